// When somebody at a council reads what was sent: its reading hours, less bank holidays and its own extra holidays.
import { AVOID_WORDS, bankHolidayDays, nextOpening, type AvoidWord } from '../../words/index.ts'
import type { CouncilSettings } from './settings.ts'

type Reading = Pick<CouncilSettings, 'readingHours' | 'extraHolidays'>

/** All days around an instant on which nobody reads. */
export function holidaysAround({ extraHolidays }: Pick<Reading, 'extraHolidays'>, instant: Date): readonly string[] {
  const year = instant.getUTCFullYear()
  return [...bankHolidayDays(year - 1, year + 2), ...extraHolidays]
}

/** When somebody next reads: now, inside reading hours; null when the council has no reading hours. */
export const nextReading = (reading: Reading, now: Date): Date | null =>
  nextOpening(reading.readingHours, holidaysAround(reading, now), now)

/** The words to avoid: the council's own first, then those that come with the product. */
export const avoidWordsOf = ({ avoidWords }: Pick<CouncilSettings, 'avoidWords'>): readonly AvoidWord[] => {
  const own = new Set(avoidWords.map(({ say }) => say.toLowerCase()))
  return [...avoidWords, ...AVOID_WORDS.filter(({ say }) => !own.has(say.toLowerCase()))]
}
