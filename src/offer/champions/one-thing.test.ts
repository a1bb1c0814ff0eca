import { expect, test } from 'vitest'
import { oneThing, type HeadingState } from './one-thing.ts'

const fine: HeadingState = { entries: 4, overdue: 0, notAssured: 0, unansweredWrong: 0, recall: undefined, opened: 9 }

test.each([
  [{ entries: 0, overdue: 2 }, 'Nothing is in place'],
  [{ unansweredWrong: 1, overdue: 2 }, '1 person has said'],
  [{ overdue: 2, notAssured: 1 }, '2 entries are past'],
  [{ notAssured: 1 }, '1 entry was never checked'],
  [{ recall: { kind: 'share', asked: 20, percent: 50 } }, 'Fewer than six in ten'],
  [{ recall: { kind: 'too-few' }, opened: 0 }, 'Nobody has opened'],
  [{}, 'All is in order'],
] as const)('%j: the worst comes first', (given, words) => {
  expect(oneThing({ ...fine, ...given })).toContain(words)
})
