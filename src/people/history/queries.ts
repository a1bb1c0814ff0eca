// Reads a person's history with where everything came from. Whoever calls has made sure that the caller may see them.
import type { Facts } from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { emptyLedger, isFactKind, type FactKind, type Ledger } from './fact.ts'
import { factsFrom, heldFacts } from './status.ts'

/** A change that a person made, undone ones too. */
export interface Change {
  readonly id: string
  readonly change: 'add' | 'replace' | 'remove'
  readonly kind: FactKind
  readonly factKey: string | null
  readonly value: unknown
  readonly returnSaid: unknown
  readonly why: string
  readonly by: string
  readonly at: Date
  readonly undone: { readonly by: string; readonly at: Date; readonly why: string } | null
}

export interface PersonHistory {
  readonly id: PersonId
  readonly childId: string
  /** The name, or the child id while we have no name. */
  readonly name: string
  readonly dateOfBirth: Day
  readonly disabled: boolean | null
  readonly category: string
  readonly facts: Facts
  readonly ledger: Ledger
  /** The latest first. */
  readonly changes: readonly Change[]
}

type Asking = Pick<Work, 'db'>

export async function getHistory(work: Asking, personId: PersonId): Promise<PersonHistory> {
  const person = await work.db
    .selectFrom('people')
    .select(['id', 'child_id', 'name', 'known_as', 'date_of_birth', 'disabled', 'category', 'facts', 'inferences'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  return {
    id: person.id,
    childId: person.child_id,
    name: person.known_as ?? person.name ?? person.child_id,
    dateOfBirth: person.date_of_birth,
    disabled: person.disabled,
    category: person.category,
    facts: factsFrom(heldFacts(person)),
    ledger: ledgerFrom(person.inferences),
    changes: await listChanges(work, personId),
  }
}

/** People who were never rebuilt (none in a council that imports) have the empty list of the column's default. */
export function ledgerFrom(stored: unknown): Ledger {
  return stored !== null && typeof stored === 'object' && Object.hasOwn(stored, 'entries')
    ? (stored as Ledger)
    : emptyLedger // as answer.ts wrote it
}

async function listChanges({ db }: Asking, personId: PersonId): Promise<Change[]> {
  const rows = await db
    .selectFrom('corrections as c')
    .leftJoin('accounts as a', 'a.id', 'c.recorded_by')
    .leftJoin('accounts as u', 'u.id', 'c.undone_by')
    .select([
      'c.id',
      'c.change',
      'c.kind',
      'c.fact_key',
      'c.value',
      'c.return_said',
      'c.why',
      'c.recorded_at',
      'c.undone_at',
      'c.undone_why',
      'a.display_name as by',
      'u.display_name as undone_by',
    ])
    .where('c.person_id', '=', personId)
    .orderBy('c.recorded_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.flatMap((row): Change[] => {
    const { id, change, kind, value, why } = row
    if (!isFactKind(kind)) return []
    const undone = row.undone_at && { by: row.undone_by ?? 'somebody', at: row.undone_at, why: row.undone_why ?? '' }
    const by = row.by ?? 'somebody'
    const told = { factKey: row.fact_key, returnSaid: row.return_said, at: row.recorded_at }
    return [{ id, change, kind, value, why, by, undone, ...told }]
  })
}
