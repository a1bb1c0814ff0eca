// What is held of some children, in one question however many they are: to tell new from changed from unchanged.
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { TableName } from '../../../ssda903/index.ts'
import type { PackedRows } from '../../history/return-rows.ts'

export interface HeldChild {
  readonly personId: PersonId
  readonly dateOfBirth: Day
  /** The birth date that the return of this year gave before, which a person may have corrected since. */
  readonly returnedBirthDate: string | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly upn: string | null
  /** The facts say that they are looked after, with no end. */
  readonly isInCare: boolean
  /** The latest year held of them. */
  readonly latestYear: number | null
  /** Of the version of this year that counts: its hash, and the tables that these files do not bring. */
  readonly hash: string | null
  readonly otherTables: PackedRows
  readonly episodesSetAside: readonly string[]
  readonly mayHaveDied: boolean
}

type Asking = Pick<Work, 'db' | 'council'>

/** By child id in capitals. Each question finds its rows by key: under row-level security a join on text would scan. */
export async function readHeld(
  work: Asking,
  children: readonly string[],
  year: number,
  tables: readonly TableName[],
): Promise<Map<string, HeldChild>> {
  const people = await readPeople(work, children)
  const versions = Map.groupBy(await readVersions(work, [...people.keys()], year, tables), ({ child_id }) => child_id)
  return new Map(
    people.entries().map(([child, person]) => {
      const own = (versions.get(child) ?? []).toSorted((a, b) => a.year - b.year)
      const latest = own.at(-1)
      const ofYear = own.find((version) => version.year === year)
      const held: HeldChild = {
        ...person,
        returnedBirthDate: latest?.born ?? null,
        latestYear: latest?.year ?? null,
        hash: ofYear?.hash ?? null,
        otherTables: ofYear?.others ?? {},
        episodesSetAside: ofYear?.episodes_set_aside ?? [],
        mayHaveDied: ofYear?.may_have_died ?? false,
      }
      return [child, held]
    }),
  )
}

type Person = Pick<HeldChild, 'personId' | 'dateOfBirth' | 'sex' | 'ethnicity' | 'upn' | 'isInCare'>

async function readPeople({ db, council }: Asking, children: readonly string[]): Promise<Map<string, Person>> {
  const { rows: found } = await sql<{ id: PersonId; child: string }>`
    select id, child from find_children(${council.id}, ${[...children]})`.execute(db)
  if (found.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id as personId', 'date_of_birth as dateOfBirth', 'sex', 'ethnicity', 'upn'])
    .select(
      sql<boolean>`exists (select from jsonb_array_elements(coalesce(facts -> 'lookedAfter', '[]')) stay
        where stay ->> 'end' is null)`.as('isInCare'),
    )
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.personId, row]))
  return new Map(
    found.flatMap(({ id, child }) => {
      const person = byId.get(id)
      return person ? [[child, person] as const] : []
    }),
  )
}

async function readVersions({ db }: Asking, children: readonly string[], year: number, tables: readonly TableName[]) {
  if (children.length === 0) return []
  return db
    .selectFrom('return_children')
    .select(['child_id', 'year', 'hash', 'episodes_set_aside', 'may_have_died'])
    .select(sql<string | null>`rows #>> '{Header,0,record,dateOfBirth}'`.as('born'))
    .select(sql<PackedRows>`case when year = ${year} then rows - ${[...tables]}::text[] else '{}' end`.as('others'))
    .where('child_id', 'in', children)
    .where('is_latest', '=', true)
    .execute()
}

/** The rows held of this year, of a few children: to say in which tables they differ. */
export async function readHeldRows(
  work: Pick<Work, 'db'>,
  children: readonly string[],
  year: number,
): Promise<Map<string, PackedRows>> {
  if (children.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('return_children')
    .select(['child_id', 'rows'])
    .where('year', '=', year)
    .where('is_latest', '=', true)
    .where('child_id', 'in', children)
    .execute()
  return new Map(rows.map(({ child_id, rows: packed }) => [child_id, packed as PackedRows])) // as packRows wrote them
}
