import { describe, expect, it } from 'vitest'
import { isoDay, dayNumber } from './days.ts'
import type { ShortBreakSeries, ShortBreakStay } from './facts.ts'
import { care, statusOf } from './given.ts'

function stay(start: string, days: number, more: Partial<ShortBreakStay> = {}): ShortBreakStay {
  return { start, end: isoDay(dayNumber(start) + days - 1), ...more }
}

function series(stays: readonly ShortBreakStay[], more: Partial<ShortBreakSeries> = {}): ShortBreakSeries {
  return { id: 'a', sameCarerOrPlace: true, returnsToParentOrPR: true, stays, ...more }
}

/** Stays of so many days, one every so many days. */
function every(start: string, gap: number, days: number, times: number): ShortBreakStay[] {
  return Array.from({ length: times }, (_, i) => stay(isoDay(dayNumber(start) + i * gap), days))
}

function on(asOf: string, ...shortBreakSeries: ShortBreakSeries[]): ReturnType<typeof statusOf> {
  return statusOf({ shortBreakSeries }, asOf)
}

describe('reg 48 short breaks', () => {
  const weekends = series(every('2023-01-07', 14, 2, 60))

  it('are left out of "eligible", though the child is in care during a stay', () => {
    const during = on('2024-05-11', weekends)
    expect(during).toMatchObject({ category: 'none', route: 'in_care_short_break' })
    expect(during.reasons).toEqual(['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'SHORT_BREAKS_EXCLUDED'])
    expect(during.entitlements.toSorted()).toEqual(['ADVOCACY', 'CORPORATE_PARENTING', 'LOOKED_AFTER_DUTIES'])
    expect(during.checks).toEqual(['CHECK_SHORT_BREAKS'])
  })

  it('leave a young person qualifying between stays, on the words of s.24(1B)', () => {
    expect(on('2024-05-20', weekends)).toMatchObject({ category: 'qualifying', checks: ['CHECK_SHORT_BREAKS'] })
  })

  it.each([
    ['17 days', 17, 0],
    ['18 days', 18, 18],
  ])('a stay of %s gives a total of %i', (_name, days, total) => {
    expect(on('2024-08-01', series([stay('2024-06-01', days)])).used.daysSince14).toBe(total === 0 ? 0 : days)
  })

  it('a stay turns the series into care on its 18th day, from the first stay on', () => {
    const long = series([stay('2024-05-06', 10), stay('2024-06-01', 30)])
    expect(on('2024-06-17', long)).toMatchObject({ route: 'in_care_short_break', used: { daysSince14: 0 } })
    expect(on('2024-06-18', long)).toMatchObject({ route: 'in_care', used: { daysSince14: 28 } })
  })

  it('a plan for over 17 days makes it care from the first day', () => {
    const planned = series([stay('2024-06-01', 5, { plannedEnd: '2024-06-18' })])
    expect(on('2024-06-01', planned)).toMatchObject({ route: 'in_care', used: { daysSince14: 1 } })
  })

  it('a stay that overran a plan of 17 days stays a short break', () => {
    const overran = series([stay('2024-06-01', 25, { plannedEnd: '2024-06-17' })])
    expect(on('2024-06-25', overran).route).toBe('in_care_short_break')
  })

  it.each([
    ['another carer each time', { sameCarerOrPlace: false }],
    ['no return to a parent', { returnsToParentOrPR: false }],
  ])('a series with %s is care throughout', (_name, more) => {
    expect(on('2024-05-11', series(every('2023-01-07', 7, 2, 120), more))).toMatchObject({ category: 'eligible' })
  })

  it('75 days in 12 months are short breaks, and the 76th makes all of them care', () => {
    const stays = [...every('2024-05-06', 20, 15, 5), stay('2024-10-01', 1)]
    expect(on('2024-09-30', series(stays)).used.daysSince14).toBe(0)
    expect(on('2024-10-01', series(stays)).used.daysSince14).toBe(76)
  })

  it('the 12 months roll: days more than a year old no longer stand in the way', () => {
    const stays = [...every('2023-05-06', 20, 15, 5), stay('2024-05-06', 15), stay('2024-06-01', 15)]
    expect(on('2024-06-30', series(stays)).used.daysSince14).toBe(0)
    const sooner = [...every('2023-05-06', 20, 15, 5), stay('2024-05-01', 15)]
    expect(on('2024-06-30', series(sooner)).used.daysSince14).toBe(90)
  })

  it('the 75 days are counted for each series by itself', () => {
    const a = series(every('2024-05-06', 20, 10, 5))
    const b = series(every('2024-05-17', 20, 8, 5), { id: 'b' })
    expect(on('2024-12-01', a, b).used.daysSince14).toBe(0)
    expect(on('2024-12-01', a, { ...b, id: 'a' }).used.daysSince14).toBe(90)
  })

  it('two stays without a day at home between them are one', () => {
    expect(on('2024-08-01', series([stay('2024-06-01', 9), stay('2024-06-10', 9)])).used.daysSince14).toBe(18)
  })

  it('their days never count once the child is in care full time', () => {
    const decision = statusOf({ shortBreakSeries: [weekends], lookedAfter: [care('2025-03-01')] }, '2025-05-29')
    expect(decision).toMatchObject({ category: 'none', used: { daysSince14: 90 }, checks: ['CHECK_SHORT_BREAKS'] })
    expect(decision.reasons).toContain('THIRTEEN_WEEKS_NOT_MET')
  })

  it('do not take relevant status away, not even during a stay', () => {
    const facts = {
      lookedAfter: [care('2023-01-01', '2024-06-30')],
      shortBreakSeries: [series([stay('2024-09-01', 10)])],
    }
    for (const asOf of ['2024-08-31', '2024-09-05', '2024-09-11']) {
      expect(statusOf(facts, asOf).category).toBe('relevant')
    }
  })

  it('do not make somebody former relevant at 18', () => {
    expect(on('2026-05-05', series([stay('2026-04-25', 15)]))).toMatchObject({ category: 'qualifying' })
  })
})

describe('the four-week rule', () => {
  const threeWeeks = series(every('2023-06-03', 40, 21, 12))

  it('as a setting leaves out stays that reg 48 counts', () => {
    expect(statusOf({ shortBreakSeries: [threeWeeks] }, '2024-05-31').used.daysSince14).toBeGreaterThan(90)
    const settings = { shortBreakRule: 'four_weeks' } as const
    expect(statusOf({ shortBreakSeries: [threeWeeks] }, '2024-05-31', settings).used.daysSince14).toBe(0)
  })

  it('was the law for everybody until 31 March 2011', () => {
    const facts = { dateOfBirth: '1994-06-01', shortBreakSeries: [series(every('2009-06-03', 40, 21, 20))] }
    expect(statusOf(facts, '2011-03-31').used.daysSince14).toBe(0)
    expect(statusOf(facts, '2011-04-01').used.daysSince14).toBeGreaterThan(90)
  })

  it.each([
    [28, 0],
    [29, 29],
  ])('a stay of %i days gives %i under it', (days, total) => {
    const settings = { shortBreakRule: 'four_weeks' } as const
    const facts = { shortBreakSeries: [series([stay('2024-06-01', days)])] }
    expect(statusOf(facts, '2024-08-01', settings).used.daysSince14).toBe(total)
  })
})
