// What a reminder says. A message is read over shoulders and on locked screens: where the action hangs on what one young
// person said, it says nothing of what the action is; and never anything of a young person.
import { formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'

export interface Reminded {
  /** Null where the action hangs on what one young person said. */
  readonly title: string | null
  readonly reference: string
  readonly dueOn: Day
  readonly today: Day
  readonly councilName: string
}

export interface Words {
  readonly subject: string
  readonly body: string
  /** For a text message: one or two lines. */
  readonly short: string
}

export function toOwner(reminded: Reminded, link: string): Words {
  const when = whenWords(reminded)
  const what =
    reminded.title === null ? `Action ${reminded.reference}` : `Action ${reminded.reference}: ${reminded.title}`
  return {
    subject: `An action of yours ${when}`,
    body: [
      `An action of yours ${when}.`,
      what,
      `How is it going? On track, stuck or done: say so here in one line, without signing in:\n${link}`,
      'This link is yours alone and opens this one action. The link in our last message has stopped working.',
      reminded.councilName,
    ].join('\n\n'),
    short: `${reminded.councilName}: an action of yours ${when}. How is it going? ${link}`,
  }
}

/** The manager gets no link of the owner's: they sign in, or ask. */
export function toManager(reminded: Reminded, owner: string | null, page: string): Words {
  const when = whenWords(reminded)
  return {
    subject: `An action ${when}`,
    body: [
      `An action ${when}, and reminders have not helped.`,
      reminded.title === null ? `Action ${reminded.reference}` : `Action ${reminded.reference}: ${reminded.title}`,
      owner === null ? 'Nobody is named as its owner.' : `Its owner is ${owner}. Please ask what is in the way.`,
      `Those who sign in find it here:\n${page}`,
      reminded.councilName,
    ].join('\n\n'),
    short: '',
  }
}

function whenWords({ dueOn, today }: Reminded): string {
  if (dueOn === today) return 'is due today'
  return dueOn > today ? `is due on ${formatDay(dueOn)}` : `was due on ${formatDay(dueOn)}`
}
