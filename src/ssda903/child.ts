import { BLANK, UNREADABLE } from './pool.ts'
import type { Day } from './days.ts'
import type { Reading } from './reading.ts'
import type { Damage, Sheet } from './sheet.ts'
import type { ColumnOf, TableName } from './tables.ts'

/** One row of one table. Codes come in capitals; a day that is blank or unreadable is null. */
export class Row<T extends TableName = TableName> {
  readonly sheet: Sheet
  readonly index: number

  constructor(sheet: Sheet, index: number) {
    this.sheet = sheet
    this.index = index
  }

  get table(): TableName {
    return this.sheet.table
  }

  get file(): string {
    return this.sheet.file
  }

  get line(): number {
    return this.sheet.lines.at(this.index)
  }

  get isDamaged(): boolean {
    return this.sheet.damage.has(this.index)
  }

  get damage(): Damage | undefined {
    return this.sheet.damage.of(this.index)
  }

  /** The text as it stands in the file, blanks trimmed. */
  text(column: ColumnOf<T>): string {
    return this.sheet.pool.textOf(this.sheet.cell(this.index, column))
  }

  code(column: ColumnOf<T>): string {
    const { pool } = this.sheet
    return pool.textOf(pool.canonicalOf(this.sheet.cell(this.index, column)))
  }

  has(column: ColumnOf<T>): boolean {
    return this.sheet.cell(this.index, column) !== 0
  }

  day(column: ColumnOf<T>): Day | null {
    const day = this.sheet.pool.dayOf(this.sheet.cell(this.index, column))
    return day === BLANK || day === UNREADABLE ? null : day
  }

  isUnreadableDay(column: ColumnOf<T>): boolean {
    return this.sheet.pool.dayOf(this.sheet.cell(this.index, column)) === UNREADABLE
  }
}

/** Everything one return says of one child. Rows whose cells cannot be told apart are kept away from the rules. */
export class Child {
  readonly reading: Reading
  readonly number: number
  /** The same child in last year's return, when that was given and names them. */
  readonly before: Child | null
  readonly #rows = new Map<TableName, readonly Row[]>()
  #episodes: readonly Row<'Episodes'>[] | null = null

  constructor(reading: Reading, number: number, before: Child | null = null) {
    this.reading = reading
    this.number = number
    this.before = before
  }

  get id(): string {
    return this.reading.idOf(this.number)
  }

  allRows<T extends TableName>(table: T): readonly Row<T>[] {
    const sheet = this.reading.sheets.get(table)
    const rows: Row<T>[] = []
    if (!sheet) return rows
    const { starts, order } = this.reading.groupingOf(table)
    const end = starts[this.number + 1] ?? 0
    for (let at = starts[this.number] ?? 0; at < end; at += 1) rows.push(new Row<T>(sheet, order[at] ?? 0))
    return rows
  }

  /** Every rule asks for rows, so they are made once for each table. */
  rows<T extends TableName>(table: T): readonly Row<T>[] {
    let rows = this.#rows.get(table)
    if (!rows) {
      const all = this.allRows(table)
      rows = all.some((row) => row.isDamaged) ? all.filter((row) => !row.isDamaged) : all
      this.#rows.set(table, rows)
    }
    return rows // the map's key says which table it is
  }

  first<T extends TableName>(table: T): Row<T> | undefined {
    return this.rows(table)[0]
  }

  /** Episodes whose first day is known, in order. */
  get episodes(): readonly Row<'Episodes'>[] {
    this.#episodes ??= this.rows('Episodes')
      .filter((row) => row.day('DECOM') !== null)
      .toSorted((a, b) => started(a) - started(b) || ended(a) - ended(b))
    return this.#episodes
  }

  get born(): Day | null {
    return this.first('Header')?.day('DOB') ?? null
  }
}

const STILL_OPEN = 2_000_000
const started = (row: Row<'Episodes'>): Day => row.day('DECOM') ?? 0
const ended = (row: Row<'Episodes'>): Day => row.day('DEC') ?? STILL_OPEN
