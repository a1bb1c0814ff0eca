// Who sees to an action, and who is told when reminders to them were in vain.
import type { ActionId } from '../../tables.ts'
import { managerColumns, ownerColumns, type ActionManager, type ActionOwner } from '../add.ts'
import { lockAction, recordUpdate, type Changing } from './record-update.ts'

/** The link of the owner before ends with their part in it. */
export async function changeOwner(
  work: Changing,
  id: ActionId,
  { owner, manager }: { readonly owner: ActionOwner | null; readonly manager: ActionManager | null },
): Promise<void> {
  await lockAction(work, id)
  await work.db
    .updateTable('actions')
    .set({ ...ownerColumns(owner), ...managerColumns(manager), link_hash: null, link_expires_at: null })
    .where('id', '=', id)
    .execute()
  await recordUpdate(work, id, { said: 'owner-changed' })
}
