// One line in an action's history. Nothing in it is ever written over.
import type { Insertable } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId } from '../../../platform/ids.ts'
import type { ActionId, ActionUpdateId, ActionUpdatesTable } from '../../tables.ts'

export type Changing = Pick<Work, 'db' | 'council' | 'caller' | 'now' | 'today'>

type Told = Omit<Insertable<ActionUpdatesTable>, 'authority_id' | 'id' | 'action_id' | 'at' | 'by_account' | 'by_link'>

/** Two people who change an action at once go one after the other: both lines stay, and the later one decides. */
export async function lockAction({ db }: Pick<Work, 'db'>, id: ActionId) {
  const action = await db
    .selectFrom('actions')
    .select(['id', 'promise_id', 'standing', 'due_on', 'steps', 'last_line'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!action) throw new NotFound()
  return action
}

export async function recordUpdate(
  { db, council, caller, now }: Changing,
  actionId: ActionId,
  told: Told,
): Promise<ActionUpdateId> {
  const id = newId<'action-update'>()
  await db
    .insertInto('action_updates')
    .values({
      authority_id: council.id,
      id,
      action_id: actionId,
      at: now,
      by_account: caller.accountId,
      by_link: caller.accountId === null,
      ...told,
    })
    .execute()
  return id
}

/** What was raised about it is settled: it was done, or its date is another. */
export async function settleAlarms({ db, now }: Pick<Work, 'db' | 'now'>, actionId: ActionId): Promise<void> {
  await db
    .updateTable('alarms')
    .set({ settled_at: now })
    .where('action_id', '=', actionId)
    .where('settled_at', 'is', null)
    .execute()
}
