// A table as CSV or XLSX. No cell of it runs as a formula, and a date in XLSX is a date.
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { safeCell } from '../../ssda903/index.ts'
import type { Day } from '../../platform/clock.ts'

export const formats = ['csv', 'xlsx'] as const
export type Format = (typeof formats)[number]

export const contentTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Null is a blank cell: not known. */
export type Cell = string | number | { readonly day: Day } | null

export interface Sheet {
  /** The name of the sheet in a workbook: 31 characters at most. */
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export async function writeSheet(sheet: Sheet, format: Format): Promise<Buffer> {
  return format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet)
}

function writeCsv({ headers, rows }: Sheet): Buffer {
  const cells = rows.map((row) => row.map(csvCell))
  return Buffer.from(stringify([headers.map(safeCell), ...cells], { record_delimiter: 'windows' }))
}

/** Days in the form of the return, `DD/MM/YYYY`. */
function csvCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return safeCell(cell)
  if (cell === null || typeof cell === 'number') return cell
  const [year = '', month = '', date = ''] = cell.day.split('-')
  return `${date}/${month}/${year}`
}

function writeXlsx({ name, headers, rows }: Sheet): Promise<Buffer> {
  const head = headers.map((value) => ({ value: safeCell(value), type: String, fontWeight: 'bold' as const }))
  const columns = headers.map((header) => ({ width: Math.max(12, header.length + 2) }))
  return writeExcelFile([head, ...rows.map((row) => row.map(xlsxCell))], {
    sheet: name,
    columns,
    stickyRowsCount: 1,
  }).toBuffer()
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: safeCell(cell), type: String }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}
