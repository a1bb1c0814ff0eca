import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bankHolidayDays, bankHolidays } from './bank-holidays.ts'
import { hoursInWords, whenInWords } from './hours-words.ts'
import { addWorkingDays, addWorkingMinutes, isOpenAt, nextOpening, type WeekHours } from './working-hours.ts'

const weekday = [{ from: '08:30', to: '17:00' }]
const office: WeekHours = {
  ...{ mon: weekday, tue: weekday, wed: weekday, thu: weekday },
  ...{ fri: [{ from: '08:30', to: '16:30' }], sat: [], sun: [] },
}
const never: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const allDay = [{ from: '00:00', to: '24:00' }]
const always: WeekHours = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay }
const holidays = bankHolidayDays(2019, 2030)

/** A time on a clock in England, written with its offset. */
const at = (text: string) => new Date(text)
const said = (instant: Date | null) => instant?.toISOString()

describe('working time', () => {
  it('is open from the first minute to before the last', () => {
    expect(isOpenAt(office, holidays, at('2026-06-01T08:30:00+01:00'))).toBe(true)
    expect(isOpenAt(office, holidays, at('2026-06-01T08:29:59+01:00'))).toBe(false)
    expect(isOpenAt(office, holidays, at('2026-06-01T16:59:59+01:00'))).toBe(true)
    expect(isOpenAt(office, holidays, at('2026-06-01T17:00:00+01:00'))).toBe(false)
    expect(isOpenAt(office, holidays, at('2026-06-06T12:00:00+01:00'))).toBe(false)
  })

  it('is closed on bank holidays', () => {
    expect(isOpenAt(office, holidays, at('2026-12-25T10:00:00Z'))).toBe(false)
    expect(isOpenAt(office, holidays, at('2026-12-28T10:00:00Z'))).toBe(false)
  })

  it('four working hours from Friday at four end on Monday at noon', () => {
    expect(said(addWorkingMinutes(office, [], at('2026-06-05T16:00:00+01:00'), 240))).toBe('2026-06-08T11:00:00.000Z')
  })

  it('steps over the days of Christmas', () => {
    const eve = at('2026-12-24T16:00:00Z')
    expect(said(addWorkingMinutes(office, holidays, eve, 240))).toBe('2026-12-29T11:30:00.000Z')
    expect(said(nextOpening(office, holidays, at('2026-12-24T17:00:00Z')))).toBe('2026-12-29T08:30:00.000Z')
  })

  it('follows the clocks when they change', () => {
    const saturday = at('2026-03-28T12:00:00Z')
    expect(said(nextOpening(office, [], saturday))).toBe('2026-03-30T07:30:00.000Z')
    expect(said(nextOpening(office, [], at('2026-10-24T12:00:00+01:00')))).toBe('2026-10-26T08:30:00.000Z')
    // The day on which clocks go forward has 23 hours, the day on which they go back 25.
    expect(said(addWorkingMinutes(always, [], at('2026-03-29T00:00:00Z'), 23 * 60))).toBe('2026-03-29T23:00:00.000Z')
    const night: WeekHours = { ...never, sun: [{ from: '01:00', to: '03:00' }] }
    expect(said(addWorkingMinutes(night, [], at('2026-03-28T12:00:00Z'), 60))).toBe('2026-03-29T02:00:00.000Z')
    expect(said(addWorkingMinutes(night, [], at('2026-10-24T12:00:00Z'), 180))).toBe('2026-10-25T03:00:00.000Z')
    expect(isOpenAt(night, [], at('2026-10-25T01:30:00Z'))).toBe(true)
  })

  it('joins hours that overlap and leaves out hours that end before they begin', () => {
    const odd: WeekHours = {
      ...never,
      mon: [
        { from: '13:00', to: '15:00' },
        { from: '09:00', to: '13:30' },
        { from: '18:00', to: '17:00' },
        { from: 'x', to: '25:00' },
      ],
    }
    expect(said(addWorkingMinutes(odd, [], at('2026-06-01T00:00:00Z'), 360))).toBe('2026-06-01T14:00:00.000Z')
    expect(hoursInWords(odd)).toBe('Monday 9am to 3pm')
  })

  it('never comes in an empty week, or when every day is a holiday', () => {
    const now = at('2026-06-01T10:00:00Z')
    expect(isOpenAt(never, [], now)).toBe(false)
    expect(nextOpening(never, [], now)).toBeNull()
    expect(addWorkingMinutes(never, [], now, 1)).toBeNull()
    expect(addWorkingDays(never, [], now, 1)).toBeNull()
    expect(addWorkingMinutes(office, [], now, 10_000_000)).toBeNull()
  })
})

