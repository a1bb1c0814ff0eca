// Lines into blocks: bullets and paragraphs that were broken over lines are one again, and know where they stand.
import { isGeneralHeading } from './headings.ts'
import { isMarker, slideMark } from './slide-marks.ts'
import { itemOf, withoutStars } from './item-marks.ts'
import type { Line, Paper, Place } from './paper.ts'

export interface Block {
  readonly kind: 'heading' | 'mark' | 'item' | 'prose' | 'row'
  readonly text: string
  readonly place: Place
  /** The heading that says what it is about, where `place.heading` only says what kind of list it is in. */
  readonly section: string | null
  /** "a.", "•", "12": as written. */
  readonly marker: string
  /** How many lines it was joined from, and where in `text` each begins. */
  readonly pieces: readonly Piece[]
  readonly cells: readonly string[]
  /** Whether a gap or a new page stood before it. */
  readonly apart: 'gap' | 'page' | null
}

export interface Piece {
  readonly at: number
  readonly page: number
  readonly line: number
}

export function blocksOf({ lines }: Paper): Block[] {
  const builder = new Builder()
  lines.forEach((line, index) => builder.add(line, lines[index + 1]))
  return builder.done()
}

interface Open {
  readonly kind: Block['kind']
  readonly marker: string
  readonly first: Line
  readonly section: string | null
  readonly apart: Block['apart']
  readonly parts: string[]
  readonly pieces: Piece[]
  length: number
}

/** Marks that stand alone, one under the other, before the words of all of them. */
const MOST_WAITING = 60

class Builder {
  readonly #blocks: Block[] = []
  #open: Open | null = null
  #section: string | null = null
  #markers: string[] = []
  #gap: Block['apart'] = null
  #page = 0
  #skip: Line | null = null

  add(line: Line, next: Line | undefined): void {
    if (line === this.#skip) return
    const text = line.text.trim()
    if (line.page !== this.#page) this.#turnPage(line.page)
    if (text === '') return this.#atGap()
    if (line.cells) return this.#whole('row', line, text)
    if (text === line.heading) return this.#heading(line, text)
    const both = next && next.page === line.page && text.length < 40 ? `${text} ${next.text.trim()}` : ''
    if (isMarker(text)) return this.#whole('mark', line, text)
    if (isMarker(both)) {
      this.#skip = next ?? null
      return this.#whole('mark', line, both)
    }
    if (slideMark(text)) return this.#start('prose', line, '', text)
    const item = itemOf(text)
    if (item) return this.#item(line, item.marker, item.text)
    this.#words(line, withoutStars(text))
  }

  done(): Block[] {
    this.#close()
    return this.#blocks
  }

  #turnPage(page: number): void {
    this.#page = page
    this.#markers = []
    if (this.#gap === null) this.#gap = 'page'
  }

  #atGap(): void {
    this.#gap = 'gap'
    if (this.#open && !/[\p{L}]-$/u.test(this.#open.parts.at(-1) ?? '')) this.#close()
  }

  #heading(line: Line, text: string): void {
    if (!isGeneralHeading(text)) this.#section = text
    this.#whole('heading', line, text)
  }

  #whole(kind: Block['kind'], line: Line, text: string): void {
    this.#markers = []
    this.#start(kind, line, '', text)
    this.#close()
  }

  #item(line: Line, marker: string, text: string): void {
    this.#close()
    if (text === '') {
      if (this.#markers.length < MOST_WAITING) this.#markers.push(marker)
      return
    }
    this.#markers = []
    this.#start('item', line, marker, text)
  }

  /** Words without a mark: they go on with what is open, or they belong to a mark that stood alone before them. */
  #words(line: Line, text: string): void {
    const [marker] = this.#markers
    const open = this.#open
    const goesOn = open && !endsBefore(open, line) && !(marker !== undefined && beginsAnew(open, text))
    if (goesOn) return this.#goOn(open, line, text)
    if (marker === undefined) return this.#start('prose', line, '', text)
    this.#markers = this.#markers.slice(1)
    this.#start(/^\d+$/.test(marker) ? 'prose' : 'item', line, marker, text)
  }

  #start(kind: Block['kind'], line: Line, marker: string, text: string): void {
    this.#close()
    const piece = { at: 0, page: line.page, line: line.line }
    const [section, apart] = [this.#section, this.#gap]
    this.#open = { kind, marker, first: line, section, apart, parts: [text], pieces: [piece], length: text.length }
    this.#gap = null
  }

  #goOn(open: Open, line: Line, text: string): void {
    const last = open.parts.at(-1) ?? ''
    const broken = /\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(text)
    if (broken && isOneWord(last, text)) {
      open.parts[open.parts.length - 1] = last.slice(0, -1)
      open.length -= 1
    } else if (!broken) {
      open.parts.push(' ')
      open.length += 1
    }
    open.pieces.push({ at: open.length, page: line.page, line: line.line })
    open.parts.push(text)
    open.length += text.length
    this.#gap = null
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const { kind, marker, first, section, apart, pieces } = open
    const place = { page: first.page, line: first.line, heading: first.heading }
    this.#blocks.push({
      kind,
      marker,
      place,
      section,
      apart,
      pieces,
      text: open.parts.join(''),
      cells: first.cells ?? [],
    })
  }
}

/** Something that ended on the page before: an item, or a sentence; and something that begins on this page. */
const endsBefore = ({ kind, parts, pieces }: Open, { page, text }: Line) =>
  pieces.at(-1)?.page !== page &&
  (kind === 'item' || /[.!?:;]["”’)]?$/.test(parts.at(-1) ?? '')) &&
  !/^[\p{Ll}&(]/u.test(text.trim())

const beginsAnew = (open: Open, text: string) => open.kind === 'item' && !/^[\p{Ll}(&]/u.test(text)

/** "develop-" "ment" is one word; "co-" "produced", "six-" "monthly" keep their hyphen. */
function isOneWord(before: string, after: string): boolean {
  const head = /(\p{L}+)-$/u.exec(before.slice(-30))?.[1]?.toLowerCase() ?? ''
  const tail = /^\p{L}+/u.exec(after.slice(0, 30))?.[0].toLowerCase() ?? ''
  return !keepsHyphen.has(head) && suffix.test(tail)
}

const keepsHyphen = new Set(
  'co non self re pre post multi inter semi anti ex well long short high low full part one two three four five six seven eight nine ten year cross half mid all age'.split(
    ' ',
  ),
)
const suffix =
  /^(?:\w{0,4}(?:ment|tion|sion|ing|ings|ed|ness|ity|ies|able|ible|ance|ence|ally|ly|ers?|ors?|ous|ive|ful|ism|ists?|ships?|ments|tions|sions)|s|es|al)$/

/** Where a stretch of a block begins. */
export function placeAt({ place, pieces, section }: Block, at: number): Place {
  const piece = pieces[lastAt(pieces, at)]
  return { page: piece?.page ?? place.page, line: piece?.line ?? place.line, heading: headingOf({ place, section }) }
}

/** The last piece that begins at or before a place in the text, by halving: a block may have very many. */
function lastAt(pieces: readonly Piece[], at: number): number {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The heading that says what the block is about: the priority, rather than "Areas for action". */
export const headingOf = ({ place, section }: Pick<Block, 'place' | 'section'>): string | null =>
  place.heading !== null && isGeneralHeading(place.heading) ? (section ?? place.heading) : place.heading
