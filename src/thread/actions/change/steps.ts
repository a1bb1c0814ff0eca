// The steps of an action, ticked one by one.
import { NotFound } from '../../../platform/http/reply.ts'
import type { ActionId, ActionStep } from '../../tables.ts'
import { newStep } from '../add.ts'
import { lockAction, recordUpdate, type Changing } from './record-update.ts'

export async function addStep(work: Changing, id: ActionId, words: string): Promise<void> {
  const { steps } = await lockAction(work, id)
  await keep(work, id, [...steps, newStep(words)])
  await recordUpdate(work, id, { said: 'step', line: `Added: ${words}` })
}

/** Ticked already, or not ticked at all: then nothing happens, however often it is sent. */
export async function tickStep(
  work: Changing,
  id: ActionId,
  { stepId, isDone }: { readonly stepId: string; readonly isDone: boolean },
): Promise<void> {
  const { steps } = await lockAction(work, id)
  const step = steps.find((one) => one.id === stepId)
  if (!step) throw new NotFound()
  if ((step.doneOn !== null) === isDone) return
  const doneOn = isDone ? work.today : null
  await keep(
    work,
    id,
    steps.map((one) => (one.id === stepId ? { ...one, doneOn } : one)),
  )
  await recordUpdate(work, id, { said: 'step', line: `${isDone ? 'Done' : 'Not done after all'}: ${step.words}` })
}

async function keep({ db }: Changing, id: ActionId, steps: readonly ActionStep[]): Promise<void> {
  await db
    .updateTable('actions')
    .set({ steps: JSON.stringify(steps) })
    .where('id', '=', id)
    .execute()
}
