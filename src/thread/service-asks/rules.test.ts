import { expect, test } from 'vitest'
import { guardedCounts } from './rules.ts'

test.each([
  ['nobody has answered', undefined, null],
  ['four have', { yes: 4, started: 0, 'not-yet': 0 }, null],
  ['one of seven says not yet', { yes: 6, started: 0, 'not-yet': 1 }, null],
  ['each group is large enough', { yes: 6, started: 5, 'not-yet': 0 }, { yes: 6, started: 5, 'not-yet': 0 }],
] as const)('where %s, others see %j as %j', (_title, counts, shown) => {
  expect(guardedCounts(counts, 5)).toEqual(shown)
})
