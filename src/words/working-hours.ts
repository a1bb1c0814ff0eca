// Working time, so that a promise of an answer is a promise about hours in which somebody reads. Pure; holidays are
// given by the caller (bankHolidayDays and the council's own). Days are YYYY-MM-DD, instants are Date.
import { dayAfter, instantOf, MINUTE, wallTimeOf, weekdayOf, type WallTime } from './local-time.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Times as HH:MM; 24:00 is the end of the day. */
export interface OpenHours {
  readonly from: string
  readonly to: string
}

export type WeekHours = Readonly<Record<Weekday, readonly OpenHours[]>>

const ENGLAND = 'Europe/London'
/** A search ends here: a week that is all holidays never opens. */
const FURTHEST_DAYS = 4000

interface Opening {
  readonly from: number
  readonly to: number
}

export function minuteOf(time: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time)
  if (!found) return null
  return time === '24:00' ? 1440 : Number(found[1]) * 60 + Number(found[2])
}

/** The hours of a weekday as minutes, in order, overlaps joined; what cannot be read is left out. */
export function minutesOf(hours: WeekHours, weekday: Weekday): readonly Opening[] {
  const read = hours[weekday]
    .map(({ from, to }) => ({ from: minuteOf(from) ?? 0, to: minuteOf(to) ?? 0 }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from)
  const joined: Opening[] = []
  for (const next of read) {
    const last = joined.at(-1)
    if (last && next.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else joined.push(next)
  }
  return joined
}

interface OpeningDay {
  readonly day: string
  readonly openings: readonly { readonly from: Date; readonly to: Date }[]
}

/** The days from one on that have hours and are no holiday. */
function* openingDays(hours: WeekHours, holidays: readonly string[], first: string, timeZone: string) {
  if (WEEKDAYS.every((weekday) => minutesOf(hours, weekday).length === 0)) return
  const closed = new Set(holidays)
  for (let ahead = 0; ahead < FURTHEST_DAYS; ahead += 1) {
    const day = dayAfter(first, ahead)
    const minutes = closed.has(day) ? [] : minutesOf(hours, WEEKDAYS[(weekdayOf(day) + 6) % 7] ?? 'mon')
    const openings = minutes
      .map(({ from, to }) => ({ from: at(day, from, timeZone), to: at(day, to, timeZone) }))
      .filter(({ from, to }) => from < to)
    if (openings.length > 0) yield { day, openings } satisfies OpeningDay
  }
}

const at = (day: string, minute: number, timeZone: string): Date => {
  const wall: WallTime = minute === 1440 ? { day: dayAfter(day), minute: 0 } : { day, minute }
  return instantOf(wall, timeZone)
}

export function isOpenAt(
  hours: WeekHours,
  holidays: readonly string[],
  instant: Date,
  timeZone: string = ENGLAND,
): boolean {
  const { day } = wallTimeOf(instant, timeZone)
  const today = openingDays(hours, holidays, day, timeZone).next().value
  return today?.day === day && today.openings.some(({ from, to }) => from <= instant && instant < to)
}

/** The instant itself when it is in working time, else when working time next begins; null when it never does. */
export function nextOpening(
  hours: WeekHours,
  holidays: readonly string[],
  instant: Date,
  timeZone: string = ENGLAND,
): Date | null {
  return addWorkingMinutes(hours, holidays, instant, 0, timeZone)
}

/**
 * The instant when so many minutes of working time have passed. It lies inside opening hours or, when the minutes run
 * out just then, at their end. Null when working time never comes, or not within ten years.
 */
export function addWorkingMinutes(
  hours: WeekHours,
  holidays: readonly string[],
  instant: Date,
  minutes: number,
  timeZone: string = ENGLAND,
): Date | null {
  let left = Math.max(0, minutes) * MINUTE
  for (const { openings } of openingDays(hours, holidays, wallTimeOf(instant, timeZone).day, timeZone)) {
    for (const { from, to } of openings) {
      if (to <= instant) continue
      const begin = Math.max(from.getTime(), instant.getTime())
      const length = to.getTime() - begin
      if (left <= length) return new Date(begin + left)
      left -= length
    }
  }
  return null
}

/**
 * The same time of day so many working days later. Outside working time it counts from the next opening; a time at
 * which the later day is closed moves to when it opens, or back to its end.
 */
export function addWorkingDays(
  hours: WeekHours,
  holidays: readonly string[],
  instant: Date,
  days: number,
  timeZone: string = ENGLAND,
): Date | null {
  const begin = nextOpening(hours, holidays, instant, timeZone)
  if (begin === null) return null
  const { day, minute } = wallTimeOf(begin, timeZone)
  let left = Math.max(0, Math.floor(days))
  for (const { day: later, openings } of openingDays(hours, holidays, day, timeZone)) {
    if (left > 0) left -= 1
    else return later === day ? begin : inside(openings, at(later, minute, timeZone))
  }
  return null
}

function inside(openings: OpeningDay['openings'], wanted: Date): Date {
  const opening = openings.find(({ to }) => wanted <= to)
  if (!opening) return openings.at(-1)?.to ?? wanted
  return opening.from > wanted ? opening.from : wanted
}
