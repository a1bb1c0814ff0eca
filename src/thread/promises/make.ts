// A promise is made. Every door ends here: the register, an answer that says "we will", a paper that was read.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import type { AskId, OccasionId, PaperId, PriorityId, PromiseId, PromiseKind } from '../tables.ts'
import { noteOn } from './events.ts'

export interface NewPromise {
  /** Exactly as it was said or written. */
  readonly words: string
  readonly kind?: PromiseKind
  readonly inTheirWords?: string | null
  readonly madeBy?: string | null
  readonly madeTo?: string | null
  readonly madeOn?: Day
  readonly occasionId?: OccasionId | null
  readonly meetingItem?: string | null
  readonly place?: {
    readonly paperId: PaperId
    readonly page: number | null
    readonly line: number | null
    readonly heading?: string | null
  }
  readonly owner?: {
    readonly post: string | null
    readonly name: string | null
    readonly accountId?: AccountId | null
  }
  /** The owner and the date as a paper had them, beside our reading: an owner is never invented. */
  readonly ownerWritten?: string | null
  readonly dueOn?: Day | null
  readonly dueWritten?: string | null
  readonly priorityId?: PriorityId | null
  readonly principle?: number | null
  readonly measure?: string | null
  readonly isPublic?: boolean
  /** Whoever made it does not want it shown: it stands on no public page, whatever is chosen on the register. */
  readonly isWithheld?: boolean
  /** An answer to single young people whose words may not be quoted: read by whoever may read their asks. */
  readonly isPrivate?: boolean
  /** What it answers. The caller has seen to it that each is in view. */
  readonly asks?: readonly AskId[]
}

export async function makePromise(work: Work, made: NewPromise): Promise<PromiseId> {
  const { db, council, caller, now, today } = work
  const id = newId<'promise'>()
  await db
    .insertInto('promises')
    .values({
      authority_id: council.id,
      id,
      kind: made.kind ?? 'promise',
      words: made.words,
      made_on: made.madeOn ?? today,
      is_public: made.isPublic ?? false,
      is_private: made.isPrivate ?? false,
      is_withheld: made.isWithheld ?? false,
      ...detailsOf(made),
      standing_since: now,
      recorded_by: caller.accountId,
      recorded_at: now,
    })
    .execute()
  await noteOn(work, id, { event: 'made', new_standing: 'made', new_due_on: made.dueOn ?? null })
  for (const ask of made.asks ?? []) await linkAsk(work, id, ask)
  return id
}

const detailsOf = (made: NewPromise) => ({
  in_their_words: made.inTheirWords ?? null,
  made_by: made.madeBy ?? null,
  made_to: made.madeTo ?? null,
  occasion_id: made.occasionId ?? null,
  meeting_item: made.meetingItem ?? null,
  paper_id: made.place?.paperId ?? null,
  page: made.place?.page ?? null,
  line: made.place?.line ?? null,
  heading: made.place?.heading ?? null,
  owner_post: made.owner?.post ?? null,
  owner_name: made.owner?.name ?? null,
  owner_account_id: made.owner?.accountId ?? null,
  owner_written: made.ownerWritten ?? null,
  due_on: made.dueOn ?? null,
  due_written: made.dueWritten ?? null,
  priority_id: made.priorityId ?? null,
  principle: made.principle ?? null,
  measure: made.measure ?? null,
})

/** Linked once, however often it is asked for; true when it was not linked before. */
export async function linkAsk(work: Work, promiseId: PromiseId, askId: AskId): Promise<boolean> {
  const linked = await work.db
    .insertInto('promise_asks')
    .values({
      authority_id: work.council.id,
      promise_id: promiseId,
      ask_id: askId,
      linked_by: work.caller.accountId,
      linked_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'promise_id', 'ask_id']).doNothing())
    .executeTakeFirst()
  const isNew = (linked.numInsertedOrUpdatedRows ?? 0n) > 0n
  if (isNew) await noteOn(work, promiseId, { event: 'ask-linked' })
  return isNew
}
