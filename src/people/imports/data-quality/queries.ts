// Rows that were set aside, of the imports that count now: for each year and each list the latest that was done.
import { sql, type SqlBool } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { ImportId } from '../../tables.ts'
import { inMyView } from '../../visibility.ts'
import type { SetAsideWanted } from '../wanted.ts'

type Viewer = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

/**
 * What the caller may see of them: rows of people in their own view. A row that names nobody we hold (a missing id, a
 * child that was stopped) is for those who run imports. Restricted people's rows are hidden by the database itself.
 */
function mine(viewer: Viewer) {
  const theirs = sql<SqlBool>`exists (select from people where people.authority_id = s.authority_id
    and upper(people.child_id) = upper(s.child_id) and ${inMyView(viewer)})`
  return viewer.caller.roles.includes('analyst') ? sql<SqlBool>`true` : theirs
}

function setAside(viewer: Viewer, { rule, table, child, year }: SetAsideWanted) {
  let query = viewer.db
    .selectFrom('set_aside_rows as s')
    .innerJoin('imports as i', (join) =>
      join.onRef('i.authority_id', '=', 's.authority_id').onRef('i.id', '=', 's.import_id'),
    )
    .where('i.id', 'in', latestImports(viewer))
    .where(mine(viewer))
  if (rule !== '') query = query.where('s.rule', '=', rule)
  if (table !== '') query = query.where('s.return_table', '=', table)
  if (child !== '') query = query.where(sql`lower(s.child_id)`, '=', child.toLowerCase())
  if (year !== null) query = query.where('i.year', '=', year)
  return query
}

const latestImports = ({ db }: Viewer) =>
  db
    .selectFrom('imports')
    .select('id')
    .distinctOn(['kind', 'year'])
    .where('state', '=', 'done')
    .orderBy('kind')
    .orderBy('year')
    .orderBy('finished_at', 'desc')

export interface ListedSetAside {
  readonly id: string
  readonly import_id: ImportId
  readonly year: number | null
  readonly child_id: string | null
  readonly file: string
  readonly line: number
  readonly return_table: string
  readonly columns: string[]
  readonly rule: string
  readonly message: string
  readonly fix: string | null
  readonly value: string | null
}

export function listSetAside(
  viewer: Viewer,
  wanted: SetAsideWanted,
  window: { readonly limit: number; readonly offset: number },
): Promise<ListedSetAside[]> {
  return setAside(viewer, wanted)
    .select(['s.id', 's.import_id', 'i.year', 's.child_id', 's.file', 's.line', 's.return_table', 's.columns'])
    .select(['s.rule', 's.message', 's.fix', 's.value'])
    .orderBy('i.year', 'desc')
    .orderBy('s.file')
    .orderBy('s.line')
    .orderBy('s.id')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
}

export async function countSetAside(viewer: Viewer, wanted: SetAsideWanted): Promise<number> {
  const row = await setAside(viewer, wanted)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export interface SetAsideChoices {
  readonly rules: readonly { readonly rule: string; readonly count: number }[]
  readonly tables: readonly string[]
  readonly years: readonly number[]
}

const everything: SetAsideWanted = { rule: '', table: '', child: '', year: null, page: 1 }

/** What the filters can choose from: only what the caller would find. */
export async function listChoices(viewer: Viewer): Promise<SetAsideChoices> {
  const rows = await setAside(viewer, everything)
    .select(['s.rule', 's.return_table', 'i.year', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['s.rule', 's.return_table', 'i.year'])
    .execute()
  const counts = new Map<string, number>()
  for (const { rule, count } of rows) counts.set(rule, (counts.get(rule) ?? 0) + count)
  return {
    rules: [...counts].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count),
    tables: [...new Set(rows.map((row) => row.return_table))].filter((table) => table !== '').toSorted(),
    years: [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => b - a),
  }
}
