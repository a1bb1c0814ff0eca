// Counts that could point at somebody are hidden, together with what would let a reader work them out. Pure. UK GDPR Art 5(1)(c);
// the threshold is the council's own (settings, small numbers).
import type { ThemeId } from '../tables.ts'
import type { ThemeCounts } from '../themes/queries.ts'

/** What may be said of a theme: nothing was raised, too few people to say, or the counts. */
export type Guarded = 'none' | 'few' | ThemeCounts

export function guardThemes(
  counts: ReadonlyMap<ThemeId, ThemeCounts>,
  smallNumber: number,
): ReadonlyMap<ThemeId, Guarded> {
  const hidden = new Set([...counts].filter(([, { people }]) => people > 0 && people < smallNumber).map(([id]) => id))
  // One hidden count alone could be had by taking the others from a total: the next smallest goes with it.
  if (hidden.size === 1) {
    const next = [...counts]
      .filter(([id, { people }]) => people > 0 && !hidden.has(id))
      .toSorted(([, one], [, other]) => one.people - other.people)[0]
    if (next) hidden.add(next[0])
  }
  return new Map([...counts].map(([id, held]) => [id, hidden.has(id) ? 'few' : held] as const))
}

/** "Raised 12 times since 2019, 6 never answered", without a part that is small enough to point at somebody. */
export function guardedWords(guarded: Guarded, smallNumber: number): string {
  if (guarded === 'none') return 'Not raised yet'
  if (guarded === 'few') return 'Raised by too few young people to say how often'
  const { raised, since, neverAnswered } = guarded
  const often = raised === 1 ? 'once' : `${raised.toLocaleString('en-GB')} times`
  return `Raised ${often} since ${since}, ${neverWords({ raised, neverAnswered }, smallNumber)}`
}

function neverWords(
  { raised, neverAnswered }: Pick<ThemeCounts, 'raised' | 'neverAnswered'>,
  smallNumber: number,
): string {
  if (neverAnswered === 0) return 'all answered'
  if (neverAnswered === raised) return 'never answered'
  const isSmall = neverAnswered < smallNumber || raised - neverAnswered < smallNumber
  return isSmall ? 'some never answered' : `${neverAnswered.toLocaleString('en-GB')} never answered`
}
