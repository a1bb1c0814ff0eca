// What a reading left: sentences, items and rows of a paper that became no candidate. They are listed, so that a person
// can take one in by hand instead of finding out later that it was passed over.
import { blocksOf, placeAt, type Block } from './blocks.ts'
import type { Candidate } from './candidate.ts'
import type { Paper, Place } from './paper.ts'
import { planColumns } from './plan-columns.ts'
import { sentencesOf } from './sentences.ts'
import { slideMark } from './slide-marks.ts'
import { withWhoAndWhen } from './who-and-when.ts'

export interface Unplaced {
  readonly text: string
  readonly place: Place
}

/** A paper may have very many; whoever has more to place reads it for something else, or in parts. */
const MOST = 2_000
/** Fewer letters than this are a number or a mark. */
const FEWEST_LETTERS = 4

export function unplacedIn(paper: Paper, candidates: readonly Candidate[]): Unplaced[] {
  const onPage = Map.groupBy(candidates, ({ place }) => place.page)
  const headings = new Set(candidates.map(({ place }) => place.heading))
  return blocksOf(paper)
    .flatMap((block, index, blocks) => {
      if (block.kind !== 'heading') return leftOf(block, near(block, onPage))
      return index > 0 && headsNothing(blocks[index + 1]) && !headings.has(block.text) ? [whole(block)] : []
    })
    .filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS)
    .slice(0, MOST)
}

const whole = ({ text, place }: Block): Unplaced => ({ text, place })

/** A short line that stands apart looks like a heading; with nothing under it, it may be something that was said. */
const headsNothing = (next: Block | undefined) => next === undefined || next.kind === 'heading' || next.kind === 'mark'

/** Candidates of the pages that a block stands on. */
function near({ place, pieces }: Block, onPage: ReadonlyMap<number, readonly Candidate[]>): readonly Candidate[] {
  const pages = new Set([place.page, ...pieces.map(({ page }) => page)])
  return [...pages].flatMap((page) => onPage.get(page) ?? [])
}

function leftOf(block: Block, candidates: readonly Candidate[]): Unplaced[] {
  switch (block.kind) {
    case 'heading':
    case 'mark':
      return []
    case 'row':
      return isHead(block) || candidates.some(({ place }) => place.line === block.place.line) ? [] : [whole(block)]
    case 'item':
    case 'prose':
      return withWhoAndWhen(sentencesOf(block.text))
        .filter(({ text }) => !candidates.some((one) => one.text.includes(text) || text.includes(one.text)))
        .map(({ text, at }) => ({ text, place: placeAt(block, at) }))
  }
}

/** The head of a table says what its columns hold. */
const isHead = ({ cells }: Block) =>
  planColumns(cells) !== null || cells.filter((cell) => slideMark(cell)?.rest === '').length >= 2
