// "You said… we did… we are also going to…": slides, tables of two or three columns, and what was asked and promised in
// minutes. Which reply answers which ask is for a person to say: slides do not.
import type { Block } from './blocks.ts'
import { placeAt } from './blocks.ts'
import { draft, type Draft } from './candidate.ts'
import { spokenIn } from './minutes.ts'
import { slideMark, type SlideKind } from './slide-marks.ts'
import type { RuleName } from './rules.ts'

interface Section {
  readonly kind: SlideKind
  readonly theme: string | null
  hasItems: boolean
}

const listRules = { ask: 'said-list', reply: 'did-list', promise: 'going-to-list' } as const satisfies Record<
  SlideKind,
  RuleName
>

export function readYouSaid(blocks: readonly Block[]): Draft[] {
  const reader = new SlideReader(titleOf(blocks))
  return blocks.flatMap((block) => reader.read(block))
}

/** A heading at the very top names the paper and not a matter, unless a list stands right under it and others below. */
function titleOf([first, second, ...rest]: readonly Block[]): Block | null {
  if (first?.kind !== 'heading') return null
  const isMatter = second?.kind === 'mark' && rest.some(({ kind }) => kind === 'heading')
  return isMatter ? null : first
}

class SlideReader {
  readonly #title: Block | null
  #section: Section | null = null
  #theme: string | null = null
  #columns: readonly (SlideKind | 'theme' | null)[] = []

  constructor(title: Block | null) {
    this.#title = title
  }

  read(block: Block): Draft[] {
    if (block.kind === 'row') return this.#row(block)
    this.#columns = []
    const mark = slideMark(block.text)
    if (mark) return this.#begin(block, mark)
    if (block.kind === 'heading') {
      this.#section = null
      this.#theme = block === this.#title ? null : block.text
      return []
    }
    if (this.#section && this.#belongs(block, this.#section)) return this.#items(block, this.#section)
    this.#section = null
    return spokenIn(block)
  }

  #begin(block: Block, { kind, theme, rest }: { kind: SlideKind; theme: string | null; rest: string }): Draft[] {
    if (theme !== null) this.#theme = theme
    else if (kind === 'promise' && rest === '') this.#theme = null
    this.#section = { kind, theme: this.#theme ?? block.text, hasItems: false }
    if (rest === '') return []
    this.#section.hasItems = true
    return [this.#item(block, rest, block.text.length - rest.length, this.#section)]
  }

  /** Items do. Words without a mark do when the list has no marks at all; a new page of them is something else. */
  #belongs({ kind, apart }: Block, { hasItems }: Section): boolean {
    return kind === 'item' || (kind === 'prose' && !hasItems && apart !== 'page')
  }

  #items(block: Block, section: Section): Draft[] {
    if (block.kind === 'item') {
      section.hasItems = true
      return [this.#item(block, block.text, 0, section)]
    }
    return linesOf(block).map(({ text, at }) => this.#item(block, text, at, section))
  }

  #item(block: Block, text: string, at: number, { kind, theme }: Section): Draft {
    return draft({ kind, text, place: { ...placeAt(block, at), heading: theme }, rule: listRules[kind] })
  }

  #row(block: Block): Draft[] {
    const columns = block.cells.map(columnOf)
    if (columns.filter((column) => column !== null && column !== 'theme').length >= 2) {
      this.#columns = columns
      return []
    }
    const theme = block.cells[this.#columns.indexOf('theme')]?.trim()
    const place = theme ? { ...block.place, heading: theme } : block.place
    return block.cells.flatMap((cell, index) => {
      const kind = this.#columns[index]
      if (kind === 'theme' || kind === null || kind === undefined) return []
      return itemsInCell(cell).map((text) => draft({ kind, text, place, rule: 'slide-table' }))
    })
  }
}

function columnOf(cell: string): SlideKind | 'theme' | null {
  const mark = slideMark(cell)
  if (mark && mark.rest === '') return mark.kind
  return /^(?:themes?|topics?|issues?|areas?)$/i.test(cell.trim()) ? 'theme' : null
}

export const itemsInCell = (cell: string): string[] =>
  cell
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[•●▪◦‣·\uf0b7]|[-–—*] )\s*/, '').trim())
    .filter((line) => line !== '')

/** A list without marks: a line that begins with a capital begins an item, unless the line before ran to its edge. */
function linesOf({ text, pieces }: Block): { text: string; at: number }[] {
  const lines = pieces.map(({ at }, index) => ({ at, text: text.slice(at, pieces[index + 1]?.at).trim() }))
  const items: { text: string; at: number }[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.text ?? ''
    const last = items.at(-1)
    const goesOn = /^[\p{Ll}(&]/u.test(line.text) || (before.length > 60 && !/[.!?;]$/.test(before))
    if (last && goesOn) last.text += ` ${line.text}`
    else items.push({ ...line })
  })
  return items
}
