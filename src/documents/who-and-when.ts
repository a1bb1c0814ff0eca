// The owner and the day that a paper writes after a promise, on its line or in its paragraph: "We will open a hub. Owner:
// Head of Service. By 30 April 2027." They are taken off the words only where they are written as such; never guessed.
import { dueOf, type Due } from './due.ts'
import type { Sentence } from './sentences.ts'
import { writtenDates } from './written-dates.ts'

export interface WhoAndWhen {
  /** The words without them. */
  readonly words: string
  readonly owner: string | null
  readonly due: Due | null
}

const ownerLabel = '(?:owners?|leads?|lead (?:officer|person|member)|responsible(?: officer| person)?|responsibility)'
const dueLabel = '(?:due(?: (?:date|by))?|deadline|target date|timescale|by when|to be done by)'
const owned = new RegExp(`^${ownerLabel} ?[:–—-] ?(?<owner>[^:]{2,100}?)(?:,? (?<due>by \\S.{3,40}))?$`, 'i')
const dated = new RegExp(`^${dueLabel} ?[:–—-] ?(?<due>.{3,60})$`, 'i')
const lead = /^(?:by|before|no later than)(?: the)?(?: (?:end|start|beginning) of)? /i
const cuts = new RegExp(
  `(?<=[.;]) +| *\\| *| +[–—-] +(?=${ownerLabel}\\b|${dueLabel}\\b|by )| *\\((?=(?:${ownerLabel}|${dueLabel}) ?[:–—-])`,
  'gi',
)

/** How much of the end of a text is looked at. */
const LOOKED_AT = 400

type Said = Partial<Pick<WhoAndWhen, 'owner' | 'due'>>

/** What a few words say if they are an owner or a day and nothing else. */
function saidIn(piece: string): Said | null {
  const text = piece.trim().replace(/[.;)\]]+$/, '')
  const owner = owned.exec(text)?.groups
  if (owner) {
    const due = owner['due'] === undefined ? null : (saidIn(owner['due'])?.due ?? null)
    return owner['due'] !== undefined && due === null
      ? { owner: text.replace(/^[^:–—-]+[:–—-] ?/, '') }
      : { owner: owner['owner']?.trim() ?? null, ...(due && { due }) }
  }
  const labelled = dated.exec(text)?.groups?.['due']
  if (labelled !== undefined) return { due: dueOf(labelled)?.due ?? null }
  const date = text.replace(lead, '')
  const [only] = writtenDates(date)
  return only && only.at === 0 && only.text.length === date.length && (lead.test(text) || only.day !== null)
    ? { due: { written: text, read: only.day } }
    : null
}

/** The words of a promise, and the owner and the day written behind them. */
export function whoAndWhen(text: string): WhoAndWhen {
  const from = Math.max(0, text.length - LOOKED_AT)
  const found = [...text.slice(from).matchAll(cuts)].map(({ index, 0: cut }) => ({
    end: from + index,
    start: from + index + cut.length,
  }))
  let said: Said = {}
  let end = text.length
  for (const cut of found.toReversed()) {
    const more = cut.end < 3 ? null : saidIn(text.slice(cut.start, end))
    if (more === null) break
    said = { ...said, ...more }
    end = cut.end
  }
  return { words: text.slice(0, end).trim(), owner: said.owner ?? null, due: said.due ?? null }
}

/** Sentences; those that only say who or when stay with the sentence before them. */
export function withWhoAndWhen(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const before = joined.at(-1)
    if (before && sentence.text.length <= 160 && saidIn(sentence.text) !== null)
      joined[joined.length - 1] = { ...before, text: `${before.text} ${sentence.text}` }
    else joined.push(sentence)
  }
  return joined
}
