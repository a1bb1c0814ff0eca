// What can be said of an action from its facts alone.
import type { Day } from '../../platform/clock.ts'
import { addDays } from '../../platform/clock.ts'
import type { ActionId, ActionStanding } from '../tables.ts'

/** Still to be done: reminded of, and shown as overdue when its day has passed. */
export const isOpen = (standing: ActionStanding) => standing !== 'done' && standing !== 'dropped'

interface Dated {
  readonly standing: ActionStanding
  readonly dueOn: Day | null
}

/** Due today is not overdue. */
export const isOverdue = ({ standing, dueOn }: Dated, today: Day) => isOpen(standing) && dueOn !== null && dueOn < today

export const soonDays = 14

export const isDueSoon = ({ standing, dueOn }: Dated, today: Day) =>
  isOpen(standing) && dueOn !== null && dueOn >= today && dueOn <= addDays(today, soonDays)

/** What to call it by where its title must not be read: the row number of a plan, else a short name made from its id. */
export function referenceOf({ id, reference }: { readonly id: ActionId; readonly reference: string | null }): string {
  return reference ?? id.slice(-6).toUpperCase()
}

/** How long what was sent from the owner's link can be taken back with one press. */
const undoMs = 10 * 60_000

export const mayTakeBack = (at: Date, now: Date) => now.getTime() - at.getTime() < undoMs
