// Reads a list (people or workers) out of a CSV file: its heading, and its rows by column name.
import { createReadStream } from 'node:fs'
import { UnreadableFile, readCsv, sniff, textOf, withHead } from '../../../ssda903/index.ts'
import type { FoundProblem } from '../notes.ts'
import type { Progress } from '../progress.ts'
import type { FileToRead } from '../return/read.ts'
import type { ListColumn } from './columns.ts'
import { nearest } from './nearest.ts'

export interface ListRow {
  readonly line: number
  /** By column name; '' where the cell is blank or the column is not there. */
  readonly cell: (column: string) => string
}

export interface ReadList {
  readonly file: string
  readonly rows: readonly ListRow[]
  readonly read: number
  /** Found while reading: of the file, or of rows whose cells cannot be told apart. */
  readonly faults: readonly FoundProblem[]
  /** Why nothing of it may be imported, or null. */
  readonly blocked: string | null
}

const MOST_ROWS = 200_000
const LONGEST_CELL = 1_000

export async function readList(
  file: FileToRead,
  columns: readonly ListColumn[],
  progress: Progress,
): Promise<ReadList> {
  const reader = new ListReader(file.name, columns)
  let read = 0
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(file.path) as AsyncIterable<Buffer>) {
      read += piece.length
      await progress(read / Math.max(1, file.bytes))
      yield piece
    }
  }
  const { head, pieces, close } = await withHead({ name: file.name, open })
  try {
    if (head.length === 0) reader.refuse('EMPTY_FILE', 'This file is empty.', 'Export the list again.')
    else if (sniff(head) === 'xml') reader.refuse('NOT_TEXT', 'This file is XML.', 'Choose a CSV file.')
    else await readCsv(textOf(pieces), reader)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    reader.refuse(error.rule, error.message, error.fix, error.line)
  } finally {
    await close()
  }
  return reader.list
}

class ListReader {
  readonly #file: string
  readonly #columns: readonly ListColumn[]
  readonly #rows: ListRow[] = []
  readonly #faults: FoundProblem[] = []
  #order: readonly string[] = []
  #read = 0
  #blocked: string | null = null

  constructor(file: string, columns: readonly ListColumn[]) {
    this.#file = file
    this.#columns = columns
  }

  get list(): ReadList {
    const blocked = this.#blocked ?? (this.#read === 0 ? `${this.#file} has no rows.` : null)
    return { file: this.#file, rows: this.#rows, read: this.#read, faults: this.#faults, blocked }
  }

  refuse(rule: string, message: string, fix: string, line = 1): void {
    this.#blocked = `${this.#file} could not be read: ${message}`
    this.#fault({ rule, message, fix, line })
  }

  heading(cells: readonly string[], line: number): void {
    this.#order = cells.map((cell) =>
      cell
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_'),
    )
    const known = this.#columns.map(({ name }) => name)
    const missing = this.#columns.filter(({ name, isRequired }) => isRequired && !this.#order.includes(name))
    const twice = this.#order.find((name, at) => name !== '' && this.#order.indexOf(name) !== at)
    if (missing.length > 0)
      this.refuse('MISSING_COLUMNS', this.#missing(missing), `The columns of this list are: ${known.join(', ')}.`, line)
    else if (twice !== undefined)
      this.refuse('COLUMN_TWICE', `The column ${twice} is there twice.`, 'Keep one of them.', line)
    for (const name of this.#order)
      if (name !== '' && !known.includes(name)) this.#unknown(name, nearest(name, known), line)
  }

  row(cells: readonly string[], line: number): void {
    if (this.#blocked !== null || cells.every((cell) => cell.trim() === '')) return
    this.#read += 1
    if (this.#read > MOST_ROWS)
      this.refuse('TOO_MANY_ROWS', 'There are more rows than a council has people.', 'Check the file.', line)
    else if (cells.length !== this.#order.length) this.#wrongLength(cells.length, line)
    else if (cells.some((cell) => cell.length > LONGEST_CELL)) this.#tooLong(line)
    else this.#rows.push({ line, cell: this.#cellOf(cells) })
  }

  #cellOf(cells: readonly string[]): ListRow['cell'] {
    const order = this.#order
    return (column) => cleaned(cells[order.indexOf(column)] ?? '')
  }

  #missing(missing: readonly ListColumn[]): string {
    const likely = missing.flatMap(({ name }) => {
      const near = nearest(name, this.#order)
      return near === null ? [] : [`“${near}” may be meant for ${name}`]
    })
    const names = missing.map(({ name }) => name).join(', ')
    return `The column ${names} is missing${likely.length > 0 ? `; ${likely.join('; ')}` : ''}.`
  }

  #unknown(name: string, near: string | null, line: number): void {
    const hint = near === null ? '' : ` The nearest we know is ${near}.`
    this.#faults.push({
      ...this.#place(line),
      column: name,
      rule: 'UNKNOWN_COLUMN',
      level: 'warning',
      title: 'A column that is not part of this list is not read',
      message: `The column “${name}” is not part of this list and was not read.${hint}`,
      fix: 'Rename it if it was meant to be read; otherwise nothing needs doing.',
    })
  }

  #wrongLength(found: number, line: number): void {
    const message = `This row has ${found} cells where the heading has ${this.#order.length}, so its cells cannot be told apart.`
    this.#fault({ rule: 'ROW_LENGTH', message, fix: 'Put text that holds a comma between quotation marks.', line })
  }

  #tooLong(line: number): void {
    const message = `A cell of this row is longer than ${LONGEST_CELL} characters.`
    this.#fault({ rule: 'TOO_LONG', message, fix: 'Shorten it.', line })
  }

  #fault({ line, ...fault }: { rule: string; message: string; fix: string; line: number }): void {
    this.#faults.push({ ...this.#place(line), column: '', level: 'error', ...fault })
  }

  #place(line: number) {
    return { child: null, file: this.#file, line, table: null, value: null }
  }
}

/** Control and format characters that nobody sees (joiners aside, which some scripts need), and the blanks around. */
const cleaned = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .normalize('NFC')
    .trim()
