// Reads of what one import found and changed. Row-level security hides the rows of restricted people.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { ImportId } from '../tables.ts'
import type { ChangeKind } from './summary.ts'

type Asking = Pick<Work, 'db'>

export interface ProblemFilter {
  readonly rule?: string | undefined
  readonly level?: 'error' | 'warning' | undefined
  readonly child?: string | undefined
}

export interface ListedProblem {
  readonly number: number
  readonly child_id: string | null
  readonly file: string
  readonly line: number
  readonly return_table: string | null
  readonly column_name: string
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly fix: string
  readonly value: string | null
}

const problems = ({ db }: Asking, id: ImportId, { rule, level, child }: ProblemFilter) => {
  let query = db.selectFrom('import_problems').where('import_id', '=', id)
  if (rule) query = query.where('rule', '=', rule)
  if (level) query = query.where('level', '=', level)
  if (child) query = query.where(sql`lower(child_id)`, '=', child.toLowerCase())
  return query
}

const problemColumns = [
  'number',
  'child_id',
  'file',
  'line',
  'return_table',
  'column_name',
  'rule',
  'level',
  'message',
  'fix',
  'value',
] as const

/** Errors first, then in the order of the files. */
export function listProblems(
  work: Asking,
  id: ImportId,
  filter: ProblemFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<ListedProblem[]> {
  return problems(work, id, filter)
    .select(problemColumns)
    .orderBy(sql`level = 'warning'`)
    .orderBy('file')
    .orderBy('line')
    .orderBy('number')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
}

export async function countProblems(work: Asking, id: ImportId, filter: ProblemFilter): Promise<number> {
  const row = await problems(work, id, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export function listChanges(
  { db }: Asking,
  id: ImportId,
  change: ChangeKind,
  window: { readonly limit: number; readonly offset: number },
): Promise<{ subject: string; parts: string[] }[]> {
  return db
    .selectFrom('import_changes')
    .select(['subject', 'parts'])
    .where('import_id', '=', id)
    .where('change', '=', change)
    .orderBy('subject')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
}

export async function countChanges({ db }: Asking, id: ImportId): Promise<ReadonlyMap<ChangeKind, number>> {
  const rows = await db
    .selectFrom('import_changes')
    .select(['change', ({ fn }) => fn.countAll<number>().as('count')])
    .where('import_id', '=', id)
    .groupBy('change')
    .execute()
  return new Map(rows.map(({ change, count }) => [change, count]))
}
