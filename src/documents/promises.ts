// Sentences that promise, and the lists of a strategy. "We will…" is a promise, "we want…" an aim.
import { headingOf, placeAt, type Block } from './blocks.ts'
import { draft, type Draft } from './candidate.ts'
import { dueIn, dueQuestion } from './due.ts'
import { numbersProse } from './item-marks.ts'
import { isRoman, ListMarks } from './list-marks.ts'
import { listAfter, listUnder, type PromiseList } from './promise-lists.ts'
import { isOffered, promiseIn, type Promising } from './promise-words.ts'
import { rules } from './rules.ts'
import { sentencesOf } from './sentences.ts'
import { slideMark } from './slide-marks.ts'
import { whoAndWhen, withWhoAndWhen } from './who-and-when.ts'

export function readPromises(blocks: readonly Block[]): Draft[] {
  const reader = new StrategyReader()
  return blocks.flatMap((block) => reader.read(block))
}

class StrategyReader {
  /** The list that the last heading or the last words before a colon opened. */
  #list: PromiseList | null = null
  #marks = new ListMarks('')
  #isBelow = false

  read(block: Block): Draft[] {
    if (block.kind === 'heading' || block.kind === 'mark') {
      this.#open(slideMark(block.text)?.kind === 'promise' ? goingTo : listUnder(block.text), '')
      return []
    }
    if (block.kind === 'row') return block.cells.flatMap((cell) => this.#sentences(block, cell))
    if (block.kind !== 'item') return this.#prose(block)
    const isTaken = this.#marks.takes(block.marker)
    if (!isTaken) this.#open(null, '')
    return isTaken || !numbersProse(block.marker) ? this.#item(block) : this.#prose(block)
  }

  #open(list: PromiseList | null, lead: string): void {
    this.#list = list
    this.#marks = new ListMarks(lead)
    this.#isBelow = false
  }

  #item(block: Block): Draft[] {
    this.#marks.begin(block.marker)
    const after = listAfter(block.text)
    if (after) {
      this.#open(after, block.marker)
      return []
    }
    const said = promiseIn(block.text)
    const isExample = this.#isBelow && isRoman(block.marker)
    const list = isExample ? null : (this.#list?.read(block.text) ?? null)
    this.#isBelow = isExample || block.text.endsWith(':')
    const found = strongest(said, list) ?? (isOffered(block.text) ? offered : null)
    return found ? [promise(block, block.text, 0, found)] : []
  }

  #prose(block: Block): Draft[] {
    const after = listAfter(block.text)
    if (after) this.#open(after, block.marker)
    else if (this.#marks.hasBegun || numbersProse(block.marker)) this.#open(null, '')
    return this.#sentences(block, block.text)
  }

  #sentences(block: Block, words: string): Draft[] {
    return withWhoAndWhen(sentencesOf(words)).flatMap(({ text, at }) => {
      const found = listAfter(text) ? null : promiseIn(text)
      return found ? [promise(block, text, at, found)] : []
    })
  }
}

const goingTo: PromiseList = { read: () => ({ kind: 'promise', rule: 'going-to-list' }) }
const offered: Promising = { kind: 'promise', rule: 'offer-list' }

function strongest(said: Promising | null, list: Promising | null): Promising | null {
  if (!said || !list) return said ?? list
  return rules[list.rule].confidence > rules[said.rule].confidence ? { ...list, kind: said.kind } : said
}

function promise(block: Block, text: string, at: number, { kind, rule }: Promising): Draft {
  const due = whoAndWhen(text).due ?? dueIn(text)
  const question = rules[rule].asks ?? dueQuestion(due)
  return draft({ kind, rule, text, due, question, place: { ...placeAt(block, at), heading: headingOf(block) } })
}
