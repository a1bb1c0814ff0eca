// Suggests themes for somebody's words and says which words led there. A person picks; nothing is themed by itself.
import { meaningsOf, type Meaning } from './synonyms.ts'

export interface ThemeToSuggest {
  readonly id: string
  readonly name: string
  readonly keywords: readonly string[]
}

export interface Suggestion {
  readonly id: string
  /** The words of the text that speak for it, as they were written. */
  readonly why: string[]
}

/** The themes that a text speaks of, the one with most reasons first. */
export function suggestThemes(text: string, themes: readonly ThemeToSuggest[]): Suggestion[] {
  const said = meaningsOf(text)
  return themes
    .map(({ id, name, keywords }) => ({ id, why: reasons(said, [name, ...keywords]) }))
    .filter(({ why }) => why.length > 0)
    .toSorted((one, other) => other.why.length - one.why.length)
}

function reasons(said: readonly Meaning[], keywords: readonly string[]): string[] {
  const wanted = new Set(keywords.flatMap((keyword) => meaningsOf(keyword).map(keyOf)))
  const why = new Map(
    said.filter((meaning) => wanted.has(keyOf(meaning))).map(({ written }) => [written.toLowerCase(), written]),
  )
  return [...why.values()]
}

const keyOf = ({ name, group }: Meaning): string => (group.length > 2 ? name : (group.at(-1) ?? name))
