// One clock. Days are ISO dates in the council's own time zone (England), instants are Date.

/** An ISO date, `YYYY-MM-DD`. */
export type Day = string & { readonly __day: never }

export interface Clock {
  now(): Date
  /** The day it is now in England. */
  today(): Day
}

const inEngland = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

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

/** A clock whose date stands still while its time of day runs on: demonstrations and tests only. */
export function clockOn(today: Day): Clock {
  return {
    now: () => new Date(`${today}T${new Date().toISOString().slice(11)}`),
    today: () => today,
  }
}
