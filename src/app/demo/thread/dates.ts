import { addDays, type Day } from '../../../platform/clock.ts'

/** So many months before a day, roughly; after it when negative. */
export const monthsAgo = (day: Day, months: number): Day => addDays(day, -Math.round(months * 30.4))

export const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`)
