// A spreadsheet: each sheet is a page, each row a line with its cells. A row with one cell is a line of words.
import { rowLine } from './docx.ts'
import { Unreadable } from './faults.ts'
import { limits } from './limits.ts'
import type { RawLine } from './paper.ts'
import { targetsOf } from './relations.ts'
import { tidy } from './text.ts'
import { columnOf, dateStylesIn, dayOfSerial, sharedTextsIn } from './xlsx-parts.ts'
import { walkXml } from './xml.ts'
import { partIn, partsOf, type Parts } from './zip.ts'

const workbook = 'xl/workbook.xml'
const read = /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

export function linesOfXlsx(bytes: Uint8Array): RawLine[] {
  const parts = partsOf(bytes, (name) => read.test(name))
  const texts = sharedTextsIn(parts)
  const dates = dateStylesIn(parts)
  const lines: RawLine[] = []
  sheetsIn(parts).forEach(({ part }, index) => {
    const reader = new SheetReader(index + 1, texts, dates, lines)
    walkXml(partIn(parts, part), part, reader)
    lines.push({ page: index + 1, line: reader.row + 1, text: '' })
  })
  return lines
}

/** The sheets in the order of the book: what each is called, and the part that holds it. */
export function sheetsIn(parts: Parts): { readonly name: string; readonly part: string }[] {
  const targets = targetsOf(parts, 'xl/_rels/workbook.xml.rels', 'xl/')
  const sheets: { name: string; part: string }[] = []
  walkXml(partIn(parts, workbook), workbook, {
    open: (name, attributes) => {
      const target = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined
      if (target !== undefined && parts.has(target)) sheets.push({ name: attributes['name'] ?? '', part: target })
    },
    close: () => undefined,
  })
  return sheets
}

const MOST_COLUMNS = 100

class SheetReader {
  row = 0
  readonly #page: number
  readonly #texts: readonly string[]
  readonly #dates: ReadonlySet<number>
  readonly #lines: RawLine[]
  #cells: string[] = []
  #column = 0
  #type = ''
  #style = 0
  #value: string[] = []
  #isValue = false

  constructor(page: number, texts: readonly string[], dates: ReadonlySet<number>, lines: RawLine[]) {
    this.#page = page
    this.#texts = texts
    this.#dates = dates
    this.#lines = lines
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.row = Number(attributes['r']) || this.row + 1
      this.#cells = []
    } else if (name === 'c') {
      this.#column = columnOf(attributes['r']) ?? this.#cells.length
      this.#type = attributes['t'] ?? ''
      this.#style = Number(attributes['s']) || 0
      this.#value = []
    } else if (name === 'v' || name === 't') this.#isValue = true
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
  }

  text = (text: string): void => {
    if (this.#isValue) this.#value.push(text)
  }

  #endCell(): void {
    if (this.#column >= MOST_COLUMNS) return
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = tidy(this.#textOf(this.#value.join(''))).replace(/\r\n?/g, '\n')
  }

  #textOf(value: string): string {
    if (this.#type === 's') return this.#texts[Number(value)] ?? ''
    if (this.#type === '' && value !== '' && this.#dates.has(this.#style)) return dayOfSerial(Number(value)) ?? value
    return value
  }

  #endRow(): void {
    const written = this.#cells.filter((cell) => cell.trim() !== '')
    const [only = ''] = written
    if (written.length === 0) this.#lines.push({ page: this.#page, line: this.row, text: '' })
    else if (written.length === 1 && !only.includes('\n'))
      this.#lines.push({ page: this.#page, line: this.row, text: only })
    else this.#lines.push(rowLine(this.#page, this.row, this.#cells))
    if (this.#lines.length > limits.lines) throw new Unreadable({ fault: 'too-large', what: 'pages' })
  }
}
