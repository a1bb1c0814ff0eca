import type { Pool } from './pool.ts'
import type { ProblemList } from './problems.ts'
import type { Sheet } from './sheet.ts'
import type { TableName } from './tables.ts'

export interface ReadFile {
  readonly file: string
  /** The table it holds; `XML` for the one-file form; null when it was not recognised or could not be read. */
  readonly table: TableName | 'XML' | null
  readonly rows: number
  /** False when the reading stopped early: nothing of such a file may be imported. */
  readonly whole: boolean
}

/** The rows of each child in one table: `order` holds row numbers, child after child, from `starts[child]`. */
interface Grouping {
  readonly starts: Int32Array
  readonly order: Int32Array
}

/** A return as it was read: its tables, and which children are in them. Facts only; rules come later. */
export class Reading {
  readonly pool: Pool
  readonly problems: ProblemList
  readonly files: ReadFile[] = []
  readonly sheets = new Map<TableName, Sheet>()
  /** Which file each table came from, tables that were not kept included. */
  readonly tables = new Map<TableName, string>()
  readonly #childNumbers = new Map<number, number>()
  readonly #ids: number[] = []
  readonly #groupings = new Map<TableName, Grouping>()

  constructor(pool: Pool, problems: ProblemList) {
    this.pool = pool
    this.problems = problems
  }

  get children(): number {
    return this.#ids.length
  }

  /** Everything named was recognised and read to its end. */
  get isWhole(): boolean {
    return this.files.every((file) => file.whole)
  }

  childNumberOf(canonicalId: number): number {
    let child = this.#childNumbers.get(canonicalId)
    if (child === undefined) {
      child = this.#ids.length
      this.#childNumbers.set(canonicalId, child)
      this.#ids.push(canonicalId)
    }
    return child
  }

  /** A child's id in capitals, as it is compared. */
  idOf(child: number): string {
    return this.pool.textOf(this.#ids[child] ?? 0)
  }

  findChild(id: string): number | null {
    return this.#childNumbers.get(this.pool.canonicalOf(this.pool.numberOf(id.trim()))) ?? null
  }

  /** Which rows of a table are whose, in the order of the file. */
  groupingOf(table: TableName): Grouping {
    return this.#groupings.get(table) ?? this.#group(table)
  }

  #group(table: TableName): Grouping {
    const sheet = this.sheets.get(table)
    const rows = sheet?.rows ?? 0
    const owner = new Int32Array(rows)
    const starts = new Int32Array(this.children + 1)
    for (let row = 0; sheet && row < rows; row += 1) {
      const child = this.#childNumbers.get(this.pool.canonicalOf(sheet.cell(row, 'CHILD'))) ?? 0
      owner[row] = child
      starts[child + 1] = (starts[child + 1] ?? 0) + 1
    }
    for (let child = 0; child < this.children; child += 1) {
      starts[child + 1] = (starts[child + 1] ?? 0) + (starts[child] ?? 0)
    }
    const next = starts.slice()
    const order = new Int32Array(rows)
    for (let row = 0; row < rows; row += 1) {
      const child = owner[row] ?? 0
      order[next[child] ?? 0] = row
      next[child] = (next[child] ?? 0) + 1
    }
    const grouping = { starts, order }
    this.#groupings.set(table, grouping)
    return grouping
  }
}