describe('working days', () => {
  test.each([
    ['from Friday to Tuesday at the same time', '2026-06-05T16:00:00+01:00', 2, '2026-06-09T15:00:00.000Z'],
    ['from a weekend, as if from Monday morning', '2026-06-06T12:00:00+01:00', 2, '2026-06-10T07:30:00.000Z'],
    ['back to the end of a shorter day', '2026-06-04T16:50:00+01:00', 1, '2026-06-05T15:30:00.000Z'],
    ['over the early May bank holiday', '2026-05-01T10:00:00+01:00', 1, '2026-05-05T09:00:00.000Z'],
    ['none at all', '2026-06-01T10:00:00+01:00', 0, '2026-06-01T09:00:00.000Z'],
  ])('%s', (_how, from, days, until) => {
    expect(said(addWorkingDays(office, holidays, at(from), days))).toBe(until)
  })
})

describe('any working time', () => {
  const time = fc.integer({ min: 0, max: 48 }).map((half) => {
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  })
  const day = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 })
  const week: fc.Arbitrary<WeekHours> = fc.record({
    ...{ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  })
  const instant = fc.date({ min: at('2019-01-01T00:00:00Z'), max: at('2029-12-31T00:00:00Z'), noInvalidDate: true })
  const minutes = fc.integer({ min: 0, max: 3000 })
  const runs = { numRuns: 60 }

  it('more minutes never end earlier, nor does a later start', () => {
    fc.assert(
      fc.property(week, instant, minutes, minutes, (hours, from, one, more) => {
        const sooner = addWorkingMinutes(hours, holidays, from, one)
        const later = addWorkingMinutes(hours, holidays, from, one + more)
        const begunLater = addWorkingMinutes(hours, holidays, new Date(from.getTime() + more * 60_000), one)
        expect(sooner === null).toBe(later === null)
        if (sooner === null || later === null || begunLater === null) return
        expect(sooner.getTime()).toBeGreaterThanOrEqual(from.getTime())
        expect(later.getTime()).toBeGreaterThanOrEqual(sooner.getTime())
        expect(begunLater.getTime()).toBeGreaterThanOrEqual(sooner.getTime())
      }),
      runs,
    )
  }, 60_000)

  it('ends inside opening hours', () => {
    fc.assert(
      fc.property(week, instant, minutes, (hours, from, given) => {
        const end = addWorkingMinutes(hours, holidays, from, given)
        if (end === null) return
        const moment = given === 0 ? end : new Date(end.getTime() - 1)
        expect(isOpenAt(hours, holidays, moment)).toBe(true)
      }),
      runs,
    )
  }, 60_000)

  it('adds up: two spans one after the other are one long one', () => {
    fc.assert(
      fc.property(week, instant, minutes, minutes, (hours, from, one, more) => {
        const first = addWorkingMinutes(hours, holidays, from, one)
        if (first === null || more === 0) return
        expect(addWorkingMinutes(hours, holidays, first, more)).toEqual(
          addWorkingMinutes(hours, holidays, from, one + more),
        )
      }),
      runs,
    )
  }, 60_000)
})

describe('hours and instants in words', () => {
  it('days with the same hours are said together', () => {
    expect(hoursInWords(office)).toBe('Monday to Thursday 8:30am to 5pm, Friday 8:30am to 4:30pm')
    expect(hoursInWords(always)).toBe('Every day all day')
    expect(hoursInWords(never)).toBeNull()
    const parted: WeekHours = {
      ...never,
      mon: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:15' },
      ],
      sat: weekday,
      sun: weekday,
    }
    expect(hoursInWords(parted)).toBe('Monday 9am to midday and 1pm to 5:15pm, Saturday and Sunday 8:30am to 5pm')
  })

  const now = at('2026-12-02T22:00:00Z') // a Wednesday
  test.each([
    ['2026-12-02T23:00:00Z', 'today at 11pm'],
    ['2026-12-03T08:30:00Z', 'tomorrow at 8:30am'],
    ['2026-12-07T08:30:00Z', 'Monday at 8:30am'],
    ['2026-12-09T12:00:00Z', 'Wednesday 9 December at midday'],
    ['2027-01-04T08:30:00Z', 'Monday 4 January 2027 at 8:30am'],
    ['2026-12-01T08:30:00Z', 'yesterday at 8:30am'],
    ['2026-11-30T08:30:00Z', 'Monday 30 November at 8:30am'],
  ])('%s is %s', (instant, words) => {
    expect(whenInWords(at(instant), now)).toBe(words)
  })

  it('a promise says by when', () => {
    expect(whenInWords(at('2026-06-01T14:00:00Z'), at('2026-06-01T09:00:00Z'), { word: 'by' })).toBe('today by 3pm')
  })
})

// https://www.gov.uk/bank-holidays and, for later years, the same rules.
describe('bank holidays of England and Wales', () => {
  test.each([
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ])('of %i', (year, days) => {
    expect(bankHolidays(year).map(({ day }) => day)).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it('say their names', () => {
    expect(bankHolidays(2022).find(({ day }) => day === '2022-12-27')?.name).toBe('Christmas Day')
    expect(bankHolidays(2026).find(({ day }) => day === '2026-12-28')?.name).toBe('Boxing Day')
  })
})
