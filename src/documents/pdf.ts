// The text of a PDF, line by line. Tables have no cells in a PDF: their words come in the order in which they were drawn.
import { getDocumentProxy } from 'unpdf'
import { Unreadable } from './faults.ts'
import { limits } from './limits.ts'
import type { RawLine } from './paper.ts'
import { tidy } from './text.ts'

export async function linesOfPdf(bytes: Uint8Array): Promise<RawLine[]> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new Unreadable({ fault: 'too-large', what: 'pages' })
    const lines: RawLine[] = []
    for (let page = 1; page <= document.numPages; page += 1) lines.push(...(await linesOn(document, page)))
    if (!lines.some(({ text }) => text.trim() !== ''))
      throw new Unreadable({ fault: 'no-text', pages: document.numPages })
    return lines
  } finally {
    await document.loadingTask.destroy()
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: the reader takes what it is given away. Nothing in the file is run.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable({ fault: 'password', what: 'pdf' })
    throw new Unreadable({ fault: 'damaged', where: 'its structure' })
  }
}

async function linesOn(document: Document, number: number): Promise<RawLine[]> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return assembled(
      items.filter((item) => 'str' in item),
      number,
    )
  } catch {
    throw new Unreadable({ fault: 'damaged', where: `page ${number}` })
  }
}

interface Piece {
  readonly str: string
  readonly transform: unknown[]
  readonly width: number
  readonly height: number
}

/** Pieces at one height are one line; more than a line's height and a half between two lines is a gap. */
function assembled(pieces: readonly Piece[], page: number): RawLine[] {
  const lines: { text: string; y: number; end: number; height: number }[] = []
  for (const { str, transform, width, height } of pieces) {
    if (str === '') continue
    const [x, y] = [Number(transform[4]), Number(transform[5])]
    const last = lines.at(-1)
    if (last && Math.abs(last.y - y) <= Math.max(2, last.height * 0.5)) {
      const isApart = x - last.end > Math.max(1, last.height * 0.15)
      last.text += `${isApart && !/\s$/.test(last.text) && !/^\s/.test(str) ? ' ' : ''}${str}`
      last.end = x + width
      if (str.trim() !== '') last.height = Math.max(last.height, height)
    } else if (str.trim() !== '') lines.push({ text: str, y, end: x + width, height })
  }
  return lines.flatMap(({ text, y, height }, index) => {
    const before = lines[index - 1]
    const isApart = before && Math.abs(before.y - y) > Math.max(height, before.height) * 1.7
    const line = { page, line: index + 1, text: tidy(text).trim() }
    return isApart ? [{ page, line: index + 1, text: '' }, line] : [line]
  })
}
