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

interface Row extends HeldChild {
  readonly child: string
}

/** By child id in capitals. */
export async function readHeld(
  work: Pick<Work, 'db' | 'council'>,
  children: readonly string[],
  year: number,
  tables: readonly TableName[],
): Promise<Map<string, HeldChild>> {
  const { rows } = await sql<Row>`
    select upper(p.child_id) as child, p.id as "personId", p.date_of_birth as "dateOfBirth", p.sex, p.ethnicity, p.upn,
      exists (select from jsonb_array_elements(coalesce(p.facts -> 'lookedAfter', '[]')) stay
              where stay ->> 'end' is null) as "isInCare",
      latest.year as "latestYear", latest.born as "returnedBirthDate",
      held.hash, coalesce(held.episodes_set_aside, '{}') as "episodesSetAside",
      coalesce(held.may_have_died, false) as "mayHaveDied", coalesce(held.rows - ${[...tables]}::text[], '{}') as "otherTables"
    from people p
    left join return_children held on held.authority_id = p.authority_id and held.child_id = upper(p.child_id)
      and held.year = ${year} and held.is_latest
    left join lateral (
      select r.year, r.rows #>> '{Header,0,record,dateOfBirth}' as born from return_children r
      where r.authority_id = p.authority_id and r.child_id = upper(p.child_id) and r.is_latest
      order by r.year desc limit 1) latest on true
    where p.authority_id = ${work.council.id} and lower(p.child_id) = any(${children.map((id) => id.toLowerCase())})
  `.execute(work.db)
  return new Map(rows.map((row) => [row.child, row]))
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
