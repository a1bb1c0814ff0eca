// What a review came to. The order is always shown; numbers only where enough voted that nobody can be told from them.
import type { CardId } from './tables.ts'

/** So many dots has everyone, and so many of them at most go on one card. */
export const dotsEach = 5
export const mostOnOne = 3

export interface Tallied {
  readonly id: CardId
  readonly position: number
  readonly words: string
  /** Dots by phone and hands in the room, together. */
  readonly points: number
  /** How many said "not for us". */
  readonly against: number
}

export const inOrder = <Card extends Tallied>(cards: readonly Card[]): Card[] =>
  cards.toSorted((a, b) => b.points - a.points || a.against - b.against || a.position - b.position)

/** Ballots by phone and heads in the room. */
export const mayShowCounts = (voters: number, smallNumber: number): boolean => voters >= smallNumber

/** The first of the list that go to whoever answers: three to five, and only what somebody chose. */
export function firstOf<Card extends Tallied>(cards: readonly Card[]): Card[] {
  const chosen = inOrder(cards).filter(({ points }) => points > 0)
  const third = chosen[2]?.points ?? 0
  // The fourth and fifth go along where they are as much wanted as the third.
  return chosen.filter(({ points }, place) => place < 3 || (place < 5 && points === third))
}
