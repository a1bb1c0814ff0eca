import { expect, test } from 'vitest'
import { isOnlySaid, standingOf } from './standing.ts'

test.each([
  ['nothing has happened', null, false, 'made'],
  ['an action is under way', null, true, 'under-way'],
  ['a person says that it was kept, before any action', 'kept', false, 'kept'],
  ['a person says that it was changed while actions went on', 'changed', true, 'changed'],
  ['a person says that it was not kept', 'not-kept', true, 'not-kept'],
] as const)('%s', (_title, endedAs, hasBegun, standing) => {
  expect(standingOf({ endedAs, hasBegun })).toBe(standing)
})

test('kept without anything that shows it is said, not shown', () => {
  expect(isOnlySaid({ standing: 'kept', isShown: false })).toBe(true)
  expect(isOnlySaid({ standing: 'kept', isShown: true })).toBe(false)
  expect(isOnlySaid({ standing: 'under-way', isShown: false })).toBe(false)
})
