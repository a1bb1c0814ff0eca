// Two offers side by side, kind of entitlement by kind: what both have, what only one has, and who gives more.
import type { EntryContent } from '../content.ts'
import { entitlementKeys, entitlementTypes, type EntitlementKey } from '../terms.ts'

/** As much of another council's entry as is compared. */
export interface TheirEntry {
  readonly title: string
  readonly type: EntitlementKey
  readonly amount: EntryContent['amount']
  readonly frequency: EntryContent['frequency']
}

export type OurEntry = Pick<EntryContent, 'title' | 'type' | 'amount' | 'frequency'> & { readonly slug: string }

/** `more`: they give more money, as far as figures that can be compared say. */
export type Difference = 'both' | 'only-ours' | 'only-theirs' | 'they-give-more' | 'we-give-more'

export interface Compared {
  readonly type: EntitlementKey
  readonly words: string
  readonly ours: readonly OurEntry[]
  readonly theirs: readonly TheirEntry[]
  readonly difference: Difference
}

/** Kinds that neither has are left out. */
export function compare(ours: readonly OurEntry[], theirs: readonly TheirEntry[]): readonly Compared[] {
  return entitlementKeys.flatMap((type) => {
    const [mine, other] = [ours.filter((one) => one.type === type), theirs.filter((one) => one.type === type)]
    const difference = differenceOf(mine, other)
    if (difference === null) return []
    return [{ type, words: entitlementTypes[type].words, ours: mine, theirs: other, difference }]
  })
}

function differenceOf(ours: readonly OurEntry[], theirs: readonly TheirEntry[]): Difference | null {
  if (ours.length === 0) return theirs.length === 0 ? null : 'only-theirs'
  if (theirs.length === 0) return 'only-ours'
  const [most, theirMost] = [largest(ours), largest(theirs)]
  // Amounts that are paid at other times cannot be set against each other.
  if (most === null || theirMost === null || most.every !== theirMost.every || most.pence === theirMost.pence)
    return 'both'
  return theirMost.pence > most.pence ? 'they-give-more' : 'we-give-more'
}

function largest(entries: readonly Pick<TheirEntry, 'amount' | 'frequency'>[]) {
  const figures = entries.flatMap(({ amount, frequency }) =>
    amount.pence === undefined ? [] : [{ pence: amount.pence, every: frequency.every }],
  )
  return figures.toSorted((a, b) => b.pence - a.pence)[0] ?? null
}
