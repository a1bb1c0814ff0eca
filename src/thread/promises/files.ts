// The register as a file: the same promises in the same order. No cell runs as a formula.
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import type { Day } from '../../platform/clock.ts'
import { safeCell } from '../../ssda903/index.ts'
import { describePrinciple } from './principles.ts'
import type { ListedPromise } from './queries.ts'
import { isOnlySaid } from './standing.ts'
import { kindWords, onlySaidWords, standingWords } from './words.ts'

export type FileFormat = 'csv' | 'xlsx'
type Cell = string | number | null

export interface FileColumn<Row> {
  readonly header: string
  readonly cell: (row: Row) => Cell
}

const columns: readonly FileColumn<ListedPromise>[] = [
  { header: 'Kind', cell: ({ kind }) => kindWords[kind] },
  { header: 'Words', cell: ({ words }) => words },
  { header: 'Made by', cell: ({ madeBy }) => madeBy },
  { header: 'Made to', cell: ({ madeTo }) => madeTo },
  { header: 'Made on', cell: ({ madeOn }) => british(madeOn) },
  { header: 'Owner (post)', cell: ({ ownerPost }) => ownerPost },
  { header: 'Owner (name)', cell: ({ ownerName }) => ownerName },
  { header: 'Due', cell: ({ dueOn }) => british(dueOn) },
  { header: 'Due, as written', cell: ({ dueWritten }) => dueWritten },
  { header: 'Standing', cell: ({ standing }) => standingWords[standing] },
  { header: 'Shown', cell: (promise) => (isOnlySaid(promise) ? onlySaidWords : null) },
  { header: 'Overdue', cell: ({ isOverdue }) => (isOverdue ? 'Overdue' : null) },
  { header: 'Priority', cell: ({ priority }) => priority },
  { header: 'Principle', cell: ({ principle }) => principle && describePrinciple(principle).words },
  { header: 'Public', cell: ({ isPublic }) => (isPublic ? 'Yes' : 'No') },
  { header: 'Actions', cell: ({ actions }) => actions },
  { header: 'Actions done', cell: ({ actionsDone }) => actionsDone },
]

export const writeRegister = (format: FileFormat, promises: readonly ListedPromise[]) =>
  writeSheet(format, { name: 'Promises', columns, rows: promises })

interface Sheet<Row> {
  readonly name: string
  readonly columns: readonly FileColumn<Row>[]
  readonly rows: readonly Row[]
}

export async function writeSheet<Row>(format: FileFormat, sheet: Sheet<Row>): Promise<Buffer> {
  const headers = sheet.columns.map(({ header }) => header)
  const rows = sheet.rows.map((row) => sheet.columns.map(({ cell }) => safe(cell(row))))
  if (format === 'csv') return Buffer.from(stringify([headers, ...rows], { record_delimiter: 'windows' }))
  const head = headers.map((value) => ({ value, fontWeight: 'bold' as const }))
  return writeExcelFile([head, ...rows], { sheet: sheet.name, stickyRowsCount: 1 }).toBuffer()
}

const safe = (value: Cell) => (typeof value === 'string' ? safeCell(value) : value)

export const british = (day: Day | null) => day && `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
