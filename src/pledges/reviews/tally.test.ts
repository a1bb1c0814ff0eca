import { expect, test } from 'vitest'
import type { CardId } from './tables.ts'
import { firstOf, inOrder, mayShowCounts } from './tally.ts'

const card = (position: number, points: number, against = 0) => ({
  id: String(position) as CardId,
  position,
  words: '',
  points,
  against,
})
const places = (cards: readonly { position: number }[]) => cards.map(({ position }) => position)

test('most points come first; of two alike the one with fewer against it, and then the one that stood first', () => {
  expect(places(inOrder([card(1, 2, 1), card(2, 2), card(3, 7), card(4, 2)]))).toEqual([3, 2, 4, 1])
})

test.each([
  ['three of many', [9, 8, 7, 6, 5], [1, 2, 3]],
  ['a fourth and a fifth that are as much wanted as the third', [9, 8, 7, 7, 7, 7], [1, 2, 3, 4, 5]],
  ['nothing that nobody chose', [4, 0, 0], [1]],
])('to whoever answers go %s', (_title, points, sent) => {
  expect(places(firstOf(points.map((each, index) => card(index + 1, each))))).toEqual(sent)
})

test('numbers show from the small number on', () => {
  expect([4, 5].map((voters) => mayShowCounts(voters, 5))).toEqual([false, true])
})
