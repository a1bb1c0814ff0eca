// A Word document: paragraphs, headings by their style, lists by their numbering, tables row by row.
import type { RawLine } from './paper.ts'
import { tidy } from './text.ts'
import { walkXml } from './xml.ts'
import { partIn, partsOf } from './zip.ts'

const part = 'word/document.xml'

export function linesOfDocx(bytes: Uint8Array): RawLine[] {
  const reader = new BodyReader()
  walkXml(
    partIn(
      partsOf(bytes, (name) => name === part),
      part,
    ),
    part,
    reader,
  )
  return reader.lines
}

interface Paragraph {
  readonly parts: string[]
  page: number
  isItem: boolean
  isHeading: boolean
}

interface Row {
  readonly cells: string[]
  readonly page: number
  cell: string[]
  span: number
}

class BodyReader {
  readonly lines: RawLine[] = []
  #page = 1
  #paragraph = 0
  #open: Paragraph[] = []
  #rows: Row[] = []
  #depth = 0
  #isText = false
  #skipping = 0

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    // A drawing's fallback says again what the drawing says.
    if (name === 'Fallback') this.#skipping += 1
    if (this.#skipping > 0) return
    const value = attributes['w:val'] ?? ''
    const paragraph = this.#open.at(-1)
    const row = this.#rows.at(-1)
    if (name === 'p') this.#open.push({ parts: [], page: this.#page, isItem: false, isHeading: false })
    else if (name === 't') this.#isText = true
    else if (name === 'tbl') this.#depth += 1
    else if (name === 'tr') this.#rows.push({ cells: [], page: this.#page, cell: [], span: 1 })
    else if (name === 'tc' && row) Object.assign(row, { cell: [], span: 1 })
    else if (name === 'gridSpan' && row) row.span = Math.min(Number(value) || 1, MOST_COLUMNS)
    else if (name === 'lastRenderedPageBreak' || (name === 'br' && attributes['w:type'] === 'page')) this.#turnPage()
    else if (paragraph) inside(paragraph, name, value)
  }

  close = (name: string): void => {
    if (name === 'Fallback') this.#skipping -= 1
    if (this.#skipping > 0) return
    if (name === 't') this.#isText = false
    else if (name === 'p') this.#endParagraph(this.#open.pop())
    else if (name === 'tc') this.#endCell(this.#rows.at(-1))
    else if (name === 'tr') this.#endRow(this.#rows.pop())
    else if (name === 'tbl') this.#endTable()
  }

  text = (text: string): void => {
    if (this.#isText && this.#skipping === 0) this.#open.at(-1)?.parts.push(text)
  }

  #turnPage(): void {
    this.#page += 1
    const paragraph = this.#open.at(-1)
    if (paragraph?.parts.length === 0) paragraph.page = this.#page
  }

  #endParagraph(paragraph: Paragraph | undefined): void {
    if (!paragraph) return
    const text = tidy(paragraph.parts.join('')).trim()
    const words = paragraph.isItem && text !== '' ? `• ${text}` : text
    const row = this.#rows.at(-1)
    if (row) {
      if (words !== '') row.cell.push(words)
      return
    }
    this.#paragraph += 1
    const at = { page: paragraph.page, line: this.#paragraph }
    for (const line of words.split('\n')) this.lines.push({ ...at, text: line, isHeading: paragraph.isHeading })
    this.lines.push({ ...at, text: '' })
  }

  #endCell(row: Row | undefined): void {
    if (!row || row.cells.length > MOST_COLUMNS) return
    row.cells.push(row.cell.join('\n'), ...Array.from({ length: row.span - 1 }, () => ''))
    row.cell = []
  }

  #endRow(row: Row | undefined): void {
    if (!row) return
    const outer = this.#rows.at(-1)
    // A table inside a cell is the cell's text.
    if (outer) {
      outer.cell.push(...row.cells.filter((cell) => cell !== ''))
      return
    }
    this.#paragraph += 1
    this.lines.push(rowLine(row.page, this.#paragraph, row.cells))
  }

  #endTable(): void {
    this.#depth -= 1
    if (this.#depth === 0) this.lines.push({ page: this.#page, line: this.#paragraph, text: '' })
  }
}

const MOST_COLUMNS = 60

export const rowLine = (page: number, line: number, cells: readonly string[]): RawLine => ({
  page,
  line,
  cells,
  text: cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | '),
})

function inside(paragraph: Paragraph, name: string, value: string): void {
  if (name === 'pStyle') paragraph.isHeading = /^(?:heading|title|subtitle)/i.test(value)
  else if (name === 'numPr') paragraph.isItem = true
  else if (name === 'tab') paragraph.parts.push(' ')
  else if (name === 'br' || name === 'cr') paragraph.parts.push('\n')
  else if (name === 'noBreakHyphen') paragraph.parts.push('-')
}
