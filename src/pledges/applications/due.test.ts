import { expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { councilSettings } from '../../platform/councils/settings.ts'
import { addMonths, answerDue } from './due.ts'

const settings = councilSettings.parse({})

test.each([
  // A Monday: the answer is there on Wednesday.
  ['2026-06-08', '2026-06-10'],
  // A Thursday: the weekend does not count.
  ['2026-06-11', '2026-06-15'],
  // Good Friday 2026 is 3 April and Easter Monday the 6th.
  ['2026-04-02', '2026-04-08'],
  // A Saturday counts from Monday on.
  ['2026-06-13', '2026-06-17'],
])('after %s an answer is due on %s', (day, due) => {
  expect(answerDue(settings, asDay(day)).toISOString().slice(0, 10)).toBe(due)
})

test.each([
  ['2026-01-31', 3, '2026-04-30'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-05-04', 3, '2026-08-04'],
])('%s and %i months is %s', (day, months, later) => expect(addMonths(asDay(day), months)).toBe(later))
