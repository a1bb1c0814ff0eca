// A spreadsheet or comma-separated text as a table: sheets of rows of cells, each row with the number it has in the file.
// Merged cells are filled downwards, a formula gives the result that was saved with it.
import { parse } from 'csv-parse/sync'
import { Unreadable, type Fault } from './faults.ts'
import { kindOf } from './kind.ts'
import { limits } from './limits.ts'
import { sheetsIn } from './xlsx.ts'
import { columnOf, dateStylesIn, dayOfSerial, sharedTextsIn } from './xlsx-parts.ts'
import { decoded, tidy } from './text.ts'
import { walkXml } from './xml.ts'
import { partIn, partsOf } from './zip.ts'

export interface TableRow {
  /** As the program that made the file numbers it, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly name: string
  /** Rows with something in them. */
  readonly rows: readonly TableRow[]
}

/** Stands in a cell whose formula was saved without its result. */
export const noResult = '#NO RESULT'

/** Reads `.xlsx` and CSV by what is in them. It does not throw for anything that a file may hold. */
export function readTables({ name, bytes }: { name: string; bytes: Uint8Array }): readonly Sheet[] | Fault {
  try {
    if (bytes.length > limits.bytes) throw new Unreadable({ fault: 'too-large', what: 'file' })
    const sheets = sheetsOf(bytes)
    if (sheets.every(({ rows }) => rows.length === 0)) throw new Unreadable({ fault: 'empty' })
    return sheets
  } catch (error) {
    if (error instanceof Unreadable) return { ...error.why, name }
    throw error
  }
}

function sheetsOf(bytes: Uint8Array): Sheet[] {
  const kind = kindOf(bytes)
  if (kind === 'xlsx') return sheetsOfXlsx(bytes)
  if (kind === 'text') return [{ name: '', rows: rowsOfText(decoded(bytes)) }]
  throw new Unreadable({ fault: 'not-read', what: `no table (${kind})` })
}

/** The rows of text with commas, semicolons or tabs: whichever its first line has most of. */
export function rowsOfText(text: string): TableRow[] {
  const plain = text.replace(/^\ufeff/, '')
  try {
    // With `info` each record comes with where it was; the types of the library do not say so.
    const records = parse(plain, {
      delimiter: delimiterOf(plain),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 500_000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records
      .map(({ record, info }) => {
        const cells = record.map(clean)
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        return { row: Math.max(1, info.lines - breaks), cells }
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch {
    throw new Unreadable({ fault: 'damaged', where: 'a row of its table' })
  }
}

const clean = (cell: string) => tidy(cell).replace(/\r\n?/g, '\n').trim()

function delimiterOf(text: string): string {
  const [first = ''] = text.slice(0, 20_000).split(/\r?\n/)
  const counts = ['\t', ',', ';'].map((mark) => [mark, first.split(mark).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

const read = /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

function sheetsOfXlsx(bytes: Uint8Array): Sheet[] {
  const parts = partsOf(bytes, (name) => read.test(name))
  const texts = sharedTextsIn(parts)
  const dates = dateStylesIn(parts)
  return sheetsIn(parts).map(({ name, part }) => {
    const reader = new TableReader(texts, dates)
    walkXml(partIn(parts, part), part, reader)
    return { name, rows: reader.filled() }
  })
}

const MOST_COLUMNS = 100

interface Merged {
  readonly column: number
  readonly from: number
  readonly to: number
}

class TableReader {
  readonly #texts: readonly string[]
  readonly #dates: ReadonlySet<number>
  readonly #rows = new Map<number, string[]>()
  readonly #merged: Merged[] = []
  #row = 0
  #cells: string[] = []
  #column = -1
  #type = ''
  #style = 0
  #value: string[] = []
  #isValue = false
  #isFormula = false

  constructor(texts: readonly string[], dates: ReadonlySet<number>) {
    this.#texts = texts
    this.#dates = dates
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.#row = Number(attributes['r']) || this.#row + 1
      this.#cells = []
    } else if (name === 'c') {
      this.#column = columnOf(attributes['r']) ?? this.#cells.length
      this.#type = attributes['t'] ?? ''
      this.#style = Number(attributes['s']) || 0
      this.#value = []
      this.#isFormula = false
    } else if (name === 'f') this.#isFormula = true
    else if (name === 'v' || name === 't') this.#isValue = true
    else if (name === 'mergeCell') this.#noteMerged(attributes['ref'] ?? '')
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
  }

  text = (text: string): void => {
    if (this.#isValue) this.#value.push(text)
  }

  /** The rows that have something in them, with merged cells filled downwards. */
  filled(): TableRow[] {
    for (const { column, from, to } of this.#merged) {
      const value = this.#rows.get(from)?.[column] ?? ''
      // Only rows that are there: a merge may be said to reach the end of the sheet.
      if (value === '') continue
      for (const [row, cells] of this.#rows) {
        if (row <= from || row > to || (cells[column] ?? '') !== '') continue
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
    return [...this.#rows]
      .map(([row, cells]) => ({ row, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  }

  #noteMerged(reference: string): void {
    const [, column, from, to] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference) ?? []
    if (column === undefined || from === to || this.#merged.length >= 2_000) return
    this.#merged.push({ column: columnOf(column) ?? 0, from: Number(from), to: Number(to) })
  }

  #endCell(): void {
    if (this.#column < 0 || this.#column >= MOST_COLUMNS) return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = clean(this.#textOf(this.#value.join('')))
  }

  #textOf(value: string): string {
    if (this.#isFormula && value === '' && this.#type !== 'str') return noResult
    if (this.#type === 's') return this.#texts[Number(value)] ?? ''
    if (this.#type === 'b') return value === '1' ? 'Yes' : 'No'
    if (this.#type === '' && value !== '' && this.#dates.has(this.#style)) return dayOfSerial(Number(value)) ?? value
    return value
  }

  #endRow(): void {
    if (this.#cells.some((cell) => cell !== '')) this.#rows.set(this.#row, this.#cells)
    if (this.#rows.size > limits.lines) throw new Unreadable({ fault: 'too-large', what: 'pages' })
  }
}
