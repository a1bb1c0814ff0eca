import { expect, test } from 'vitest'
import type { Day } from '../../../platform/clock.ts'
import { mayServeAs, overlaps } from './rules.ts'

const span = (startsOn: string, endsOn: string | null) => ({ startsOn: startsOn as Day, endsOn: endsOn as Day | null })

test.each([
  ['2026-01-01', '2026-01-31', '2026-02-01', null, false],
  ['2026-01-01', '2026-02-01', '2026-02-01', null, true],
  ['2026-01-01', null, '2025-01-01', '2025-12-31', false],
  ['2026-01-01', null, '2025-01-01', '2026-01-01', true],
  ['2026-01-01', null, '2027-01-01', null, true],
])('%s to %s and %s to %s: sharing a day is %s', (start, end, otherStart, otherEnd, shared) => {
  expect(overlaps(span(start, end), span(otherStart, otherEnd))).toBe(shared)
  expect(overlaps(span(otherStart, otherEnd), span(start, end))).toBe(shared)
})

test('a manager may hold any place for a while, anyone else only their own', () => {
  expect(mayServeAs('team-manager', 'adviser')).toBe(true)
  expect(mayServeAs('adviser', 'adviser')).toBe(true)
  expect(mayServeAs('adviser', 'reviewing-officer')).toBe(false)
})
