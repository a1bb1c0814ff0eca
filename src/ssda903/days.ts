/** A day as a whole number: days since 1 January 1970. Rules compare and subtract days; text is for the edges. */
export type Day = number

const MILLISECONDS_A_DAY = 86_400_000
const WRITTEN = /^(\d{2})\/(\d{2})\/(\d{4})$/
const PARTLY_KNOWN = /^(?:ZZ|\d{2})\/(?:ZZ|\d{2})\/(?:ZZZZ|\d{4})$/

const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY

/** Reads `DD/MM/YYYY`, nothing else; a day that is not in the calendar (31/02/2010) is null. */
export function dayFrom(text: string): Day | null {
  const parts = WRITTEN.exec(text)
  if (!parts) return null
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  // Below 1000 the year is a slip of the keyboard, and Date.UTC would read 0 to 99 as 19xx.
  if (year < 1000) return null
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? made.getTime() / MILLISECONDS_A_DAY : null
}

/** `DD/MM/YYYY` to an ISO day, or null when it is not a day in the calendar. */
export function parseDay(text: string): string | null {
  const day = dayFrom(text.trim())
  return day === null ? null : isoOf(day)
}

/**
 * DATE_PERM may be known only in part: `ZZ` for a day or month, `ZZZZ` for a year. What is known must be possible;
 * an unknown month leaves the day unknown too.
 */
export function isPartlyKnownDay(text: string): boolean {
  if (!PARTLY_KNOWN.test(text)) return false
  const [day = 'ZZ', month = 'ZZ', year = 'ZZZZ'] = text.split('/')
  if (month === 'ZZ') return day === 'ZZ'
  if (Number(month) < 1 || Number(month) > 12) return false
  if (day === 'ZZ') return true
  return dayFrom(`${day}/${month}/${year === 'ZZZZ' ? '2000' : year}`) !== null
}

export const isoOf = (day: Day): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

/** An ISO day as a number; only for text that this folder wrote itself. */
export const dayFromIso = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS_A_DAY

/** The return's own form, `DD/MM/YYYY`. */
export function writtenDay(day: Day): string {
  const [year = '', month = '', date = ''] = isoOf(day).split('-')
  return `${date}/${month}/${year}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** As a person reads it: 5 March 2027. */
export function spokenDay(day: Day): string {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

/** Collection year 2026 runs from 1 April 2025 to 31 March 2026. */
export const collectionYearOf = (day: Day): number => {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return date.getUTCFullYear() + (date.getUTCMonth() >= 3 ? 1 : 0)
}
export const firstDayOf = (year: number): Day => dayOf(year - 1, 4, 1)
export const lastDayOf = (year: number): Day => dayOf(year, 3, 31)

/**
 * The day on which an age is reached: the birthday; for a birth on 29 February, 1 March in a common year
 * (Family Law Reform Act 1969 s.9 and the usual English reading; `leaving-care.md` D2).
 */
export function birthday(born: Day, age: number): Day {
  const date = new Date(born * MILLISECONDS_A_DAY)
  return dayOf(date.getUTCFullYear() + age, date.getUTCMonth() + 1, date.getUTCDate())
}

export function ageOn(born: Day, day: Day): number {
  const guess =
    new Date(day * MILLISECONDS_A_DAY).getUTCFullYear() - new Date(born * MILLISECONDS_A_DAY).getUTCFullYear()
  return day < birthday(born, guess) ? guess - 1 : guess
}

/** The age somebody turns in a collection year. */
export const ageTurnedIn = (born: Day, year: number): number => ageOn(born, lastDayOf(year))
