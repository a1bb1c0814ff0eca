// One person's record as the caller may see it.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Ledger } from '../history/fact.ts'
import { ledgerFrom } from '../history/queries.ts'
import { heldFacts } from '../history/status.ts'
import type { SafeContact } from '../tables.ts'
import { findable, inFullView, inMyView, type View } from '../visibility.ts'

export type Reader = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

export interface PersonRecord {
  readonly id: PersonId
  readonly view: View
  readonly childId: string
  /** Null where none is known, and where the caller sees figures only. */
  readonly name: string | null
  readonly knownAs: string | null
  readonly pronouns: string | null
  readonly language: string
  readonly needsInterpreter: boolean
  readonly dateOfBirth: Day
  readonly birthDateEstimated: boolean
  readonly safeContact: readonly SafeContact[]
  readonly restricted: boolean
  readonly withholdViewers: boolean
  readonly dateOfDeath: Day | null
  /** The facts as stored, for working out a status. */
  readonly facts: unknown
  /** The facts again, each with where it came from. */
  readonly ledger: Ledger
}

/** Not found, in the same words, for an id that never was and for somebody whom the caller may not even find. */
export async function getRecord(reader: Reader, id: PersonId): Promise<PersonRecord> {
  const row = await reader.db
    .selectFrom('people')
    .select([
      'id',
      'child_id',
      'name',
      'known_as',
      'pronouns',
      'language',
      'needs_interpreter',
      'date_of_birth',
      'birth_date_estimated',
      'safe_contact',
      'restricted',
      'withhold_viewers',
      'date_of_death',
      'facts',
      'inferences',
    ])
    .select([sql<boolean>`${inFullView(reader)}`.as('full'), sql<boolean>`${inMyView(reader)}`.as('mine')])
    .where('id', '=', id)
    .where(findable(reader))
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const view: View = row.full ? 'full' : row.mine ? 'pseudonymous' : 'outline'
  const isNamed = view !== 'pseudonymous'
  return {
    id: row.id,
    view,
    childId: row.child_id,
    name: isNamed ? row.name : null,
    knownAs: isNamed ? row.known_as : null,
    pronouns: isNamed ? row.pronouns : null,
    language: row.language,
    needsInterpreter: row.needs_interpreter,
    dateOfBirth: row.date_of_birth,
    birthDateEstimated: row.birth_date_estimated,
    safeContact: view === 'full' ? row.safe_contact : [],
    restricted: row.restricted,
    withholdViewers: row.withhold_viewers,
    dateOfDeath: row.date_of_death,
    facts: heldFacts(row),
    ledger: ledgerFrom(row.inferences),
  }
}

/** For pages that only somebody with the whole record opens. */
export async function getFullRecord(reader: Reader, id: PersonId): Promise<PersonRecord> {
  const record = await getRecord(reader, id)
  if (record.view !== 'full') throw new NotFound()
  return record
}

/** How to call them on a page: as they wish to be called, else by name, else by the case system's id. */
export function calledBy({ knownAs, name, childId }: Pick<PersonRecord, 'knownAs' | 'name' | 'childId'>): string {
  return knownAs ?? name ?? childId
}

export interface DueOnRecord {
  readonly id: string
  readonly kind: string
  readonly on: Day
}

const dueShown = 8

/** What is open for somebody whose whole record the caller has. */
export function listDueOn({ db }: Pick<Reader, 'db'>, personId: PersonId): Promise<DueOnRecord[]> {
  return db
    .selectFrom('due_items')
    .select(['id', 'kind', 'due_on as on'])
    .where('person_id', '=', personId)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('due_on')
    .limit(dueShown)
    .execute()
}
