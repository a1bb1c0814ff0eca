// An action is taken on. Every door ends here: a promise's page, an ask's page, a paper that was read, an answer.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { settlePromise } from '../promises/standing.ts'
import type { ActionId, ActionStep, AskId, PaperId, PromiseId } from '../tables.ts'

/** Who sees to it: an account, or a name with a way to reach them. */
export interface ActionOwner {
  readonly name: string | null
  readonly post: string | null
  readonly accountId: AccountId | null
  readonly email: string | null
  readonly phone: string | null
}

/** Who is told when the owner was reminded in vain. */
export interface ActionManager {
  readonly accountId: AccountId | null
  readonly email: string | null
}

export interface NewAction {
  readonly title: string
  /** One of them, or both. The caller has seen to it that each is in view. */
  readonly promiseId?: PromiseId | null
  readonly askId?: AskId | null
  readonly reference?: string | null
  readonly owner?: ActionOwner | null
  readonly manager?: ActionManager | null
  readonly dueOn?: Day | null
  /** The owner and the date as a paper had them, beside our reading: an owner is never invented. */
  readonly ownerWritten?: string | null
  readonly dueWritten?: string | null
  readonly steps?: readonly string[]
  readonly place?: { readonly paperId: PaperId; readonly page: number | null; readonly line: number | null }
}

export async function addAction(work: Work, action: NewAction): Promise<ActionId> {
  const { db, council, caller, now } = work
  const id = newId<'action'>()
  const promiseId = action.promiseId ?? null
  await db
    .insertInto('actions')
    .values({
      authority_id: council.id,
      id,
      title: action.title,
      reference: action.reference ?? null,
      promise_id: promiseId,
      ask_id: action.askId ?? null,
      ...ownerColumns(action.owner ?? null),
      ...managerColumns(action.manager ?? null),
      owner_written: action.ownerWritten ?? null,
      due_on: action.dueOn ?? null,
      due_written: action.dueWritten ?? null,
      steps: JSON.stringify((action.steps ?? []).map(newStep)),
      standing_since: now,
      paper_id: action.place?.paperId ?? null,
      page: action.place?.page ?? null,
      line: action.place?.line ?? null,
      recorded_by: caller.accountId,
      recorded_at: now,
    })
    .execute()
  if (promiseId !== null) await settlePromise(work, promiseId)
  return id
}

export const newStep = (words: string): ActionStep => ({ id: newId(), words, doneOn: null })

export const ownerColumns = (owner: ActionOwner | null) => ({
  owner_name: owner?.name ?? null,
  owner_post: owner?.post ?? null,
  owner_account_id: owner?.accountId ?? null,
  owner_email: owner?.email ?? null,
  owner_phone: owner?.phone ?? null,
})

export const managerColumns = (manager: ActionManager | null) => ({
  manager_account_id: manager?.accountId ?? null,
  manager_email: manager?.email ?? null,
})
