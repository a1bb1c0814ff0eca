// What a council paper is once it has been read: lines with their places, whatever kind of file they came from.

export type Format = 'text' | 'pasted' | 'docx' | 'pdf' | 'pptx' | 'csv' | 'xlsx'

export interface Line {
  /** From 1: the page, the slide, or the sheet. */
  readonly page: number
  /** From 1. In text and tables the line or row of the file as an editor shows it; in Word the paragraph; on a PDF page or a slide the line on it. */
  readonly line: number
  /** As written. Empty where the paper leaves a gap: a gap ends a paragraph. */
  readonly text: string
  /** The heading that the line stands under; a heading stands under itself. */
  readonly heading: string | null
  /** The cells of a table's row where the format has them; `text` then holds them joined by " | ". */
  readonly cells: readonly string[] | null
}

export interface Paper {
  readonly name: string
  readonly format: Format
  readonly pages: number
  /** In reading order, without page furniture (repeated headers and footers, page numbers, classification marks). */
  readonly lines: readonly Line[]
}

/** A line before furniture is dropped and headings are worked out. */
export interface RawLine {
  readonly page: number
  readonly line: number
  readonly text: string
  readonly cells?: readonly string[]
  /** True where the format itself says so: a heading style, the title of a slide. */
  readonly isHeading?: boolean
}

export interface Place {
  readonly page: number
  readonly line: number
  readonly heading: string | null
}
