import { UnreadableFile, sniff, textOf, withHead, type NamedSource } from './bytes.ts'
import { readCsv } from './csv.ts'
import { Pool } from './pool.ts'
import { ProblemList } from './problems.ts'
import { Reading } from './reading.ts'
import { recognise, type Recognised } from './recognise.ts'
import { READING_FAULTS, type ReadingFault } from './rules/reading.ts'
import { Sheet } from './sheet.ts'
import { TABLE_NAMES, columnsOf, type TableName } from './tables.ts'
import { readXml } from './xml.ts'

export interface ReadOptions {
  /** Share the texts of another reading: saves memory when last year's return is read beside this year's. */
  readonly pool?: Pool
  /** Keep only these tables (the others are still recognised). */
  readonly keep?: readonly TableName[]
  /** How many problems of each rule to keep; all are counted. */
  readonly keptPerRule?: number
}

const LONGEST_CELL = 200
/** No child has so many rows of one kind in a year: past it a file is not a return, and memory is at stake. */
const MOST_ROWS_A_CHILD = 5000
/** All of England is some 82,000 children and 600,000 rows; a file past these bounds is not one council's return. */
const MOST_CHILDREN = 250_000
const MOST_ROWS = 1_000_000
const MOST_LEFT_OUT = 10_000
/** Two years of 100,000 children have some 700,000 distinct texts; this many take about 400 MB. */
const MOST_TEXTS = 1_500_000

/** Fills one sheet, row by row. */
class Filler {
  readonly #reading: Reading
  readonly #sheet: Sheet
  readonly #order: readonly string[]
  readonly #childAt: number
  readonly #perChild = new Map<number, number>()
  #seen = 0
  #leftOut = 0
  /** Rows that are not blank. */
  rows = 0

  constructor(reading: Reading, sheet: Sheet, order: readonly string[]) {
    this.#reading = reading
    this.#sheet = sheet
    this.#order = order
    this.#childAt = order.indexOf('CHILD')
  }

