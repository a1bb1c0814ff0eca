// Which asks an answer is for: linked by hand, and taken off again for as long as it has not arrived.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId } from '../../../platform/ids.ts'
import type { Day } from '../../../platform/clock.ts'
import { settleAsk } from '../../asks/standing.ts'
import { linkAsk } from '../../promises/make.ts'
import type { AnswerId, AnswersTable, AskId, OccasionId, PaperId } from '../../tables.ts'
import { requireAskInView } from '../../visibility.ts'
import { holdAsked } from '../asked.ts'
import { arrive } from '../deliver/follow.ts'
import { startDelivery } from '../deliver/start.ts'
import type { OfAnswer } from '../judge/links.ts'
import { getAnswer } from './queries.ts'

export interface Reply {
  readonly kind: Exclude<AnswersTable['kind'], 'cannot'>
  readonly words: string
  readonly givenOn: Day
  readonly dueOn?: Day | null
  readonly ownerName?: string | null
  readonly occasionId?: OccasionId | null
  readonly place?: { readonly paperId: PaperId; readonly page: number | null; readonly line: number | null }
}

/** An answer that was given somewhere else: on a slide, in minutes. No ask has it until somebody links one. */
export async function recordReply(work: Work, reply: Reply): Promise<AnswerId> {
  const id = newId<'answer'>()
  await work.db
    .insertInto('answers')
    .values({
      authority_id: work.council.id,
      id,
      kind: reply.kind,
      words: reply.words,
      due_on: reply.dueOn ?? null,
      owner_name: reply.ownerName ?? null,
      occasion_id: reply.occasionId ?? null,
      paper_id: reply.place?.paperId ?? null,
      page: reply.place?.page ?? null,
      line: reply.place?.line ?? null,
      given_on: reply.givenOn,
      recorded_at: work.now,
    })
    .execute()
  return id
}

export interface Linking {
  readonly answerId: AnswerId
  readonly asks: readonly AskId[]
  /** They heard it where it was given: it has arrived on that day and is not sent. */
  readonly wasHeard?: boolean
}

/** Answer and asks must be in the caller's view. An ask that has it already is left as it is. */
export async function linkAnswer(work: Work, { answerId, asks: ids, wasHeard = false }: Linking): Promise<number> {
  const asks = await holdAsked(work, ids)
  const answer = await getAnswer(work, answerId)
  if (wasHeard && asks.some(({ saidOn }) => saidOn > answer.givenOn))
    throw new Refused('wasHeard', 'One of these was said after the answer was given, so they can’t have heard it then')
  const fresh = []
  for (const { id } of asks) if (!(await isLinked(work, { answerId, askId: id }))) fresh.push(id)
  const promise = await work.db.selectFrom('answers').select('promise_id').where('id', '=', answerId).executeTakeFirst()
  for (const askId of fresh) {
    if (promise?.promise_id) await linkAsk(work, promise.promise_id, askId)
    await startDelivery(work, { answerId, askId }, { isSent: !wasHeard })
    if (wasHeard) await arrive(work, { answerId, askId }, new Date(`${answer.givenOn}T12:00:00Z`))
  }
  return fresh.length
}

async function isLinked({ db }: Work, { answerId, askId }: OfAnswer): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('state')
    .where('answer_id', '=', answerId)
    .where('ask_id', '=', askId)
    .executeTakeFirst()
  return row !== undefined && row.state !== 'withdrawn'
}

/** For as long as it has not arrived. What whoever spoke has in their hands is never taken back. */
export async function unlinkAnswer(work: Work, { answerId, askId }: OfAnswer): Promise<void> {
  await requireAskInView(work, askId)
  const row = await work.db
    .selectFrom('deliveries')
    .select('state')
    .where('answer_id', '=', answerId)
    .where('ask_id', '=', askId)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.state === 'withdrawn') throw new NotFound()
  if (row.state === 'delivered') throw new Refused('form', 'They have this answer. It can’t be taken off any more.')
  await work.db
    .updateTable('deliveries')
    .set({ state: 'withdrawn', message_id: null })
    .where('answer_id', '=', answerId)
    .where('ask_id', '=', askId)
    .execute()
  await settleAsk(work, askId)
}
