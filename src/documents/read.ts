import { linesOfCsv } from './csv.ts'
import { linesOfDocx } from './docx.ts'
import { Unreadable, type Fault } from './faults.ts'
import { withoutFurniture } from './furniture.ts'
import { withHeadings } from './headings.ts'
import { kindOf } from './kind.ts'
import { limits } from './limits.ts'
import type { Format, Paper, RawLine } from './paper.ts'
import { linesOfPdf } from './pdf.ts'
import { linesOfPptx } from './pptx.ts'
import { decoded, linesOfText } from './text.ts'
import { linesOfXlsx } from './xlsx.ts'

/**
 * Reads a paper by what is in it, not by what it is called: `.txt .docx .pdf .pptx .csv .xlsx`. What cannot be read comes
 * back as a Fault (`faultWords` says it to a person); it does not throw for anything that a file may hold.
 */
export async function readPaper({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Paper | Fault> {
  try {
    if (bytes.length > limits.bytes) throw new Unreadable({ fault: 'too-large', what: 'file' })
    const { format, lines } = await rawLines(bytes)
    return paperOf(name, format, lines)
  } catch (error) {
    if (error instanceof Unreadable) return { ...error.why, name }
    throw error
  }
}

/** Reads text that somebody pasted. There is nothing in it that could not be read: empty text is a paper without lines. */
export function readPasted(text: string): Paper {
  return paperOf('pasted text', 'pasted', linesOfText(text).slice(0, limits.lines))
}

export const isFault = (read: Paper | Fault): read is Fault => 'fault' in read

interface Read {
  readonly format: Format
  readonly lines: readonly RawLine[]
}

async function rawLines(bytes: Uint8Array): Promise<Read> {
  const format = kindOf(bytes)
  switch (format) {
    case 'docx':
      return { format, lines: linesOfDocx(bytes) }
    case 'pptx':
      return { format, lines: linesOfPptx(bytes) }
    case 'xlsx':
      return { format, lines: linesOfXlsx(bytes) }
    case 'pdf':
      return { format, lines: await linesOfPdf(bytes) }
    case 'text':
      return textOrCsv(decoded(bytes))
  }
}

function textOrCsv(text: string): Read {
  const rows = linesOfCsv(text)
  return rows ? { format: 'csv', lines: rows } : { format: 'text', lines: linesOfText(text) }
}

function paperOf(name: string, format: Format, raw: readonly RawLine[]): Paper {
  const pages = raw.at(-1)?.page ?? 0
  if (format !== 'pasted') refuse(raw, pages)
  return { name, format, pages, lines: withHeadings(withoutFurniture(raw)) }
}

function refuse(raw: readonly RawLine[], pages: number): void {
  if (pages > limits.pages || raw.length > limits.lines) throw new Unreadable({ fault: 'too-large', what: 'pages' })
  if (!raw.some(({ text }) => text.trim() !== '')) throw new Unreadable({ fault: 'empty' })
}
