// Finding an entry by what people type: forgiving of spelling, knowing words that mean alike, in every language offered.
// One index holds every language. It is in memory: a council has some hundreds of entries, all of them public
// (docs/decisions/0014-offer-in-memory.md).
import MiniSearch from 'minisearch'
import { meaningsOf } from '../../words/index.ts'
import { entitlementTypes, legalHeadingWords, moments } from '../terms.ts'
import type { EntryContent, EntryText } from '../content.ts'
import { foldForSearch } from './fold.ts'

/** As much of an entry as can be found by. */
export interface Searched {
  readonly content: EntryContent
  /** Its words in other languages. */
  readonly texts: ReadonlyMap<string, EntryText>
  readonly easyRead: EntryText | null
}

export interface OfferSearch<Entry extends Searched> {
  /** The entries found, the likeliest first; all of them for no words at all. */
  find(words: string): readonly Entry[]
}

interface Document {
  readonly id: number
  readonly title: string
  readonly keywords: string
  readonly summary: string
  readonly more: string
}

/** Beyond this a search says nothing more, and costs. */
const longestSearch = 120

export function searchIndex<Entry extends Searched>(entries: readonly Entry[]): OfferSearch<Entry> {
  let made: Held | null = null // most offers that are read are never searched: of a past day, for a feed
  return {
    find(words) {
      // A joiner holds one word of Farsi together; without it the word would be read as two.
      const wanted = words
        .replace(/[\u200C\u200D]/g, '')
        .trim()
        .slice(0, longestSearch)
      if (wanted === '') return entries
      made ??= { index: indexOf(entries), likely: new Map() }
      return ranked(made, wanted)
        .map((id) => entries[id])
        .filter((entry) => entry !== undefined)
    },
  }
}

function indexOf(entries: readonly Searched[]): MiniSearch<Document> {
  const index = new MiniSearch<Document>({
    fields: ['title', 'keywords', 'summary', 'more'],
    tokenize: (text) => foldForSearch(text),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 4, keywords: 3, summary: 2 } },
  })
  index.addAll(entries.map(documentOf))
  return index
}

function documentOf({ content, texts, easyRead }: Searched, id: number): Document {
  const others = [...texts.values(), ...(easyRead ? [easyRead] : [])]
  return {
    id,
    title: [content.title, ...others.map(({ title }) => title)].join(' '),
    keywords: [
      ...content.keywords,
      entitlementTypes[content.type].words,
      ...content.moments.map((moment) => moments[moment]),
      ...others.flatMap(({ keywords }) => keywords),
    ].join(' '),
    summary: [content.summary, ...others.map(({ summary }) => summary)].join(' '),
    more: [
      ...content.details,
      ...content.claim.steps,
      ...content.legal.map((heading) => legalHeadingWords[heading]),
      ...others.flatMap(({ details }) => details),
    ].join(' '),
  }
}

const shortWord = 4
const closeTo = (term: string): number | false => (term.length < shortWord ? false : term.length < 6 ? 1 : 0.25)

/** An index and what it said of the meanings asked for lately: people ask for the same few hundred. */
interface Held {
  readonly index: MiniSearch<Document>
  readonly likely: Map<string, Likely>
}
/** How likely each entry is meant, by its number. */
type Likely = ReadonlyMap<number, number>
const mostHeld = 1_000

/** What has every word typed, or a word that means the same; else what has some of them. */
function ranked(held: Held, words: string): number[] {
  const meanings = wordGroups(words).map((group) => likelyFor(held, group))
  const [fewest, ...others] = meanings.toSorted((a, b) => a.size - b.size)
  if (!fewest) return []
  const inAll = [...fewest.keys()].filter((id) => others.every((likely) => likely.has(id)))
  const ids = inAll.length > 0 ? inAll : [...new Set(meanings.flatMap((likely) => [...likely.keys()]))]
  const scored = ids.map((id) => ({ id, score: meanings.reduce((sum, likely) => sum + (likely.get(id) ?? 0), 0) }))
  const found = scored.toSorted((a, b) => b.score - a.score || a.id - b.id)
  const best = found[0]?.score ?? 0
  // The tail of a search that forgives is noise: nobody reads a result that is twenty times less likely than the first.
  return found.filter(({ score }) => score >= best / 20).map(({ id }) => id)
}

function likelyFor({ index, likely }: Held, group: readonly string[]): Likely {
  const key = group[0] ?? '' // what was typed: the rest of its group follows from it
  const known = likely.get(key)
  if (known) return known
  const queries = group.map((phrase, place) => ({
    // A phrase that means the same counts where all of its words stand, and less than what was typed.
    queries: [phrase],
    combineWith: 'AND' as const,
    fuzzy: place === 0 ? closeTo : false,
    prefix: place === 0 ? (term: string) => term.length >= 3 : false,
    boostTerm: () => (place === 0 ? 1 : 0.6),
  }))
  const found = new Map(index.search({ combineWith: 'OR', queries }).map(({ id, score }) => [id as number, score]))
  if (likely.size >= mostHeld) likely.delete(likely.keys().next().value ?? '') // the one asked for first
  likely.set(key, found)
  return found
}

/** Each meaning that was typed, with what was typed first and then the other words for it. */
function wordGroups(words: string): string[][] {
  const meanings = meaningsOf(words)
  if (meanings.length === 0) return [[words]].filter(() => foldForSearch(words).length > 0)
  return meanings.map(({ written, group }) => [written, ...group.filter((other) => other !== written)])
}
