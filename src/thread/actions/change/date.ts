// The day by which an action is to be done. Every slip stays in its history, with who moved it and why.
import type { Day } from '../../../platform/clock.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { ActionId } from '../../tables.ts'
import { lockAction, recordUpdate, settleAlarms, type Changing } from './record-update.ts'

export interface NewDate {
  readonly dueOn: Day | null
  /** As somebody wrote it: "in six months". */
  readonly dueWritten: string | null
  readonly why: string
}

export async function moveDate(work: Changing, id: ActionId, { dueOn, dueWritten, why }: NewDate): Promise<void> {
  const action = await lockAction(work, id)
  if (action.due_on === dueOn) throw new Refused('dueOn', 'That is the date it has now')
  await recordUpdate(work, id, { said: 'moved', old_due_on: action.due_on, new_due_on: dueOn, line: why })
  await work.db.updateTable('actions').set({ due_on: dueOn, due_written: dueWritten }).where('id', '=', id).execute()
  await settleAlarms(work, id)
}

/** The owner asks for another date from their link. Nothing moves before somebody says so. */
export async function proposeDate(
  work: Changing,
  id: ActionId,
  { dueOn, why }: { readonly dueOn: Day; readonly why: string },
): Promise<void> {
  const action = await lockAction(work, id)
  await recordUpdate(work, id, { said: 'proposed', old_due_on: action.due_on, new_due_on: dueOn, line: why })
}

/** The date that was asked for is not taken. */
export async function keepDate(work: Changing, id: ActionId, why: string): Promise<void> {
  const action = await lockAction(work, id)
  await recordUpdate(work, id, { said: 'date-kept', old_due_on: action.due_on, new_due_on: action.due_on, line: why })
}
