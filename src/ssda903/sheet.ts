import type { Pool } from './pool.ts'
import { columnsOf, type TableName } from './tables.ts'

/** A list of whole numbers that grows and costs four bytes each. */
export class Numbers {
  #values = new Int32Array(256)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length] = value
    this.length += 1
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }
}

/** What was wrong with a row when it was read; its cells cannot be trusted. */
export interface Damage {
  readonly column: string
  readonly value: string
  readonly message: string
}

/** Damaged rows, a number each: how many cells were found, or below zero the column whose text was cut off. */
export class DamagedRows {
  readonly #columns: readonly string[]
  readonly #notes = new Map<number, number>()

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  get size(): number {
    return this.#notes.size
  }

  noteLength(row: number, cells: number): void {
    this.#notes.set(row, cells)
  }

  noteTooLong(row: number, column: string): void {
    this.#notes.set(row, -1 - this.#columns.indexOf(column))
  }

  has(row: number): boolean {
    return this.#notes.has(row)
  }

  of(row: number): Damage | undefined {
    const note = this.#notes.get(row)
    if (note === undefined) return undefined
    const column = this.#columns[-1 - note]
    if (column !== undefined)
      return { column, value: '', message: `${column} is far too long; only its beginning was read.` }
    const message = `This row has ${note} cells where the heading has ${this.#columns.length}, so its cells cannot be told apart.`
    return { column: '', value: String(note), message }
  }
}

/** The rows of one table: a column of text numbers for each of its columns, and the line each row came from. */
export class Sheet {
  readonly table: TableName
  readonly file: string
  readonly pool: Pool
  readonly columns: Readonly<Record<string, Numbers>>
  readonly lines = new Numbers()
  readonly damage: DamagedRows

  constructor(table: TableName, file: string, pool: Pool) {
    this.table = table
    this.file = file
    this.pool = pool
    this.damage = new DamagedRows(columnsOf(table))
    this.columns = Object.fromEntries(columnsOf(table).map((column) => [column, new Numbers()]))
  }

  get rows(): number {
    return this.lines.length
  }

  /** The number of the text in a cell. */
  cell(row: number, column: string): number {
    return this.columns[column]?.at(row) ?? 0
  }
}
