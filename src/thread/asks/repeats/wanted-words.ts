// What another ask must speak of to be worth a look: at least two of the things that this one speaks of, or its one thing.
// Phrases are left out where single words mean the same, so that PostgreSQL answers from its index alone. Pure.
import { searchTerms } from '../../../words/index.ts'

const mostMeanings = 6
const isWord = (term: string) => /^[\p{L}\p{M}\p{N}]+$/u.test(term)

/** A query for `to_tsquery`; empty when the text holds nothing to search for. */
export function anyTwoOf(text: string): string {
  const meanings = searchTerms(text)
    .map((terms) => terms.filter(isWord))
    .filter((terms) => terms.length > 0)
    // What has a name in this field says more than a word that stands alone.
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostMeanings)
    .map((terms) => `(${terms.join(' | ')})`)
  const pairs = meanings.flatMap((one, i) => meanings.slice(i + 1).map((other) => `(${one} & ${other})`))
  return pairs.length === 0 ? (meanings[0] ?? '') : pairs.join(' | ')
}
