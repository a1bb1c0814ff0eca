// Giving an answer: to one ask or to many, each on its way to whoever spoke. Two people who answer the same ask at once
// go one after the other, and the second is told before anything is sent.
import { answeredSoFar } from './meanwhile.ts'
import type { Day } from '../../../platform/clock.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { linkAsk, makePromise } from '../../promises/make.ts'
import type { AnswerId, AskId, PromiseId } from '../../tables.ts'
import { holdAsked, type Asked } from '../asked.ts'
import { startDelivery } from '../deliver/start.ts'
import { promiseInView } from '../../visibility.ts'

/** What is said: we did; we will, by when and by whom; or we can't, and then never without the four that go with it. */
export type Answer =
  | { readonly kind: 'did'; readonly words: string }
  | {
      readonly kind: 'will'
      readonly words: string
      /** One that was made before; else the answer makes one. */
      readonly promiseId: PromiseId | null
      readonly dueOn: Day | null
      readonly ownerName: string
      readonly ownerPost: string
    }
  | {
      readonly kind: 'cannot'
      readonly words: string
      readonly why: string
      readonly whatWouldChange: string
      readonly challenge: string
      readonly advocacy: string
    }

export interface Giving {
  readonly asks: readonly AskId[]
  readonly answer: Answer
  /** What had been answered when the page was opened (meanwhile.ts); left out by those who never saw a page. */
  readonly seen?: string | undefined
}

/** Every ask must be in the caller's view. Throws AnsweredMeanwhile, and Refused, before anything has changed. */
export async function giveAnswer(work: Work, { asks: ids, answer, seen }: Giving): Promise<AnswerId> {
  const asks = await holdAsked(work, ids)
  if (asks.some(({ standing }) => standing === 'withdrawn'))
    throw new Refused('form', 'One of these was taken back by whoever said it. Leave it out.')
  if (seen !== undefined && seen !== (await answeredSoFar(work, ids))) throw new AnsweredMeanwhile()
  const id = await recordAnswer(work, answer, asks)
  for (const ask of asks) await startDelivery(work, { answerId: id, askId: ask.id })
  return id
}

/** Somebody else has answered one of the asks since the page was opened. */
export class AnsweredMeanwhile extends Error {}

async function recordAnswer(work: Work, answer: Answer, asks: readonly Asked[]): Promise<AnswerId> {
  const id = newId<'answer'>()
  const { db, council, caller, now, today } = work
  await db
    .insertInto('answers')
    .values({
      authority_id: council.id,
      id,
      kind: answer.kind,
      words: answer.words,
      ...(await detailsOf(work, answer, asks)),
      given_by: caller.accountId,
      given_on: today,
      recorded_at: now,
    })
    .execute()
  return id
}

async function detailsOf(work: Work, answer: Answer, asks: readonly Asked[]) {
  if (answer.kind === 'did') return {}
  if (answer.kind === 'cannot')
    return {
      why: answer.why,
      what_would_change: answer.whatWouldChange,
      challenge: answer.challenge,
      advocacy: answer.advocacy,
    }
  const promise = answer.promiseId === null ? await promised(work, answer, asks) : await taken(work, answer, asks)
  return { promise_id: promise.id, due_on: promise.dueOn, owner_name: promise.ownerName }
}

type Will = Extract<Answer, { kind: 'will' }>

async function promised(work: Work, { words, dueOn, ownerName, ownerPost }: Will, asks: readonly Asked[]) {
  if (dueOn === null) throw new Refused('due', 'Enter the day by which it will be done')
  if (ownerName === '') throw new Refused('ownerName', 'Enter who will see to it')
  const id = await makePromise(work, {
    words,
    madeTo: asks.length === 1 && asks[0]?.personId === null ? asks[0].speaker : null,
    owner: { name: ownerName, post: ownerPost === '' ? null : ownerPost },
    dueOn,
    // What is promised to one young person tells of them, unless their words may be quoted.
    isPrivate: asks.every((ask) => !ask.isQuotable),
    asks: asks.map((ask) => ask.id),
  })
  return { id, dueOn, ownerName }
}

/** The promise's own date and owner, unless the answer names them. */
async function taken(work: Work, { promiseId, dueOn, ownerName }: Will, asks: readonly Asked[]) {
  const promise = await work.db
    .selectFrom('promises')
    .select(['id', 'due_on', 'owner_name', 'owner_post'])
    .where('id', '=', promiseId)
    .where('ended_as', 'is', null)
    .where(promiseInView(work))
    .executeTakeFirst()
  if (!promise) throw new Refused('promise', 'Select a promise that is still open')
  const by = dueOn ?? promise.due_on
  if (by === null) throw new Refused('due', 'That promise has no date yet. Enter the day by which it will be done')
  const owner = ownerName || promise.owner_name || promise.owner_post
  if (!owner) throw new Refused('ownerName', 'That promise has no owner yet. Enter who will see to it')
  for (const { id } of asks) await linkAsk(work, promise.id, id)
  return { id: promise.id, dueOn: by, ownerName: owner }
}
