/*
 * Going home (CLR reg 3(5)-(6)). Six months or more in a row with a parent, or somebody with parental responsibility,
 * ends relevant status; if that arrangement breaks down before 18 the status comes back. A relative without parental
 * responsibility never counts.
 */
import { addMonths, type DayNumber } from './days.ts'
import type { HomeEndReason, LivingWith } from './facts.ts'
import type { Settings } from './settings.ts'
import { putInOrder, spanOf, type Span } from './spans.ts'

const SIX = 6

/** One unbroken time at home; stays with one parent after another without a gap are one. */
export interface HomePeriod extends Span {
  endReason: HomeEndReason
}

/** What a home arrangement does to relevant status on a day. */
export interface HomeStanding {
  effect: 'none' | 'ends_relevant' | 'broke_down'
  /** The arrangement that decides, or the one under way; null when there is none. */
  period: Span | null
  /** First day of the six months. */
  countedFrom: DayNumber
  sixMonthsOn: DayNumber
  endReason: HomeEndReason
  /** Whether the day on which the six months start made a difference. */
  startMattered: boolean
}

export const NO_HOME: HomeStanding = {
  effect: 'none',
  period: null,
  countedFrom: 0,
  sixMonthsOn: 0,
  endReason: 'unknown',
  startMattered: false,
}

const KINDNESS: Record<HomeEndReason, number> = { planned_move: 0, unknown: 1, breakdown: 2 }

function kinder(a: HomeEndReason, b: HomeEndReason): HomeEndReason {
  return KINDNESS[a] >= KINDNESS[b] ? a : b
}

export function homePeriods(records: readonly LivingWith[]): readonly HomePeriod[] {
  const stays: HomePeriod[] = []
  for (const record of records) {
    if (record.with === 'relative_without_pr') continue
    const { start, end } = spanOf(record)
    stays.push({ start, end, endReason: record.endReason ?? 'unknown' })
  }
  putInOrder(stays)
  const periods: HomePeriod[] = []
  for (const stay of stays) {
    const last = periods.at(-1)
    if (last === undefined || stay.start > last.end + 1) periods.push(stay)
    else if (stay.end > last.end) {
      last.end = stay.end
      last.endReason = stay.endReason
    } else if (stay.end === last.end) last.endReason = kinder(last.endReason, stay.endReason)
  }
  return periods
}

/** Whether an ended arrangement gives relevant status back (settings: breakdown always does). */
function restores(reason: HomeEndReason, settings: Settings): boolean {
  if (reason === 'breakdown') return true
  return reason === 'unknown' ? settings.unknownEndRestores : settings.plannedMoveRestores
}

/**
 * How home stands on a day. `lastCare` is the last day looked after: by default the six months cannot start before
 * the day after it. The latest arrangement that reached six months decides.
 */
export function homeStandingOn(
  periods: readonly HomePeriod[],
  day: DayNumber,
  lastCare: DayNumber,
  settings: Settings,
): HomeStanding {
  let standing = NO_HOME
  for (const period of periods) {
    if (period.start > day) break
    if (period.end <= lastCare) continue
    const clipped = Math.max(period.start, lastCare + 1)
    const countedFrom = settings.homeClockStarts === 'day_after_care' ? clipped : period.start
    const sixMonthsOn = addMonths(countedFrom, SIX)
    const last = Math.min(period.end, day)
    const isReached = last >= sixMonthsOn
    const startMattered = last >= addMonths(clipped, SIX) !== last >= addMonths(period.start, SIX)
    const isOver = period.end < day
    if (!isReached && isOver) continue
    if (!isReached && standing.effect !== 'none') continue
    const effect = !isReached ? 'none' : isOver && restores(period.endReason, settings) ? 'broke_down' : 'ends_relevant'
    standing = { effect, period, countedFrom, sixMonthsOn, endReason: period.endReason, startMattered }
  }
  return standing
}
