import { TABLE_NAMES, columnsOf, type TableName } from './tables.ts'

/** Which table a heading belongs to; when none, the nearest and what stands between. */
export type Recognised =
  | { readonly table: TableName }
  | {
      readonly table: null
      readonly nearest: TableName | null
      readonly missing: readonly string[]
      readonly extra: readonly string[]
      readonly repeated: readonly string[]
    }

const sorted = (columns: readonly string[]): string => columns.toSorted().join(' ')

const bySet = new Map(TABLE_NAMES.map((table) => [sorted(columnsOf(table)), table]))

/** Half the columns must agree before a table is called near: naming a table at random helps nobody. */
const NEAR = 0.5

/** Recognises a table by the set of its column names, in any order; the file's own name means nothing. */
export function recognise(heading: readonly string[]): Recognised {
  const columns = heading.map((column) => column.trim().toUpperCase())
  const exact = bySet.get(sorted(columns))
  if (exact) return { table: exact }
  const set = new Set(columns)
  let nearest: TableName | null = null
  let best = 0
  for (const table of TABLE_NAMES) {
    const wanted = new Set<string>(columnsOf(table))
    const likeness = set.intersection(wanted).size / set.union(wanted).size
    if (likeness > best) [nearest, best] = [table, likeness]
  }
  if (best < NEAR) nearest = null
  const wanted = new Set<string>(nearest ? columnsOf(nearest) : [])
  return {
    table: null,
    nearest,
    missing: [...wanted.difference(set)],
    extra: nearest ? [...set.difference(wanted)] : [],
    repeated: columns.filter((column, at) => columns.indexOf(column) !== at),
  }
}
