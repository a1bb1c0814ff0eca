// Everything held of one person, apart: what the returns say and what people changed. For working out what a change
// did, or would do.
import { parseFacts, type Facts } from '../../eligibility/index.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { combine, type Combined, type SaidOfPerson } from './combine.ts'
import type { Correction } from './fact.ts'
import { listReturnYears, readCorrections, readReturns, saidOf } from './stored.ts'

export interface Held {
  readonly known: SaidOfPerson
  /** Those that count, the earliest first. */
  readonly corrections: readonly Correction[]
}

export async function readHeld(work: Pick<Work, 'db' | 'council'>, personId: PersonId): Promise<Held> {
  const person = await work.db
    .selectFrom('people')
    .select(['id', 'child_id', 'date_of_birth', 'disabled'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const returns = await readReturns(work, [person.child_id])
  const corrections = await readCorrections(work, [personId])
  const options = { authority: work.council.name, years: await listReturnYears(work) }
  const said = saidOf(person, returns.get(person.child_id.toUpperCase()), options)
  return {
    known: { dateOfBirth: person.date_of_birth, disabled: person.disabled, said },
    corrections: corrections.get(personId) ?? [],
  }
}

export type Tried =
  | { readonly ok: true; readonly facts: Facts; readonly combined: Combined }
  | { readonly ok: false; readonly message: string }

/** The facts with other corrections than those that count: nothing is saved. */
export function tryCorrections({ known }: Held, corrections: readonly Correction[]): Tried {
  const combined = combine(known, corrections)
  const parsed = parseFacts(combined.facts)
  return parsed.ok ? { ok: true, facts: parsed.facts, combined } : { ok: false, message: parsed.message }
}
