// When somebody must be told that an answer is late. No statute sets a day; thirty is the promise of the thread, and a
// council may make it shorter or longer. The director is told a week after whoever sees to it was, never at once.
import { addDays, type Day } from '../../../platform/clock.ts'

export type AlarmKind = 'no-answer-owner' | 'no-answer-director'

const daysUntilDirector = 7

export interface Waiting {
  /** Since when they have waited. */
  readonly since: Day
  /** The day on which whoever sees to it was told; null when nobody was yet. */
  readonly ownerToldOn: Day | null
}

export function alarmDue({ since, ownerToldOn }: Waiting, today: Day, noAnswerDays: number): AlarmKind | null {
  if (ownerToldOn === null) return today >= addDays(since, noAnswerDays) ? 'no-answer-owner' : null
  return today >= addDays(ownerToldOn, daysUntilDirector) ? 'no-answer-director' : null
}
