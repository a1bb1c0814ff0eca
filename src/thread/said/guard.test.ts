import { expect, test } from 'vitest'
import type { ThemeId } from '../tables.ts'
import type { ThemeCounts } from '../themes/queries.ts'
import { guardedWords, guardThemes } from './guard.ts'

const counts = (people: number, given: Partial<ThemeCounts> = {}): ThemeCounts => ({
  raised: people,
  unanswered: 0,
  neverAnswered: 0,
  people,
  since: 2019,
  ...given,
})
const guarded = (people: Readonly<Record<string, number>>) => {
  const held = new Map(Object.entries(people).map(([id, count]) => [id as ThemeId, counts(count)]))
  return Object.fromEntries([...guardThemes(held, 5)].map(([id, value]) => [id, value === 'few' ? 'few' : 'shown']))
}

test.each([
  [
    { a: 5, b: 20 },
    { a: 'shown', b: 'shown' },
  ],
  [
    { a: 4, b: 20, c: 7 },
    { a: 'few', b: 'shown', c: 'few' },
  ],
  [
    { a: 4, b: 1, c: 7 },
    { a: 'few', b: 'few', c: 'shown' },
  ],
  [{ a: 4 }, { a: 'few' }],
  [
    { a: 0, b: 9, c: 4 },
    { a: 'shown', b: 'few', c: 'few' },
  ],
])('of %j it says %j', (people, expected) => {
  expect(guarded(people)).toEqual(expected)
})

test.each([
  ['none', 'Not raised yet'],
  ['few', 'Raised by too few young people to say how often'],
  [counts(12), 'Raised 12 times since 2019, all answered'],
  [counts(12, { neverAnswered: 6 }), 'Raised 12 times since 2019, 6 never answered'],
  [counts(12, { neverAnswered: 2 }), 'Raised 12 times since 2019, some never answered'],
  [counts(12, { neverAnswered: 9 }), 'Raised 12 times since 2019, some never answered'],
  [counts(12, { neverAnswered: 12 }), 'Raised 12 times since 2019, never answered'],
] as const)('%j in words: %s', (value, words) => {
  expect(guardedWords(value, 5)).toBe(words)
})
