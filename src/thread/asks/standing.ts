// Where an ask has got to. Worked out from what happened and kept on the ask, so that boards can filter by it; written
// here alone. Nothing is ever "answered" before an answer has reached whoever spoke.
import type { Work } from '../../platform/http/ctx.ts'
import type { AskId, AskStanding, PromiseId, PromiseStanding } from '../tables.ts'

/** One answer to one speaker. */
export interface Reached {
  readonly kind: 'did' | 'will' | 'cannot'
  /** Null while it is on its way. */
  readonly deliveredAt: Date | null
  readonly verdict: 'good-enough' | 'not-yet' | null
  /** What has become of the promise that the answer made; null when it made none. */
  readonly promise: PromiseStanding | null
}

/** The last answer that reached the speaker decides: an older "not yet" is settled by a newer answer. */
export function standingOf(answers: readonly Reached[], isWithdrawn: boolean): AskStanding {
  if (isWithdrawn) return 'withdrawn'
  const last = answers
    .filter((answer): answer is Reached & { deliveredAt: Date } => answer.deliveredAt !== null)
    .toSorted((a, b) => a.deliveredAt.getTime() - b.deliveredAt.getTime())
    .at(-1)
  if (!last) return 'waiting'
  if (last.verdict !== null) return last.verdict
  return last.kind === 'will' && last.promise !== 'kept' ? 'promised' : 'answered'
}

/** Works the standing out again after something happened to the ask; the new standing. */
export async function settleAsk({ db, now }: Pick<Work, 'db' | 'now'>, askId: AskId): Promise<AskStanding> {
  // Two answers at once go one after the other, and the second sees the first.
  const ask = await db
    .selectFrom('asks')
    .select(['standing', 'first_answered_at'])
    .where('id', '=', askId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const answers = await listReached(db, askId)
  const withdrawn = await db
    .selectFrom('ask_events')
    .select('id')
    .where('ask_id', '=', askId)
    .where('event', '=', 'withdrawn')
    .executeTakeFirst()
  const standing = standingOf(answers, withdrawn !== undefined)
  const firstAnswered = answers
    .map(({ deliveredAt }) => deliveredAt)
    .filter((at) => at !== null)
    .toSorted((a, b) => a.getTime() - b.getTime())[0]
  if (standing !== ask.standing || (ask.first_answered_at === null && firstAnswered))
    await db
      .updateTable('asks')
      .set({
        standing,
        ...(standing !== ask.standing && { standing_since: now }),
        first_answered_at: ask.first_answered_at ?? firstAnswered ?? null,
      })
      .where('id', '=', askId)
      .execute()
  return standing
}

/** The promise has come to an end or gone on: the asks whose answer it was follow. */
export async function settleAsksOf(work: Pick<Work, 'db' | 'now'>, promiseId: PromiseId): Promise<void> {
  const asks = await work.db
    .selectFrom('deliveries')
    .innerJoin('answers', 'answers.id', 'deliveries.answer_id')
    .select('deliveries.ask_id')
    .distinct()
    .where('answers.promise_id', '=', promiseId)
    .execute()
  for (const { ask_id: askId } of asks) await settleAsk(work, askId)
}

async function listReached(db: Work['db'], askId: AskId): Promise<Reached[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('answers', 'answers.id', 'deliveries.answer_id')
    .leftJoin('promises', 'promises.id', 'answers.promise_id')
    .select(['answers.kind', 'deliveries.delivered_at', 'deliveries.state', 'deliveries.verdict', 'promises.standing'])
    .where('deliveries.ask_id', '=', askId)
    .execute()
  return rows.map(({ kind, state, delivered_at, verdict, standing }) => ({
    kind,
    deliveredAt: state === 'delivered' ? delivered_at : null,
    verdict,
    promise: standing,
  }))
}
