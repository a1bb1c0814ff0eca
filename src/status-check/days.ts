// Days and spans of days for times that are only roughly known.
import { addDays, asDay, type Day } from '../platform/clock.ts'

/** Some day from `earliest` to `latest`, both counted. */
export interface Span {
  readonly earliest: Day
  readonly latest: Day
}

/** A time that may hang on the birthday: for each birthday another span. */
export type When = (born: Day) => Span

export const on = (day: Day): Span => ({ earliest: day, latest: day })

/** The last day of the month where the day does not exist; with `overflow` the first of the next (29 February, D2). */
export function dayIn(year: number, month: number, day: number, overflow = false): Day {
  const years = year + Math.floor((month - 1) / 12)
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1
  const last = new Date(Date.UTC(years, inYear, 0)).getUTCDate()
  if (day > last && overflow) return dayIn(years, inYear + 1, 1)
  return asDay(`${String(years).padStart(4, '0')}-${two(inYear)}-${two(Math.min(day, last))}`)
}

const two = (number: number) => String(number).padStart(2, '0')

const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
})

/** The birthday: somebody born on 29 February has it on 1 March in a common year (leaving-care rules D2). */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born)
  return dayIn(year + age, month, date, true)
}

export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  return dayIn(year, month + months, date)
}

export const monthSpan = (year: number, month: number, months = 1): Span => ({
  earliest: dayIn(year, month, 1),
  latest: dayIn(year, month + months - 1, 31),
})

export function ageOn(born: Day, day: Day): number {
  const age = partsOf(day).year - partsOf(born).year
  return birthday(born, age) <= day ? age : age - 1
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** Wider by some days at both ends. */
export const widen = ({ earliest, latest }: Span, days: number): Span => ({
  earliest: addDays(earliest, -days),
  latest: addDays(latest, days),
})

/** The part of a span inside another; null when they do not meet. */
export function within(span: Span, { earliest, latest }: Span): Span | null {
  if (span.latest < earliest || span.earliest > latest) return null
  return { earliest: later(span.earliest, earliest), latest: earlier(span.latest, latest) }
}
