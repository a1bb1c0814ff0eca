// Asked before somebody is invited to an interview and before they start: what must be there first for this kind of thing.
// It throws Refused with what is missing, and nothing was changed.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Application } from './life.ts'

export type GateStep = 'interview' | 'start'

/** An organisation that has ended meets nobody. */
export async function mayGoOn(work: Work, application: Application, step: GateStep): Promise<void> {
  const open = await work.db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', application.organisation_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!open)
    throw new Refused(
      'form',
      `This organisation does not work with the council any more: ${step === 'interview' ? 'nobody is invited to it' : 'nobody starts there'}`,
    )
}
