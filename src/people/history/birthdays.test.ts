import { expect, test } from 'vitest'
import { addMonths, birthdayOn } from './birthdays.ts'

test('somebody born on 29 February turns 18 on 1 March of a common year', () => {
  expect(birthdayOn('2008-02-29', 18)).toBe('2026-03-01')
  expect(birthdayOn('2008-02-29', 16)).toBe('2024-02-29')
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2026-10-31', 3, '2027-01-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2025-12-31', 2, '2026-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})
