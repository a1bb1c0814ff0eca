/*
 * Calendar days as whole numbers (days since 1 January 1970). The engine counts and compares days many thousand
 * times for one answer, so nothing here makes a Date object or cuts strings.
 */

/** A calendar day written YYYY-MM-DD. */
export type Day = string

/** The same day as a whole number: days since 1970-01-01. */
export type DayNumber = number

/** Later than every day anybody writes down; stands for "has not ended" and "never". */
export const NEVER: DayNumber = 0x3fffffff

const ZERO = 48

/** Days since 1970-01-01 of a civil date. A day past the end of its month runs on into the next month. */
export function dayOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

interface Civil {
  year: number
  month: number
  day: number
}

export function civilOf(n: DayNumber): Civil {
  const shifted = n + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO
  return value
}

/** The day before 1 January of each year from 0 to 9999, and the days of a common year before each month. */
const BEFORE_YEAR = Int32Array.from({ length: 10_000 }, (_, year) => dayOf(year, 1, 1) - 1)
const BEFORE_MONTH = Int32Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

/** The number of a day that is already known to be well written (see `isDay`). */
export function dayNumber(day: Day): DayNumber {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const leap = month > 2 && isLeapYear(year) ? 1 : 0
  return (BEFORE_YEAR[year] ?? 0) + (BEFORE_MONTH[month] ?? 0) + leap + digits(day, 8, 10)
}

/** The day's number, or NEVER when there is none. */
export function dayNumberOrNever(day: Day | null | undefined): DayNumber {
  return day === null || day === undefined ? NEVER : dayNumber(day)
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the text is a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(digits(text, 0, 4), month)
}

const TWO = Array.from({ length: 100 }, (_, n) => (n < 10 ? `0${n}` : String(n)))

function written(n: DayNumber): Day {
  const { year, month, day } = civilOf(n)
  const years = `${TWO[Math.floor(year / 100)] ?? '00'}${TWO[year % 100] ?? '00'}`
  return `${years}-${TWO[month] ?? '00'}-${TWO[day] ?? '00'}`
}

const FIRST_KEPT = dayOf(1950, 1, 1)
const KEPT = dayOf(2100, 1, 1) - FIRST_KEPT
const kept: Day[] = new Array<Day>(KEPT).fill('')

/** The day written YYYY-MM-DD. The days people live in are written once and kept. */
export function isoDay(n: DayNumber): Day {
  const at = n - FIRST_KEPT
  if (at < 0 || at >= KEPT) return written(n)
  const known = kept[at]
  if (known !== undefined && known !== '') return known
  return (kept[at] = written(n))
}

/** Adds calendar months; the day is brought back to the end of a shorter month (31 August + 6 = 28 or 29 February). */
export function addMonths(n: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilOf(n)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/**
 * The day on which an age is reached: the start of the birthday (Family Law Reform Act 1969 s.9). Somebody born on
 * 29 February reaches it on 1 March in a common year.
 */
export function birthdayOf(born: DayNumber, age: number): DayNumber {
  const { year, month, day } = civilOf(born)
  return dayOf(year + age, month, day)
}

/** Age in whole years on a day. */
export function ageOn(born: DayNumber, on: DayNumber): number {
  let age = civilOf(on).year - civilOf(born).year
  if (birthdayOf(born, age) > on) age--
  return age
}
