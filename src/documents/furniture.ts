// Page furniture: what stands on a page for the page's sake and says nothing. It is dropped before anything is read.
import type { RawLine } from './paper.ts'

const alone: readonly RegExp[] = [
  /^page \d{1,4}(?: of \d{1,4})?$/i,
  /^[-–—] ?\d{1,4} ?[-–—]$/,
  /^agenda (?:item|no\.?|number)(?: no\.?)?:? ?\d{0,3}[a-z]?$/i,
  /^(?:this document (?:was|is|has been) )?(?:classified as:? ?)?(?:classification:? ?)?(?:official|official[- –:]{1,3}sensitive|not protectively marked|unclassified|restricted|confidential)$/i,
]

const isFurniture = (text: string) => text.length <= 60 && alone.some((pattern) => pattern.test(text))

/** Digits differ from page to page; the rest of a running header does not. */
const shape = (text: string) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

/** How many written lines at each edge of a page can hold a running header or footer. */
const EDGE = 2

/** The lines without furniture. Gaps stay. A table's rows are never furniture. */
export function withoutFurniture(lines: readonly RawLine[]): RawLine[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const edges = pages.map(edgesOf)
  const repeated = repeatedShapes(edges, pages.length)
  const dropped = new Set<RawLine>()
  edges.forEach(({ first, last }, index) => {
    for (const line of [...first, ...last]) if (repeated.has(shape(line.text))) dropped.add(line)
    for (const line of [first[0], last.at(-1)])
      if (line && pages.length > 1 && isPageNumber(line, pages[index] ?? [])) dropped.add(line)
  })
  return lines.filter((line) => line.cells !== undefined || !(dropped.has(line) || isFurniture(line.text.trim())))
}

function edgesOf(page: readonly RawLine[]): { first: RawLine[]; last: RawLine[] } {
  const written = page.filter(({ text, isHeading, cells }) => text.trim() !== '' && !isHeading && !cells)
  return written.length <= EDGE * 2
    ? { first: [], last: [] }
    : { first: written.slice(0, EDGE), last: written.slice(-EDGE) }
}

/** On at least three pages and on a third of them. */
function repeatedShapes(edges: readonly { first: RawLine[]; last: RawLine[] }[], pages: number): Set<string> {
  const seen = new Map<string, number>()
  for (const { first, last } of edges)
    for (const text of new Set([...first, ...last].map((line) => shape(line.text))))
      seen.set(text, (seen.get(text) ?? 0) + 1)
  return new Set(
    [...seen].filter(([text, times]) => times >= 3 && times * 3 >= pages && text !== '#').map(([text]) => text),
  )
}

/** A bare number at a page's edge, unless a gap follows it: then it numbers a paragraph or an item. */
function isPageNumber({ text, line }: RawLine, page: readonly RawLine[]): boolean {
  if (!/^\d{1,4}$/.test(text.trim())) return false
  return page.findLast((other) => other.text.trim() !== '')?.line === line
}
