import { describe, expect, it } from 'vitest'
import { addMonths, ageOn, birthdayOf, dayNumber, dayOf, isDay, isoDay } from './days.ts'

describe('day numbers', () => {
  it('count from 1 January 1970 and go there and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
    expect(dayNumber('2026-01-15')).toBe(Date.UTC(2026, 0, 15) / 86_400_000)
    for (let n = dayOf(1899, 12, 1); n < dayOf(2101, 2, 1); n += 13) {
      expect(isoDay(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(isoDay(n))).toBe(n)
    }
  })
})

describe('whether a text is a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-04-30'])('%s is', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '',
    '2026-01-01 ',
    '２０２６-01-01',
  ])('"%s" is not', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('calendar months', () => {
  it.each([
    ['2025-11-15', 6, '2026-05-15'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-08-29', 6, '2026-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-31', 12, '2026-01-31'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(isoDay(addMonths(dayNumber(start), months))).toBe(end)
  })
})

describe('birthdays', () => {
  it.each([
    ['2008-05-05', 18, '2026-05-05'],
    ['2008-02-29', 14, '2022-03-01'],
    ['2008-02-29', 16, '2024-02-29'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 21, '2029-03-01'],
    ['2008-02-29', 25, '2033-03-01'],
    ['2004-12-31', 21, '2025-12-31'],
  ])('somebody born on %s turns %i on %s', (born, age, day) => {
    expect(isoDay(birthdayOf(dayNumber(born), age))).toBe(day)
    expect(ageOn(dayNumber(born), dayNumber(day))).toBe(age)
    expect(ageOn(dayNumber(born), dayNumber(day) - 1)).toBe(age - 1)
  })
})
