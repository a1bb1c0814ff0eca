import { expect, test } from 'vitest'
import { standingOf, type Reached } from './standing.ts'

const day = (day: number) => new Date(Date.UTC(2026, 4, day))
const reached = (given: Partial<Reached>): Reached => ({
  kind: 'did',
  deliveredAt: day(1),
  verdict: null,
  promise: null,
  ...given,
})

test.each([
  ['nobody has answered', [], 'waiting'],
  ['an answer is written but has not reached anyone', [reached({ deliveredAt: null })], 'waiting'],
  ['we did, and they have it', [reached({})], 'answered'],
  ['we can’t, and they have it', [reached({ kind: 'cannot' })], 'answered'],
  ['we will, and it is still to come', [reached({ kind: 'will', promise: 'made' })], 'promised'],
  ['we will, and it was not kept', [reached({ kind: 'will', promise: 'not-kept' })], 'promised'],
  ['we will, and it was kept', [reached({ kind: 'will', promise: 'kept' })], 'answered'],
  ['they say that it is good enough', [reached({ verdict: 'good-enough' })], 'good-enough'],
  ['they say not yet', [reached({ verdict: 'not-yet' })], 'not-yet'],
  [
    'a newer answer is on its way after not yet',
    [reached({ verdict: 'not-yet' }), reached({ deliveredAt: null })],
    'not-yet',
  ],
  [
    'a newer answer has come after not yet, whatever their order',
    [reached({ deliveredAt: day(3) }), reached({ verdict: 'not-yet' })],
    'answered',
  ],
] as const)('%s', (_title, answers, standing) => {
  expect(standingOf(answers, false)).toBe(standing)
})

test('what was taken back stays taken back, whatever came of it', () => {
  expect(standingOf([reached({ verdict: 'not-yet' })], true)).toBe('withdrawn')
})
