import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answers, standingFrom, type Told } from './finder.ts'

const told = (given: Partial<Told>): Told => ({
  age: 17,
  inCareNow: 'no',
  thirteenWeeks: 'yes',
  after16: 'yes',
  ...given,
})

test.each([
  [{ inCareNow: 'yes' }, 'eligible'],
  [{ inCareNow: 'no' }, 'relevant'],
  [{ age: 18 }, 'former-relevant'],
  [{ age: 24 }, 'former-relevant'],
  [{ age: 19, thirteenWeeks: 'no' }, 'qualifying'],
  [{ thirteenWeeks: 'no' }, 'qualifying'],
  [{ after16: 'no' }, null],
  [{ age: 15, inCareNow: 'yes' }, null],
  [{ inCareNow: 'yes', thirteenWeeks: 'no' }, null],
  [{ inCareNow: 'unsure' }, 'unsure'],
  [{ thirteenWeeks: 'unsure' }, 'unsure'],
  [{ age: 20, after16: 'unsure' }, 'unsure'],
] as const)('%j is %s', (given, status) => {
  expect(standingFrom(told(given)).status).toBe(status)
})

test('an answer that is unsure never makes somebody less than a certain answer could', () => {
  const answer = fc.constantFrom(...answers)
  fc.assert(
    fc.property(
      fc.record({ age: fc.integer({ min: 10, max: 40 }), inCareNow: answer, thirteenWeeks: answer, after16: answer }),
      (given) => {
        const { status } = standingFrom(given)
        if (status === 'unsure' || given.age < 16) return
        for (const key of ['inCareNow', 'thirteenWeeks', 'after16'] as const) {
          if (given[key] !== 'unsure') continue
          const settled = (['yes', 'no'] as const).map((value) => standingFrom({ ...given, [key]: value }).status)
          expect(new Set([...settled, status]).size).toBe(1)
        }
      },
    ),
  )
})
