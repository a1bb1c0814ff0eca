// Evidence is added, marked for the public or not, and taken back. What was taken back stays, with its reason, unshown.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { settlePromise } from '../promises/standing.ts'
import type { ActionId, AnswerId, EvidenceId, EvidenceTable, FileId, PromiseId } from '../tables.ts'
import type { ShownBy } from './queries.ts'

export interface Added {
  readonly of: ShownBy
  readonly kind: EvidenceTable['kind']
  readonly title: string
  readonly body: string | null
  readonly url: string | null
  readonly figure: string | null
  readonly unit: string | null
  readonly fileId: FileId | null
  readonly shownOn: Day
  readonly isPublic: boolean
}

export async function addEvidence(work: Work, { of, ...added }: Added): Promise<EvidenceId> {
  const { db, council, caller, now } = work
  const id = newId<'evidence'>()
  await db
    .insertInto('evidence')
    .values({
      authority_id: council.id,
      id,
      ...columnsOf(of),
      kind: added.kind,
      title: added.title,
      body: added.body,
      url: added.url,
      file_id: added.fileId,
      figure: added.figure,
      unit: added.unit,
      shown_on: added.shownOn,
      is_public: added.isPublic,
      added_by: caller.accountId,
      added_at: now,
    })
    .execute()
  await settleFor(work, columnsOf(of))
  return id
}

interface HangsOn {
  readonly promise_id: PromiseId | null
  readonly action_id: ActionId | null
  readonly answer_id: AnswerId | null
}

const columnsOf = (of: ShownBy): HangsOn => ({
  promise_id: 'promiseId' in of ? of.promiseId : null,
  action_id: 'actionId' in of ? of.actionId : null,
  answer_id: 'answerId' in of ? of.answerId : null,
})

/** Once only: false when somebody had taken it back already, whose reason then stays. */
export async function withdrawEvidence(work: Work, id: EvidenceId, why: string): Promise<boolean> {
  const withdrawn = await work.db
    .updateTable('evidence')
    .set({ withdrawn_at: work.now, withdrawn_why: why, is_public: false })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['promise_id', 'action_id', 'answer_id'])
    .executeTakeFirst()
  if (withdrawn) await settleFor(work, withdrawn)
  return withdrawn !== undefined
}

export async function setPublic({ db }: Pick<Work, 'db'>, id: EvidenceId, isPublic: boolean): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ is_public: isPublic })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The promise that it belongs to, straight or through an action or an answer, is worked out again. */
async function settleFor(work: Work, on: HangsOn): Promise<void> {
  const promiseId = on.promise_id ?? (await promiseOf(work, on))
  if (promiseId !== null) await settlePromise(work, promiseId)
}

async function promiseOf(
  { db }: Work,
  { action_id: actionId, answer_id: answerId }: HangsOn,
): Promise<PromiseId | null> {
  const found =
    actionId !== null
      ? await db.selectFrom('actions').select('promise_id').where('id', '=', actionId).executeTakeFirst()
      : answerId !== null
        ? await db.selectFrom('answers').select('promise_id').where('id', '=', answerId).executeTakeFirst()
        : undefined
  return found?.promise_id ?? null
}
