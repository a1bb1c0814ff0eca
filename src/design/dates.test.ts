import { expect, test } from 'vitest'
import { dayNumber, formatDay, formatDayShort, formatDayWithWeekday, formatInstant, formatMonth } from './dates.ts'

test('a day reads as 5 March 2027', () => {
  expect(formatDay('2027-03-05')).toBe('5 March 2027')
  expect(formatDayShort('2027-09-15')).toBe('15 Sep 2027')
  expect(formatDayWithWeekday('2027-03-05')).toBe('Friday 5 March 2027')
  expect(formatMonth('2027-03-05')).toBe('March 2027')
})

test.each(['', '2027-3-5', '2027-13-01', '2027-01-32', '05/03/2027'])('"%s" is not a day', (text) => {
  expect(() => formatDay(text)).toThrow('Not a day')
})

test.each([
  ['2027-03-05T16:30:00Z', '5 March 2027 at 4:30pm'],
  ['2027-07-05T16:00:00Z', '5 July 2027 at 5pm'],
  ['2027-07-04T23:00:00Z', '5 July 2027 at midnight'],
  ['2027-03-05T12:00:00Z', '5 March 2027 at midday'],
  ['2027-03-05T00:05:00Z', '5 March 2027 at 12:05am'],
])('%s is read on a London clock as %s', (iso, words) => {
  expect(formatInstant(new Date(iso))).toBe(words)
})

test('day numbers count days across a leap year', () => {
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
})
