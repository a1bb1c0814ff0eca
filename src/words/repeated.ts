// Why two asks look alike, in words that a person reads before deciding whether they are the same.
import { meaningsOf, type Meaning } from './synonyms.ts'

export interface InCommon {
  /** Names of what both speak of, what says most first. */
  readonly shared: readonly string[]
  /** 0 when nothing is shared, 1 when each speaks of all that the other does. */
  readonly score: number
}

/** A named meaning says more than a word that happens to stand in both. */
const GROUP_WEIGHT = 2

export function wordsInCommon(one: string, other: string): InCommon {
  const [first, second] = [namesIn(one), namesIn(other)]
  const shared = [...first].filter(([name]) => second.has(name)).map(([, named]) => named)
  const both = sum(shared)
  if (both === 0) return { shared: [], score: 0 }
  return {
    shared: shared.toSorted((a, b) => b.weight - a.weight).map(({ shown }) => shown),
    score: (2 * both) / (sum([...first.values()]) + sum([...second.values()])),
  }
}

interface Named {
  /** As somebody reads it: the name of the meaning, or the word as it was written and not its folded form. */
  readonly shown: string
  readonly weight: number
}

const namesIn = (text: string): ReadonlyMap<string, Named> =>
  new Map(
    meaningsOf(text).map((meaning) => [
      nameOf(meaning),
      { shown: meaning.name, weight: isGroup(meaning) ? GROUP_WEIGHT : 1 },
    ]),
  )

const isGroup = ({ group }: Meaning): boolean => group.length > 2
const nameOf = (meaning: Meaning): string => (isGroup(meaning) ? meaning.name : (meaning.group.at(-1) ?? meaning.name))
const sum = (named: readonly Named[]): number => named.reduce((total, { weight }) => total + weight, 0)

/** "Both speak of travel and work", or null when nothing is shared. */
export function inCommonWords({ shared }: InCommon): string | null {
  const named = shared.slice(0, 4)
  const last = named.at(-1)
  if (last === undefined) return null
  return `Both speak of ${named.length === 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`}`
}
