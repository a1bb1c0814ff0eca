// What changed in the offer between two days, entry by entry and field by field.
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import { speakerOf } from '../phrases/index.ts'
import { amountText, conditionLines, whoLines } from '../phrases/rules.ts'

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface OfferDifference {
  readonly added: readonly PublishedEntry[]
  readonly ended: readonly PublishedEntry[]
  readonly changed: readonly { readonly entry: PublishedEntry; readonly changes: readonly FieldChange[] }[]
}

export function differenceOf(before: PublishedOffer, after: PublishedOffer): OfferDifference {
  const was = new Map(before.entries.map((entry) => [entry.id, entry]))
  const is = new Map(after.entries.map((entry) => [entry.id, entry]))
  return {
    added: after.entries.filter(({ id }) => !was.has(id)),
    ended: before.entries.filter(({ id }) => !is.has(id)),
    changed: after.entries
      .map((entry) => ({ entry, changes: changesOf(was.get(entry.id), entry) }))
      .filter(({ changes }) => changes.length > 0),
  }
}

function changesOf(before: PublishedEntry | undefined, after: PublishedEntry): readonly FieldChange[] {
  if (!before || before.versionId === after.versionId) return []
  return readable.flatMap(({ field, words }) => {
    const [was, is] = [words(before), words(after)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

const english = speakerOf('en')

/** What a reader compares, in the words of the page. */
const readable: readonly { readonly field: string; readonly words: (entry: PublishedEntry) => string }[] = [
  { field: 'Title', words: ({ content }) => content.title },
  { field: 'What it is', words: ({ content }) => [content.summary, ...content.details].join(' ') },
  { field: 'How much', words: ({ content }) => amountText(english, content) },
  {
    field: 'Who it is for',
    words: ({ content }) => [...whoLines(english, content), ...conditionLines(english, content)].join(' '),
  },
  { field: 'How to ask', words: ({ content }) => content.claim.steps.join(' ') },
  { field: 'What we need', words: ({ content }) => content.claim.evidence.join(', ') },
  { field: 'If we say no', words: ({ content }) => content.challenge ?? '' },
]
