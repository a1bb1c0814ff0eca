// What stood on an earlier day, from what was noted as it happened. Pure.
import { dayOf, type Day } from '../../platform/clock.ts'
import type { ActionSaid, ActionStanding, PromiseStanding } from '../tables.ts'

export interface ActionUpdate {
  readonly at: Date
  readonly said: ActionSaid
  readonly oldDueOn: Day | null
  readonly newDueOn: Day | null
}

export interface ActionNow {
  readonly standing: ActionStanding
  readonly standingSince: Date
  readonly dueOn: Day | null
  /** `updates` in the order of their time. */
  readonly updates: readonly ActionUpdate[]
}

const standingSaid: Readonly<Partial<Record<ActionSaid, ActionStanding>>> = {
  'on-track': 'on-track',
  stuck: 'stuck',
  done: 'done',
  dropped: 'dropped',
  reopened: 'open',
}

/** How an action stood at the end of that day, and when it was then due. */
export function actionOn(day: Day, now: ActionNow): { standing: ActionStanding; dueOn: Day | null } {
  const before = now.updates.filter(({ at }) => dayOf(at) <= day)
  const said = before.map((update) => standingSaid[update.said]).filter((standing) => standing !== undefined)
  const wasSet = !now.updates.some((update) => standingSaid[update.said] !== undefined)
  const standing = said.at(-1) ?? (wasSet && dayOf(now.standingSince) <= day ? now.standing : 'open')
  return { standing, dueOn: dueThen(day, now) }
}

function dueThen(day: Day, { dueOn, updates }: ActionNow): Day | null {
  const moves = updates.filter(({ said }) => said === 'moved')
  const last = moves.filter(({ at }) => dayOf(at) <= day).at(-1)
  if (last) return last.newDueOn
  const next = moves.find(({ at }) => dayOf(at) > day)
  return next ? next.oldDueOn : dueOn
}

export interface PromiseMove {
  readonly at: Date
  readonly oldStanding: PromiseStanding | null
  readonly newStanding: PromiseStanding
}

export interface PromiseNow {
  readonly standing: PromiseStanding
  readonly standingSince: Date
  readonly endedAs: 'kept' | 'changed' | 'not-kept' | null
  readonly endedOn: Day | null
  /** `moves` in the order of their time. */
  readonly moves: readonly PromiseMove[]
}

/** How a promise stood at the end of that day. Its end counts from the day on which it came, not from when it was typed. */
export function promiseOn(day: Day, now: PromiseNow): PromiseStanding {
  if (now.endedAs !== null && now.endedOn !== null && now.endedOn <= day) return now.endedAs
  const last = now.moves.filter(({ at }) => dayOf(at) <= day).at(-1)
  if (last) return last.newStanding
  const next = now.moves.find(({ at }) => dayOf(at) > day)
  if (next) return next.oldStanding ?? 'made'
  return dayOf(now.standingSince) <= day ? now.standing : 'made'
}
