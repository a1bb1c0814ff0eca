// How an action's standing and its history are put into words.
import { formatDay, type StateKind } from '../../design/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { ActionSaid, ActionStanding } from '../tables.ts'
import { isOverdue } from './rules.ts'

const standings: Readonly<Record<ActionStanding, string>> = {
  open: 'Not begun',
  'on-track': 'On track',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
}

export const standingWords = (standing: ActionStanding): string => standings[standing]

export const standingKind = (standing: ActionStanding): StateKind =>
  ({ open: 'waiting', 'on-track': 'good', stuck: 'soon', done: 'good', dropped: 'plain' })[standing] as StateKind

export interface Slipped {
  readonly dueOn: Day | null
  readonly firstDueOn: Day | null
  readonly moves: number
}

/** "moved 3 times, first due 1 April 2022"; null when it never was. */
export function slipWords({ firstDueOn, moves }: Slipped): string | null {
  if (moves === 0 || firstDueOn === null) return null
  const times = moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`
  return `Moved ${times}, first due ${formatDay(firstDueOn)}`
}

export function dueWords(action: { dueOn: Day | null; standing: ActionStanding }, today: Day): string {
  if (action.dueOn === null) return 'No date'
  if (isOverdue(action, today)) return `${formatDay(action.dueOn)}, overdue`
  return action.dueOn === today && action.standing !== 'done' ? 'Today' : formatDay(action.dueOn)
}

interface Told {
  readonly said: ActionSaid
  readonly oldDueOn: Day | null
  readonly newDueOn: Day | null
}

const saidPlainly: Readonly<Record<Exclude<ActionSaid, 'moved' | 'proposed'>, string>> = {
  'on-track': 'On track',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
  reopened: 'Opened again',
  'date-kept': 'The date stays',
  'owner-changed': 'Owner changed',
  step: 'Step',
  undone: 'Taken back',
}

export function saidWords({ said, oldDueOn, newDueOn }: Told): string {
  const to = newDueOn === null ? 'no date' : formatDay(newDueOn)
  if (said === 'proposed') return `Asked for a new date: ${to}`
  if (said !== 'moved') return saidPlainly[said]
  return oldDueOn === null ? `Date set: ${to}` : `Moved from ${formatDay(oldDueOn)} to ${to}`
}
