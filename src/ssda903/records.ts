import type { Row } from './child.ts'
import { isoOf } from './days.ts'
import { TABLES, columnsOf, columnOf, type ColumnOf, type TableName } from './tables.ts'

/** The inside name of each column. */
type Insides<T extends TableName> = {
  [C in keyof (typeof TABLES)[T]]: (typeof TABLES)[T][C] extends { readonly inside: infer N extends string } ? N : never
}[keyof (typeof TABLES)[T]]

type Filled<T extends TableName> = Readonly<Partial<Record<Exclude<Insides<T>, 'child'>, string>>>

interface Records {
  readonly Header: Filled<'Header'>
  readonly Episodes: Filled<'Episodes'>
  readonly Reviews: Filled<'Reviews'>
  readonly UASC: Filled<'UASC'>
  readonly OC2: Filled<'OC2'>
  readonly OC3: Filled<'OC3'>
  readonly AD1: Filled<'AD1'>
  readonly PlacedAdoption: Filled<'PlacedAdoption'>
  readonly PrevPerm: Filled<'PrevPerm'>
  readonly Missing: Filled<'Missing'>
  readonly SWEpisodes: Filled<'SWEpisodes'>
  readonly DoLo: Filled<'DoLo'>
}

/**
 * A row under its inside names (`DECOM` is `startedOn`): days are ISO days, codes and ids are in capitals, what is
 * blank is left out. The keys always stand in the table's order, so equal rows have equal JSON.
 */
export type RecordOf<T extends TableName> = Records[T]

/** A row as it is kept: one year's return says this of a child. */
export interface KeptRow<T extends TableName = TableName> {
  readonly table: T
  readonly year: number | null
  readonly file: string
  readonly line: number
  readonly record: RecordOf<T>
}

function valueOf(row: Row, column: string): string {
  const own = column as ColumnOf<TableName> // a column of the row's own table
  const day = columnOf(row.table, column)?.kind === 'day' ? row.day(own) : null
  return day === null ? row.code(own) : isoOf(day)
}

/** The row under its inside names. Days that cannot be read stay as they were written. */
export function recordOf<T extends TableName>(row: Row<T>): RecordOf<T> {
  const record: Record<string, string> = {}
  const plain = row as unknown as Row // the columns come from the row's own table below
  for (const column of columnsOf(plain.table)) {
    const inside = columnOf(plain.table, column)?.inside
    const value = valueOf(plain, column)
    if (inside && inside !== 'child' && value !== '') record[inside] = value
  }
  return record // built from the table's own columns
}

/** The same row again, whatever its file and line: equal text means nothing changed. */
export const canonical = (row: Pick<KeptRow, 'table' | 'record'>): string =>
  `${row.table} ${JSON.stringify(row.record)}`

/** Only the rows of one table. */
export const rowsOf = <T extends TableName, R extends { readonly table: TableName }>(
  rows: readonly R[],
  table: T,
): (R & { readonly table: T; readonly record: RecordOf<T> })[] =>
  rows.filter((row) => row.table === table) as (R & { readonly table: T; readonly record: RecordOf<T> })[] // filtered
