// What a pledger hears from us, kindly, by email or by text. Whoever left no address hears from somebody by name.
import { formatDay } from '../../design/index.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PledgeId } from '../tables.ts'
import { lockPledge, type Pledge } from './events.ts'
import { makeLink } from './link.ts'

export type Occasion =
  'confirm' | 'accepted' | 'before' | 'on' | 'once-more' | 'lapsed' | 'declined' | 'thanked' | 'idea'

/** False where the pledger left no way to reach them. */
export async function tellPledger(work: Work, id: PledgeId, occasion: Occasion, own?: string): Promise<boolean> {
  const pledge = await lockPledge(work, id)
  if (pledge.reach_at === null || (pledge.reach_by !== 'email' && pledge.reach_by !== 'phone')) return false
  const link = await makeLink(work, id)
  const { subject, lines } = wordsFor(occasion, pledge, own)
  if (pledge.reach_by === 'email') {
    const body = [
      `Hello ${pledge.name},`,
      ...lines,
      `Your pledge, and how to reach us about it:\n${link}`,
      work.council.name,
    ]
    await work.send({ channel: 'email', to: pledge.reach_at, subject, body: body.join('\n\n') })
  } else await work.send({ channel: 'text', to: pledge.reach_at, body: `${work.council.name}: ${subject}. ${link}` })
  return true
}

interface Words {
  readonly subject: string
  readonly lines: readonly string[]
}

function wordsFor(occasion: Occasion, pledge: Pledge, own: string | undefined): Words {
  const quoted = `You pledged: “${pledge.words}”`
  const when = pledge.due_on === null ? 'soon' : `by ${formatDay(pledge.due_on)}`
  return words[occasion]({ quoted, when, own: own ?? '' })
}

type Given = Readonly<Record<'quoted' | 'when' | 'own', string>>

const words: Readonly<Record<Occasion, (given: Given) => Words>> = {
  confirm: ({ quoted }) => ({
    subject: 'Please confirm your pledge to young people',
    lines: [quoted, 'Open the link and press “Yes, this is my pledge”. If it was not you, do nothing.'],
  }),
  accepted: ({ quoted, when }) => ({
    subject: 'Thank you: your pledge is on the tree',
    lines: [quoted, `We are counting on it ${when}. Tell us on your page when it is done, or when you need longer.`],
  }),
  before: ({ quoted, when }) => ({
    subject: `Your pledge to young people is for ${when.replace('by ', '')}`,
    lines: [quoted, `This is a friendly reminder: we are counting on it ${when}. Is anything in the way? Tell us.`],
  }),
  on: ({ quoted }) => ({
    subject: 'Today is the day of your pledge',
    lines: [quoted, 'Is it done? Tell us in one press, so that the young people hear of it.'],
  }),
  'once-more': ({ quoted }) => ({
    subject: 'How is your pledge going?',
    lines: [
      quoted,
      'Its day has gone by. Is it done, do you need longer, or can’t you? Any of these is fine to say. We will not ask again.',
    ],
  }),
  lapsed: ({ quoted }) => ({
    subject: 'Thank you for your pledge',
    lines: [
      quoted,
      'We have not heard that it was done, so we have closed it. Thank you for wanting to. You can always pledge again.',
    ],
  }),
  declined: ({ quoted, own }) => ({
    subject: 'About your pledge',
    lines: [quoted, `Thank you for offering. We can’t take it up: ${own}`],
  }),
  idea: ({ own }) => ({ subject: 'An idea from your pledge', lines: [own] }),
  thanked: ({ quoted, own }) => ({ subject: 'Thank you: your pledge was kept', lines: [quoted, own] }),
}
