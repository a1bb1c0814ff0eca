// Numbers of people by group, with small ones hidden, and with them whatever would let a reader subtract them. Pure. UK GDPR
// Art 5(1)(c); the threshold is the council's own (settings, small numbers).

/** Null: too small to be shown, or it would give away one that is. */
export type Shown = number | null

export interface Counted {
  readonly key: string
  readonly eligible: number
  readonly took: number
}
export interface Guarded {
  readonly key: string
  readonly eligible: Shown
  readonly took: Shown
}

/** Nought says something of nobody. */
const isSmall = (count: number, smallNumber: number) => count > 0 && count < smallNumber

/** The groups of one kind, which together are everyone: whoever reads them knows the sum. */
export function guardGroups(groups: readonly Counted[], smallNumber: number): Guarded[] {
  const eligible = hiddenIn(
    groups.map((one) => one.eligible),
    groups.map((one) => isSmall(one.eligible, smallNumber)),
    smallNumber,
  )
  // What hides a group hides what it has; and one of whom all but a few have it tells of the few.
  const took = hiddenIn(
    groups.map((one) => one.took),
    groups.map(
      (one, place) =>
        eligible[place] === true || isSmall(one.took, smallNumber) || isSmall(one.eligible - one.took, smallNumber),
    ),
    smallNumber,
  )
  return groups.map((one, place) => ({
    key: one.key,
    eligible: eligible[place] === true ? null : one.eligible,
    took: took[place] === true ? null : one.took,
  }))
}

/** One hidden number is the sum less the others, and a small sum of hidden ones is small as well: more go with them. */
function hiddenIn(counts: readonly number[], small: readonly boolean[], smallNumber: number): boolean[] {
  const hidden = [...small]
  const enough = () => {
    const gone = counts.filter((_, place) => hidden[place] === true)
    return gone.length === 0 || (gone.length > 1 && gone.reduce((sum, one) => sum + one, 0) >= smallNumber)
  }
  const next = counts
    .map((count, place) => ({ count, place }))
    .filter(({ place }) => hidden[place] !== true)
    .toSorted((one, other) => Number(one.count === 0) - Number(other.count === 0) || one.count - other.count)
  for (const { place } of next) {
    if (enough()) break
    hidden[place] = true
  }
  return hidden
}

/** Everyone together; with it goes every group. */
export const isTooFew = ({ eligible, took }: Counted, smallNumber: number): boolean =>
  eligible < smallNumber || isSmall(took, smallNumber) || isSmall(eligible - took, smallNumber)
