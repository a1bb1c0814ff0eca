// By when an organisation answers: within two working days of the interview, or of the last day to apply.
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import { holidaysAround } from '../../platform/councils/reading-time.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import { addWorkingDays } from '../../words/index.ts'

const workingDays = 2

type Hours = Pick<CouncilSettings, 'readingHours' | 'extraHolidays'>

/** In the council's working hours; two days of the calendar where it has none. */
export function answerDue(settings: Hours, day: Day): Date {
  const afternoon = new Date(`${day}T15:00:00Z`)
  return (
    addWorkingDays(settings.readingHours, holidaysAround(settings, afternoon), afternoon, workingDays) ??
    new Date(afternoon.getTime() + workingDays * 86_400_000)
  )
}

/** The same day of a later month, or the last one where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(asDay(first.toISOString().slice(0, 10)), Math.min(date, last) - 1)
}
