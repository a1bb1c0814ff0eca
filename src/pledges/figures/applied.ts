// What came of what organisations offer, by kind: starts, how many were still there, answers in time, pledges that ended in a
// wage. Counted by the database over everybody, hidden ones too, and shown as numbers that lead to nobody.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { opportunityKinds, type OpportunityKind } from '../opportunities/tables.ts'
import { guarded, guardedSum, type Counts, type Shown, type ShownCounts } from './guarded.ts'

export interface AppliedFigures {
  readonly all: ShownCounts
  readonly byKind: readonly (ShownCounts & { readonly kind: OpportunityKind })[]
  /** Pledges of which somebody has a job or an apprenticeship. */
  readonly toAWage: Shown
}

type Row = Counts & { readonly kind: OpportunityKind }

/** Null where nobody has applied. */
export async function appliedFigures(
  { db, council }: Pick<Work, 'db' | 'council'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<AppliedFigures | null> {
  const { rows } = await sql<Row>`
    select kind, applied, interviews, offered, answered, in_time as "inTime", started, three_due as "threeDue",
      three_there as "threeThere", six_due as "sixDue", six_there as "sixThere"
    from applications_counted(${from}, ${to})`.execute(db)
  if (rows.length === 0) return null
  const wage = await sql<{ pledges: number }>`select pledges_to_a_wage(${from}, ${to}) as pledges`.execute(db)
  const small = council.settings.smallNumber
  const toAWage = wage.rows[0]?.pledges ?? 0
  return {
    all: guardedSum(rows, small),
    byKind: rows
      .toSorted((one, other) => opportunityKinds.indexOf(one.kind) - opportunityKinds.indexOf(other.kind))
      .map((row) => ({ kind: row.kind, ...guarded(row, small) })),
    toAWage: toAWage > 0 && toAWage < small ? null : toAWage,
  }
}
