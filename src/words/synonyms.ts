// What a text speaks of, as groups of words that mean alike. For searching, for finding what was asked before, and for
// suggesting themes: always with the words that led there, so that a person can see why.
import { SYNONYM_GROUPS } from './synonym-groups.ts'
import { isStopWord, termsOf, type Term } from './terms.ts'

export { SYNONYM_GROUPS } from './synonym-groups.ts'

export interface Meaning {
  /** The group's name, or the word itself when it stands in no group. */
  readonly name: string
  /** Every word and phrase that means it. */
  readonly group: readonly string[]
  /** As written in the text. */
  readonly written: string
  readonly start: number
  readonly end: number
}

const LONGEST_PHRASE = 5
const stemsOf = (phrase: string): readonly string[] => termsOf(phrase).map(({ stem }) => stem)

/** Stems of each word or phrase, joined by a space, and the group it belongs to. */
const byStems = new Map<string, readonly string[]>()
for (const group of SYNONYM_GROUPS)
  for (const phrase of group) {
    const key = stemsOf(phrase).join(' ')
    if (!byStems.has(key)) byStems.set(key, group)
  }

/** Every way of leaving one letter out of a longer word, to find "tranport" and "accomodation". */
const bySlip = new Map<string, string>()
for (const key of byStems.keys())
  if (key.length >= 6 && !key.includes(' ')) for (const slip of slipsOf(key)) bySlip.set(slip, key)

function slipsOf(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]
}

function groupOf(stem: string): readonly string[] | undefined {
  const exact = byStems.get(stem)
  if (exact || stem.length < 5) return exact
  for (const slip of slipsOf(stem)) {
    const key = bySlip.get(slip)
    if (key?.[0] === stem[0]) return byStems.get(key ?? '')
  }
  return undefined
}

/** The longest phrase of a group that begins here. */
function phraseAt(
  terms: readonly Term[],
  at: number,
): { readonly group: readonly string[]; readonly length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, terms.length - at); length >= 2; length -= 1) {
    const stems = terms.slice(at, at + length).map(({ stem }) => stem)
    const group = byStems.get(stems.join(' '))
    if (group) return { group, length }
  }
  return null
}

/** What a text speaks of, in its order: phrases first, then single words; stop words are left out. */
export function meaningsOf(text: string): readonly Meaning[] {
  const terms = termsOf(text)
  const meanings: Meaning[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const first = terms[at]
    if (!first) break
    const phrase = phraseAt(terms, at)
    const last = terms[at + (phrase?.length ?? 1) - 1] ?? first
    const place = { written: text.slice(first.start, last.end), start: first.start, end: last.end }
    if (phrase) {
      meanings.push({ name: phrase.group[0] ?? '', group: phrase.group, ...place })
      at += phrase.length - 1
    } else if (!isStopWord(first.word) && first.word !== '') {
      const group = groupOf(first.stem)
      meanings.push(
        group
          ? { name: group[0] ?? '', group, ...place }
          : { name: first.word, group: [...new Set([first.word, first.stem])], ...place },
      )
    }
  }
  return meanings
}

/** For each meaningful word or phrase of a text, all the words to search for; each meaning once. */
export function searchTerms(text: string): string[][] {
  const once = new Map(meaningsOf(text).map(({ name, group }) => [name, group] as const))
  return [...once.values()].map((group) => [...group])
}

const MOST_MEANINGS = 40

/**
 * A query for PostgreSQL's `to_tsquery`, safe for any input: only letters, digits and the operators & | <-> ( ). Empty
 * when the text holds nothing to search for. `any` asks for one of the meanings, `all` for every one.
 */
export function toTsQuery(text: string, asked: 'all' | 'any' = 'all'): string {
  return searchTerms(text)
    .slice(0, MOST_MEANINGS)
    .map((group) => [...new Set(group.map(phraseQuery))].filter((query) => query !== ''))
    .filter((queries) => queries.length > 0)
    .map((queries) => (queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`))
    .join(asked === 'all' ? ' & ' : ' | ')
}

const phraseQuery = (phrase: string): string => {
  const words = termsOf(phrase)
    .map(({ word }) => word)
    .filter((word) => word !== '')
  return words.length > 1 ? `(${words.join(' <-> ')})` : (words[0] ?? '')
}
