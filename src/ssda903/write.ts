import { stringify } from 'csv-stringify/sync'
import { dayFromIso, writtenDay } from './days.ts'
import type { RecordOf } from './records.ts'
import { columnOf, columnsOf, type TableName } from './tables.ts'

/** Characters that nobody sees: control, format and separator characters, and every kind of blank. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u3164\uffa0]*/u
/** What a spreadsheet takes for a formula, in the full-width forms too. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/

/**
 * A cell that no spreadsheet will run. A text that begins a formula, even behind blanks or invisible characters, gets
 * an apostrophe in front, which a spreadsheet shows as text. Plain numbers below zero stay as they are.
 */
export function safeCell(text: string): string {
  const seen = text.replace(UNSEEN, '')
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text
  return FORMULA.test(seen) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** A row to write: the inside names of its table and the child id. */
export type WrittenRow<T extends TableName> = RecordOf<T> & { readonly child: string }

function cellOf(table: TableName, column: string, row: Readonly<Record<string, string | undefined>>): string {
  const { kind, inside } = columnOf(table, column) ?? { kind: 'text', inside: column }
  const value = row[inside] ?? ''
  const isIsoDay = kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return safeCell(isIsoDay ? writtenDay(dayFromIso(value)) : value)
}

/** The rows of a table under the Department's headings, in its order of columns: a heading, then a line a row. */
export function tableRows<T extends TableName>(table: T, rows: Iterable<WrittenRow<T>>): string[][] {
  const columns = columnsOf(table)
  const cells = Array.from(rows, (row) => columns.map((column) => cellOf(table, column, row)))
  return [[...columns], ...cells]
}

/** The same as CSV text. */
export function writeTable<T extends TableName>(table: T, rows: Iterable<WrittenRow<T>>): string {
  return stringify(tableRows(table, rows), { record_delimiter: 'windows' })
}
