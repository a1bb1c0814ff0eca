// Slides: each is a page, its title a heading, the paragraphs of its body items. Slide numbers, dates and footers go.
import { rowLine } from './docx.ts'
import type { RawLine } from './paper.ts'
import { targetsOf } from './relations.ts'
import { tidy } from './text.ts'
import { walkXml } from './xml.ts'
import { partIn, partsOf, type Parts } from './zip.ts'

const presentation = 'ppt/presentation.xml'

export function linesOfPptx(bytes: Uint8Array): RawLine[] {
  const parts = partsOf(bytes, (name) => name === presentation || /^ppt\/(?:_rels\/|slides\/slide)[^/]*$/.test(name))
  return slidesIn(parts).flatMap((name, index) => {
    const reader = new SlideReader(index + 1)
    walkXml(partIn(parts, name), name, reader)
    return reader.lines
  })
}

/** In the order of the show, which is not that of their names. */
function slidesIn(parts: Parts): string[] {
  const targets = targetsOf(parts, 'ppt/_rels/presentation.xml.rels', 'ppt/')
  const slides: string[] = []
  walkXml(partIn(parts, presentation), presentation, {
    open: (name, attributes) => {
      const target = name === 'sldId' ? targets.get(attributes['r:id'] ?? '') : undefined
      if (target !== undefined) slides.push(target)
    },
    close: () => undefined,
  })
  return slides
}

type Shape = 'title' | 'body' | 'furniture' | 'other'

class SlideReader {
  readonly lines: RawLine[] = []
  readonly #page: number
  #line = 0
  #shape: Shape = 'other'
  #words: string[] = []
  #hasMark = true
  #isText = false
  #row: string[] | null = null
  #cell: string[] | null = null

  constructor(page: number) {
    this.#page = page
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'sp') this.#shape = 'other'
    else if (name === 'ph') this.#shape = shapeOf(attributes['type'] ?? '')
    else if (name === 'p') this.#begin()
    else if (name === 't') this.#isText = true
    else if (name === 'br') this.#words.push(' ')
    else if (name === 'buNone') this.#hasMark = false
    else if (name === 'tr') this.#row = []
    else if (name === 'tc') this.#cell = []
  }

  close = (name: string): void => {
    if (name === 't') this.#isText = false
    else if (name === 'p') this.#endParagraph()
    else if (name === 'sp' || name === 'tbl') this.#push('')
    else if (name === 'tc') {
      this.#row?.push((this.#cell ?? []).join('\n'))
      this.#cell = null
    } else if (name === 'tr') this.#endRow()
  }

  text = (text: string): void => {
    if (this.#isText) this.#words.push(text)
  }

  #begin(): void {
    this.#words = []
    this.#hasMark = true
  }

  #endParagraph(): void {
    const text = tidy(this.#words.join('')).trim()
    this.#words = []
    if (text === '' || this.#shape === 'furniture') return
    if (this.#cell) this.#cell.push(text)
    else this.#push(this.#shape === 'body' && this.#hasMark ? `• ${text}` : text)
  }

  #endRow(): void {
    this.#line += 1
    this.lines.push(rowLine(this.#page, this.#line, this.#row ?? []))
    this.#row = null
  }

  #push(text: string): void {
    if (text !== '') this.#line += 1
    const isHeading = this.#shape === 'title' && text !== ''
    this.lines.push({ page: this.#page, line: Math.max(1, this.#line), text, isHeading })
  }
}

function shapeOf(type: string): Shape {
  if (/title/i.test(type)) return 'title'
  return ['sldNum', 'dt', 'ftr', 'hdr'].includes(type) ? 'furniture' : 'body'
}
