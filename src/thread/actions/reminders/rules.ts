// Which reminder of an action falls due on a day: before its date, on it, and after it until its manager is told too.
import { addDays, type Day } from '../../../platform/clock.ts'

export interface ReminderSettings {
  readonly remindDaysBefore: number
  readonly remindDaysAfter: readonly number[]
}

export interface Reminder {
  /** Names the date as well: a date that moves begins anew. */
  readonly step: string
  readonly kind: 'before' | 'on-the-day' | 'after'
  /** The last one: whoever was told in vain has a manager. */
  readonly tellsManager: boolean
}

/** A reminder that could not go out on its day still goes within this time; what fell due years ago is chased by no message. */
const lateDays = 31

/** The newest reminder whose day has come; those before it, if they were missed, are not made up for. */
export function reminderOn(today: Day, dueOn: Day, settings: ReminderSettings): Reminder | null {
  const after = settings.remindDaysAfter.toSorted((a, b) => a - b)
  const steps = [
    { on: addDays(dueOn, -settings.remindDaysBefore), kind: 'before' as const, name: 'before' },
    { on: dueOn, kind: 'on-the-day' as const, name: 'on' },
    ...after.map((days) => ({ on: addDays(dueOn, days), kind: 'after' as const, name: `after-${days}` })),
  ]
  const reached = steps.filter(({ on }) => on <= today).at(-1)
  if (!reached || addDays(reached.on, lateDays) < today) return null
  return {
    step: `${dueOn}:${reached.name}`,
    kind: reached.kind,
    tellsManager: reached.kind === 'after' && reached === steps.at(-1),
  }
}
