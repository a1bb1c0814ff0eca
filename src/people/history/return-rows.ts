// How the rows of a return are kept in `return_children.rows`: by table, each with its file and line, so that every
// fact can be traced to the cell it came from.
import { TABLE_NAMES, type KeptRow, type TableName } from '../../ssda903/index.ts'

interface PackedRow {
  readonly file: string
  readonly line: number
  readonly record: KeptRow['record']
}
export type PackedRows = Readonly<Partial<Record<TableName, readonly PackedRow[]>>>

export function packRows(rows: readonly KeptRow[]): PackedRows {
  const packed: Partial<Record<TableName, PackedRow[]>> = {}
  for (const { table, file, line, record } of rows) (packed[table] ??= []).push({ file, line, record })
  return packed
}

export function unpackRows(packed: PackedRows, year: number): KeptRow[] {
  return TABLE_NAMES.flatMap((table) =>
    (packed[table] ?? []).map(({ file, line, record }): KeptRow => ({ table, year, file, line, record })),
  )
}
