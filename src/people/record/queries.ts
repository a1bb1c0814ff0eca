// One person's record as the caller may see it.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
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
  readonly statusAsOf: Day | null
  readonly category: string
  readonly phase: string | null
  readonly until: Day | null
  readonly nextChangeOn: Day | null
  readonly nextChangeTo: string | null
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
      'status_as_of',
      'category',
      'phase',
      'until',
      'next_change_on',
      'next_change_to',
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
    statusAsOf: row.status_as_of,
    category: row.category,
    phase: row.phase,
    until: row.until,
    nextChangeOn: row.next_change_on,
    nextChangeTo: row.next_change_to,
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
