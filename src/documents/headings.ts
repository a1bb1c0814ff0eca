// Which lines are headings, and under which heading each line stands.
import { itemOf } from './item-marks.ts'
import { isMarker } from './slide-marks.ts'
import type { Line, RawLine } from './paper.ts'

/** Headings that say what kind of list follows; the heading above them says what it is about. */
const general =
  /^(?:\d+\.? )?(?:(?:key )?(?:points|areas) for (?:action|improvement|development)|(?:key )?actions?|what (?:will )?we (?:will )?do|(?:our|the) (?:promises?|pledges?|commitments?|aims?|actions?)(?: to you)?|we will|resolved|decisions?)[:.…]?$/i
/** Headings that are known wherever they stand, and say for themselves what they are about. */
const known =
  /^(?:\d+\.? )?(?:key (?:priorities|points|messages)|(?:strategic |our |the )*priorities|next steps|recommendations?)(?: (?:are|include))?[:.…]?$/i

export const isGeneralHeading = (text: string): boolean => text.length <= 60 && general.test(text.trim())
const isKnownHeading = (text: string) =>
  /^[\p{Lu}\d]/u.test(text) && (isGeneralHeading(text) || (text.length <= 60 && known.test(text)))

/** Lines with their headings. Where the format marks headings itself, only those and the general ones count. */
export function withHeadings(raw: readonly RawLine[]): Line[] {
  const marked = raw.some(({ isHeading }) => isHeading)
  let heading: string | null = null
  return raw.map((line, index) => {
    if (isHeadingAt(raw, index, marked)) heading = line.text.trim()
    const { page, text, cells = null } = line
    return { page, line: line.line, text, heading, cells }
  })
}

function isHeadingAt(raw: readonly RawLine[], index: number, marked: boolean): boolean {
  const line = raw[index]
  if (!line || line.cells) return false
  const text = line.text.trim()
  if (line.isHeading) return text !== ''
  if (isKnownHeading(text)) return true
  return !marked && looksLikeHeading(text) && standsApart(raw, index) && !isItemAt(raw, index)
}

const LONGEST = 90

function looksLikeHeading(text: string): boolean {
  if (text.length < 3 || text.length > LONGEST || isMarker(text)) return false
  if (!/^["“‘']?(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})*\.? \p{Lu})/u.test(text) || /[.;,:?!]$/.test(text)) return false
  const words = text.split(' ')
  if (words.length > 12) return false
  if (isShouted(text)) return true
  if (!/\p{Ll}{2}/u.test(text) || text.includes('**')) return false
  return !words.some((word) => verbs.has(word.toLowerCase())) && !/\d{4,} ?\d{4,}|@|\bTel\b/.test(text)
}

const isShouted = (text: string) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)

const verbs = new Set('will shall is are was were has have had must can could would should be been i'.split(' '))

/** A gap, the page's edge or the end of a sentence before it; after it a gap, an item, or a longer line that begins anew. */
function standsApart(raw: readonly RawLine[], index: number): boolean {
  const [before, line, after] = [raw[index - 1], raw[index], raw[index + 1]]
  const head = before?.text.trim() ?? ''
  const opens = head === '' || before?.page !== line?.page || /[.;:]$/.test(head)
  const next = after?.text.trim() ?? ''
  if (!opens || next === '' || itemOf(next)) return opens
  const length = line?.text.trim().length ?? 0
  const most = /^\d/.test(line?.text.trim() ?? '') ? LONGEST : 66
  return length <= most && next.length >= length + 8 && !/^[\p{Ll}&(]/u.test(next)
}

/** One of a numbered list, or the words of a mark that stood alone on the line before. */
function isItemAt(raw: readonly RawLine[], index: number): boolean {
  const [before, after] = [written(raw, index, -1), written(raw, index, 1)]
  if (/^[^\p{L}\d]$/u.test(before)) return true
  const number = numberOf(raw[index]?.text ?? '')
  return number !== null && (numberOf(before) === number - 1 || numberOf(after) === number + 1)
}

const numberOf = (text: string) => {
  const number = /^\s*(\d{1,3})[.)]/.exec(text)?.[1]
  return number === undefined ? null : Number(number)
}

/** The nearest line with words, looking past a gap or two. */
function written(raw: readonly RawLine[], index: number, step: 1 | -1): string {
  for (let away = 1; away <= 3; away += 1) {
    const text = raw[index + step * away]?.text.trim() ?? ''
    if (text !== '') return text
  }
  return ''
}
