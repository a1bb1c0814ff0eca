// Whoever made a promise says how they want to be named, or that it is not to be shown. That is theirs to say: it goes past
// whoever may change the register, and what they were called before stays in no history.
import type { Work } from '../../platform/http/ctx.ts'
import type { PromiseId } from '../tables.ts'
import { noteOn } from './events.ts'

export interface MakerSays {
  readonly madeBy: string
  readonly isWithheld: boolean
}

export async function nameMaker(work: Work, id: PromiseId, { madeBy, isWithheld }: MakerSays): Promise<void> {
  const changed = await work.db
    .updateTable('promises')
    .set({ made_by: madeBy, is_withheld: isWithheld })
    .where('id', '=', id)
    .where((where) => where.or([where('made_by', 'is distinct from', madeBy), where('is_withheld', '<>', isWithheld)]))
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) await noteOn(work, id, { event: 'details-changed' })
}
