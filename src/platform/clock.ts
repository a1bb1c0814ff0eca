// One clock. Days are ISO dates in the council's own time zone (England), instants are Date.

/** An ISO date, `YYYY-MM-DD`. */
export type Day = string & { readonly __day: never }

export interface Clock {
  now(): Date
  /** The day it is now in England. */
  today(): Day
}

const inEngland = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const timeInEngland = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'medium' })

/** True for a date that exists: 2026-02-29 does not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Throws on a text that is no date: for values that were checked before. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new Error(`"${text}" is not a date (YYYY-MM-DD)`)
  return text
}

export function dayOf(instant: Date): Day {
  return asDay(inEngland.format(instant))
}

export function addDays(day: Day, days: number): Day {
  return asDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
}

/**
 * A clock whose date stands still while its time of day runs on: demonstrations and tests only.
 * Its time of day is the real one in England, unless `opensAt` ("10:00") says when on that day it begins to run:
 * a test that began just before midnight would otherwise see time go back.
 */
export function clockOn(today: Day, opensAt?: string): Clock {
  const midday = Date.parse(`${today}T12:00:00Z`)
  const hours = timeInEngland.format(midday).slice(0, 2)
  const midnight = midday - Number(hours) * 3_600_000 // where the clocks change that night, the hours before read one off
  const begun = Date.now()
  const timeOfDay = opensAt
    ? () => millisecondsOf(`${opensAt}:00`) + Date.now() - begun
    : () => millisecondsOf(timeInEngland.format(Date.now())) + (Date.now() % 1_000)
  return { now: () => new Date(midnight + timeOfDay()), today: () => today }
}

function millisecondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000
}
