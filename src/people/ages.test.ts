import { expect, test } from 'vitest'
import type { Day } from '../platform/clock.ts'
import { ageOn, bornBy } from './ages.ts'

const day = (text: string) => text as Day

test.each([
  ['2008-05-31', '2026-05-30', 17],
  ['2008-05-31', '2026-05-31', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
])('somebody born on %s is on %s %i years old', (born, on, age) => {
  expect(ageOn(day(born), day(on))).toBe(age)
})

test('the latest birth date of an age and the age itself agree on every day around a leap year', () => {
  for (const on of ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01'].map(day))
    for (const born of ['2010-02-28', '2010-03-01', '2012-02-28', '2012-02-29', '2012-03-01'].map(day))
      expect(born <= bornBy(on, 16), `${born} on ${on}`).toBe(ageOn(born, on) >= 16)
})
