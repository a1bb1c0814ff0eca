import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays, asDay, clockOn, dayOf, isDay } from './clock.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test.each([
  ['2026-11-29T23:30:00.250Z', '2026-05-31', '2026-05-31T22:30:00.250Z'],
  ['2026-07-01T23:30:00Z', '2026-01-31', '2026-01-31T00:30:00.000Z'],
  ['2026-07-01T22:59:59Z', '2026-05-31', '2026-05-31T22:59:59.000Z'],
])('at %s a clock on %s reads the same time of day in England on that day', (real, today, reads) => {
  vi.setSystemTime(new Date(real))
  const clock = clockOn(asDay(today))
  expect(clock.now().toISOString()).toBe(reads)
  expect([clock.today(), dayOf(clock.now())]).toEqual([today, today])
})

test('a clock that opens at a time of its own runs on over the real midnight', () => {
  vi.setSystemTime(new Date('2026-11-29T23:59:59Z'))
  const clock = clockOn(asDay('2026-05-31'), '10:00')
  expect(clock.now().toISOString()).toBe('2026-05-31T09:00:00.000Z')
  vi.advanceTimersByTime(2_500)
  expect(clock.now().toISOString()).toBe('2026-05-31T09:00:02.500Z')
})

test('a day is a date that exists, and days are added over the ends of months', () => {
  expect(['2026-02-29', '2028-02-29', '2026-2-1'].map(isDay)).toEqual([false, true, false])
  expect(addDays(asDay('2028-02-28'), 2)).toBe('2028-03-01')
})
