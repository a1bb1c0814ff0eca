// A tree in numbers, and what can be chosen of it.
import type { ThemeId } from '../../thread/tables.ts'
import { madeOnce } from './kept.ts'
import { growths, type Growth, type Leaf } from './published.ts'

export interface Overview {
  readonly times: Readonly<Record<Growth, number>>
  /** With young people's words for each. */
  readonly themes: ReadonlyMap<ThemeId, string>
  readonly places: readonly string[]
}

export const overviewOf = madeOnce<Leaf, Overview>((leaves) => {
  const times = Object.fromEntries(growths.map((growth) => [growth, 0])) as Record<Growth, number> // one of each
  const themes = new Map<ThemeId, string>()
  const places = new Set<string>()
  for (const { growth, theme, themeWords, place } of leaves) {
    times[growth] += 1
    if (theme !== null) themes.set(theme, themeWords ?? '')
    if (place !== null) places.add(place)
  }
  return { times, themes, places: [...places].toSorted((a, b) => a.localeCompare(b)) }
})
