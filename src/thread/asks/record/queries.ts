// Whom a worker may write something down for, and who could read it.
import { sql } from 'kysely'
import { ageOn, listPeople, wantedFromAddress } from '../../../people/index.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { WorkerId } from '../../../people/tables.ts'

type Reader = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

export interface Found {
  readonly id: PersonId
  readonly name: string
  readonly age: number
}

/** The caller's own people only: words are never written down for somebody whose whole record they do not have. */
export async function findSpeakers(reader: Reader, q: string): Promise<Found[]> {
  const { people } = await listPeople(reader, wantedFromAddress.parse({ q }))
  return people.flatMap((person) =>
    person.view === 'full' && person.dateOfDeath === null
      ? [
          {
            id: person.id,
            name: person.knownAs ?? person.name ?? person.childId,
            age: ageOn(person.dateOfBirth, reader.today),
          },
        ]
      : [],
  )
}

export interface ReaderChoice {
  readonly id: WorkerId
  readonly name: string
}

/** Those who work with them today, and the caller. */
export function listReaders({ db, today, caller }: Reader, personId: PersonId): Promise<ReaderChoice[]> {
  return db
    .selectFrom('workers as w')
    .select(['w.id', 'w.name'])
    .where(
      sql<boolean>`(w.account_id = ${caller.accountId} or w.id in (select a.worker_id from allocations a
        where a.person_id = ${personId} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})))`,
    )
    .orderBy('w.name')
    .execute()
}