  row(cells: readonly string[], line: number): void {
    this.#seen += 1
    if (this.#isTooMuch()) throw tooMuch(line)
    if (cells.every((cell) => cell.trim() === '')) return
    this.rows += 1
    if (!this.#belongs(cells, line)) return
    const row = this.#sheet.rows
    this.#sheet.lines.push(line)
    const isWhole = cells.length === this.#order.length
    for (const [at, column] of this.#order.entries()) {
      const text = isWhole || column === 'CHILD' ? (cells[at] ?? '').trim() : ''
      this.#sheet.columns[column]?.push(this.#reading.pool.numberOf(text.slice(0, LONGEST_CELL)))
      if (text.length > LONGEST_CELL) this.#sheet.damage.noteTooLong(row, column)
    }
    if (!isWhole) this.#sheet.damage.noteLength(row, cells.length)
  }

  #isTooMuch(): boolean {
    const { children, pool } = this.#reading
    return this.#seen > MOST_ROWS || this.#leftOut > MOST_LEFT_OUT || children > MOST_CHILDREN || pool.size > MOST_TEXTS
  }

  /** Whether the row is somebody's; one without a child id, or past what one child can have, is only counted. */
  #belongs(cells: readonly string[], line: number): boolean {
    const id = (cells[this.#childAt] ?? '').trim().slice(0, LONGEST_CELL)
    if (id === '') {
      addFault(this.#reading, 'MISSING_ID', { file: this.#sheet.file, line, column: 'CHILD' })
      return false
    }
    const { pool } = this.#reading
    const child = this.#reading.childNumberOf(pool.canonicalOf(pool.numberOf(id)))
    const rows = (this.#perChild.get(child) ?? 0) + 1
    this.#perChild.set(child, rows)
    if (rows <= MOST_ROWS_A_CHILD) return true
    this.#leftOut += 1
    addFault(this.#reading, 'TOO_MANY_ROWS', { file: this.#sheet.file, line, column: 'CHILD', value: id })
    return false
  }
}

const tooMuch = (line: number): UnreadableFile =>
  new UnreadableFile({
    rule: 'TOO_MUCH',
    line,
    message: 'This file holds more than the return of any council can. Nothing after this line was read.',
    fix: READING_FAULTS.TOO_MUCH.fix,
  })

interface Place {
  readonly file: string
  readonly line: number
  readonly column?: string
  readonly value?: string
  readonly message?: string
  readonly fix?: string
}

function addFault(reading: Reading, rule: ReadingFault, place: Place): void {
  const { title, level, fix } = READING_FAULTS[rule]
  reading.problems.add({ column: '', value: '', message: `${title}.`, fix, ...place, rule, level })
}

function whyNotRecognised(heading: readonly string[], found: Recognised & { table: null }): string {
  const list = (columns: readonly string[]) => columns.slice(0, 20).join(', ')
  if (found.repeated.length > 0) return `The heading has a column twice: ${list(found.repeated)}.`
  if (heading.length === 1 && /[;\t|]/.test(heading[0] ?? '')) {
    return 'The columns are not separated by commas, so no table of the return was recognised.'
  }
  if (found.nearest === null) return 'The heading is not one of the tables of the return.'
  const missing = found.missing.length > 0 ? ` Missing: ${list(found.missing)}.` : ''
  const extra = found.extra.length > 0 ? ` Not in that table: ${list(found.extra)}.` : ''
  return `The heading is not one of the tables of the return. The nearest is ${found.nearest}.${missing}${extra}`
}

const notRecognised = (heading: readonly string[], line: number, found: Recognised & { table: null }) =>
  new UnreadableFile({
    rule: 'NOT_RECOGNISED',
    line,
    value: heading.join(',').slice(0, 200),
    message: whyNotRecognised(heading, found),
    fix: found.nearest
      ? `Export the ${found.nearest} table with exactly these columns: ${columnsOf(found.nearest).join(', ')}.`
      : READING_FAULTS.NOT_RECOGNISED.fix,
  })

const twice = (table: TableName, first: string, line: number) =>
  new UnreadableFile({
    rule: 'TABLE_TWICE',
    line,
    value: table,
    message: `This is a second ${table} table; the first is in ${first}.`,
    fix: READING_FAULTS.TABLE_TWICE.fix,
  })

const empty = (message: string) =>
  new UnreadableFile({ rule: 'EMPTY_FILE', line: 1, message, fix: READING_FAULTS.EMPTY_FILE.fix })

/** Reads one source into the reading; a file that cannot be read leaves a problem, never an exception. */
class SourceReader {
  readonly #reading: Reading
  readonly #source: NamedSource
  readonly #keep: readonly TableName[]
  readonly #fillers = new Map<TableName, Filler | null>()
  #table: TableName | 'XML' | null = null
  #rows = 0

  constructor(reading: Reading, source: NamedSource, keep: readonly TableName[]) {
    this.#reading = reading
    this.#source = source
    this.#keep = keep
  }

  async read(): Promise<void> {
    const { head, pieces, close } = await withHead(this.#source)
    let whole = true
    try {
      if (head.length === 0) throw empty('This file is empty.')
      if (sniff(head) === 'xml') await this.#readXml(textOf(pieces))
      else await this.#readCsv(textOf(pieces))
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      whole = false
      const { rule, line, value, message, fix } = error
      addFault(this.#reading, rule as ReadingFault, { file: this.#source.name, line, value, message, fix }) // thrown with these codes only
    } finally {
      await close()
    }
    this.#reading.files.push({ file: this.#source.name, table: this.#table, rows: this.#rows, whole })
  }

  async #readCsv(pieces: AsyncIterable<Buffer>): Promise<void> {
    let filler: Filler | null = null
    await readCsv(pieces, {
      heading: (columns, line) => {
        const found = recognise(columns)
        if (found.table === null) throw notRecognised(columns, line, found)
        const order = columns.map((column) => column.trim().toUpperCase())
        filler = this.#fillerFor(found.table, order, line)
        this.#table = found.table
      },
      row: (cells, line) => {
        filler?.row(cells, line)
        this.#rows = filler?.rows ?? this.#rows + 1
      },
    })
    if (this.#table === null) throw empty('This file has no heading.')
  }

  async #readXml(pieces: AsyncIterable<Buffer>): Promise<void> {
    await readXml(pieces, {
      row: (table, cells, line) => {
        this.#table = 'XML'
        if (!this.#fillers.has(table)) this.#fillers.set(table, this.#fillerFor(table, columnsOf(table), line))
        const row = columnsOf(table).map((column) => cells[column] ?? '')
        this.#fillers.get(table)?.row(row, line)
        this.#rows += 1
      },
      unknown: (element, line) => {
        addFault(this.#reading, 'XML_ELEMENT', { file: this.#source.name, line, value: element })
      },
    })
    if (this.#table === null) throw empty('This file holds no children.')
    // The one-file form always covers these tables; a table without rows is empty, not missing.
    for (const table of TABLE_NAMES) {
      if (table === 'SWEpisodes' || table === 'DoLo' || this.#fillers.has(table)) continue
      this.#fillerFor(table, columnsOf(table), 1)
    }
  }

  #fillerFor(table: TableName, order: readonly string[], line: number): Filler | null {
    const first = this.#reading.tables.get(table)
    if (first !== undefined) throw twice(table, first, line)
    this.#reading.tables.set(table, this.#source.name)
    const sheet = new Sheet(table, this.#source.name, this.#reading.pool)
    if (!this.#keep.includes(table)) return null
    this.#reading.sheets.set(table, sheet)
    return new Filler(this.#reading, sheet, order)
  }
}

/** Reads every file of one return, one after another. Faults of the files stand in the reading's problems. */
export async function readReturn(sources: readonly NamedSource[], options: ReadOptions = {}): Promise<Reading> {
  const reading = new Reading(options.pool ?? new Pool(), new ProblemList(options.keptPerRule))
  for (const source of sources) await new SourceReader(reading, source, options.keep ?? TABLE_NAMES).read()
  return reading
}
