/* The status on every day between two days, as stretches that have one answer. */
import type { Category, EntitlementKey, Phase } from './codes.ts'
import { dayNumber, isoDay, type Day } from './days.ts'
import { entitlementsOn } from './entitlements.ts'
import type { Facts } from './facts.ts'
import { historyOf } from './history.ts'
import { changeAfter } from './next-change.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { categoryOf, standingOn } from './standing.ts'

/** A stretch of days with one answer; both ends counted, `to: null` when nothing ends it. */
export interface StatusSegment {
  from: Day
  to: Day | null
  category: Category
  phase: Phase | null
  entitlements: readonly EntitlementKey[]
}

/**
 * The stretches from one day to another (or for ever when `to` is null), without gap or overlap. Each day is answered
 * with what had begun by that day, under the law of that day.
 */
export function statusCalendar(
  facts: Facts,
  from: Day,
  to: Day | null,
  settings: Settings = DEFAULT_SETTINGS,
): readonly StatusSegment[] {
  const history = historyOf(facts, settings, null)
  const segments: StatusSegment[] = []
  let day = dayNumber(from)
  let standing = standingOn(history, day)
  for (;;) {
    const next = changeAfter(history, standing, day)
    const isLast = next === null || (to !== null && next.day > dayNumber(to))
    segments.push({
      from: isoDay(day),
      to: isLast ? to : isoDay(next.day - 1),
      category: categoryOf(standing),
      phase: standing.phase,
      entitlements: entitlementsOn(history, standing, day),
    })
    if (isLast) return segments
    day = next.day
    standing = next.standing
  }
}
