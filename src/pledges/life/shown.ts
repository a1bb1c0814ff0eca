// How a pledge is shown, and who may say so: its pledger, at any time. What they say holds everywhere from that moment on,
// and what they were called before stays in no history.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { changeAnnounced, nameMaker } from '../../thread/index.ts'
import type { PledgeId, Publishing } from '../tables.ts'
import { kindWords, publishWords } from '../words.ts'
import { lockPledge, noteOn, type Pledge } from './events.ts'

/** How a pledger is named where they agreed to it; the register of promises is read by many. */
export function namedAs(pledge: Pick<Pledge, 'publish' | 'named_as' | 'name' | 'organisation' | 'pledger'>): string {
  const name = pledge.named_as ?? pledge.name
  // Their own name is forgotten some time after the end.
  if (pledge.publish === 'named' && name !== '') return name
  if (pledge.publish === 'organisation' && pledge.organisation !== null) return pledge.organisation
  return unnamed[pledge.pledger]
}

const unnamed: Readonly<Record<Pledge['pledger'], string>> = {
  person: 'Somebody who lives or works here',
  business: 'A local business',
  provider: 'A provider of support',
  service: 'A service',
  councillor: 'A councillor',
  'young-person': 'A young person',
}

/** What the rest of the house hears of a pledge that was kept: of one that is not to be shown, only what kind of thing it is. */
export const announcedOf = (pledge: Pledge, shows: string) => ({
  kind: 'pledge-kept' as const,
  subjectId: pledge.id,
  ...(pledge.publish === 'no'
    ? { title: kindWords[pledge.kind], words: 'Its pledger does not want it shown: ask whoever sees to it' }
    : { title: pledge.shown_words ?? pledge.words, words: shows }),
  detail: {
    kind: pledge.kind,
    by: pledge.publish === 'no' || pledge.publish === 'nameless' ? null : namedAs(pledge),
    place: pledge.publish === 'no' ? null : pledge.place,
    forWhom: pledge.publish === 'no' ? null : pledge.for_whom,
  },
})

export interface Showing {
  readonly publish: Publishing
  /** As their name is to be written; null for the name that they gave. */
  readonly namedAs: string | null
}

/** By the pledger. A name that nobody here has read waits until somebody has; until then it hangs without one. */
export async function sayHowShown(work: Work, id: PledgeId, said: Showing): Promise<{ readonly waits: boolean }> {
  const pledge = await lockPledge(work, id)
  const isRead = said.namedAs === null || said.namedAs === pledge.named_as || said.namedAs === pledge.name
  const waits = said.publish === 'named' && !isRead
  await show(work, pledge, {
    publish: waits ? 'nameless' : said.publish,
    named_as: said.publish === 'named' && !waits ? said.namedAs : pledge.named_as,
    asked_name: waits ? said.namedAs : null,
    byLink: true,
  })
  return { waits }
}

/** By staff, for somebody who told them: who said so, and how, stands in the history. */
export async function setHowShown(
  work: Work,
  id: PledgeId,
  { publish, namedAs: name, why }: Showing & { readonly why: string },
): Promise<void> {
  const pledge = await lockPledge(work, id)
  await show(work, pledge, {
    publish,
    named_as: publish === 'named' ? name : pledge.named_as,
    asked_name: null,
    why,
    byLink: false,
  })
}

interface Change extends Pick<Pledge, 'publish' | 'named_as' | 'asked_name'> {
  readonly why?: string
  readonly byLink: boolean
}

async function show(work: Work, before: Pledge, { why, byLink, ...change }: Change): Promise<void> {
  if (change.publish === 'organisation' && before.organisation === null)
    throw new Refused('publish', 'There is no organisation with this pledge: choose another way to be shown')
  if (change.publish === 'named' && (change.named_as ?? before.name) === '')
    throw new Refused('namedAs', 'Enter how the name is to be written')
  const { id } = before
  await work.db
    .updateTable('pledges')
    .set({ ...change, agreed_at: work.now })
    .where('id', '=', id)
    .execute()
  const line = [`${publishWords[change.publish]}.`, why].filter((part) => part !== undefined).join(' ')
  await noteOn(work, id, { event: 'publish-changed', line, byLink })
  const pledge = { ...before, ...change }
  if (pledge.promise_id !== null)
    await nameMaker(work, pledge.promise_id, { madeBy: namedAs(pledge), isWithheld: pledge.publish === 'no' })
  await changeAnnounced(work, announcedOf(pledge, await whatItShowed(work, id)))
}

/** What was said of it when it was delivered; nothing was announced of one that was not. */
async function whatItShowed({ db }: Work, id: PledgeId): Promise<string> {
  const found = await db
    .selectFrom('pledge_events')
    .select('line')
    .where('pledge_id', '=', id)
    .where('event', '=', 'delivered')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return found?.line ?? ''
}
