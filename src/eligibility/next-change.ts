/* What changes next, and when, if the dates in the facts come true. */
import { changeCauseOf, type ChangeCause } from './change-cause.ts'
import type { Category, EntitlementKey, Phase } from './codes.ts'
import { dayNumber, isoDay, NEVER, type Day, type DayNumber } from './days.ts'
import { entitlementsOn } from './entitlements.ts'
import { eventsAfter, thirteenWeeksFrom } from './events.ts'
import type { Facts } from './facts.ts'
import { historyOf, type History } from './history.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { categoryOf, standingOn, type Standing } from './standing.ts'

export interface NextChange {
  on: Day
  category: Category
  phase: Phase | null
  entitlements: readonly EntitlementKey[]
  cause: ChangeCause
  /** What happens on that day, in plain words, to the young person. */
  what: string
}

interface Found {
  day: DayNumber
  standing: Standing
}

function firstAfter(events: readonly DayNumber[], day: DayNumber): DayNumber {
  let first = NEVER
  for (const event of events) if (event > day && event < first) first = event
  return first
}

/** The first later day for which `isDifferent` holds. */
function firstChange(
  history: History,
  standing: Standing,
  day: DayNumber,
  isDifferent: (standing: Standing, day: DayNumber) => boolean,
): Found | null {
  const events = eventsAfter(history, day)
  let at: Found = { day, standing }
  for (;;) {
    const next = Math.min(firstAfter(events, at.day), thirteenWeeksFrom(history, at.standing, at.day))
    if (next >= NEVER || next > history.b25) return null
    at = { day: next, standing: standingOn(history, next) }
    if (isDifferent(at.standing, next)) return at
  }
}

/** First day on which the category differs; null for "none", which nothing promises to end. */
export function untilOf(history: History, standing: Standing, day: DayNumber): Day | null {
  const category = categoryOf(standing)
  if (category === 'none') return null
  const found = firstChange(history, standing, day, (later) => categoryOf(later) !== category)
  return found === null ? null : isoDay(found.day)
}

function isSameSet(a: readonly EntitlementKey[], b: readonly EntitlementKey[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((key) => b.includes(key))
}

/** The first later day on which category, phase or entitlements differ. */
export function changeAfter(history: History, standing: Standing, day: DayNumber): Found | null {
  const category = categoryOf(standing)
  const entitlements = entitlementsOn(history, standing, day)
  return firstChange(
    history,
    standing,
    day,
    (later, on) =>
      categoryOf(later) !== category ||
      later.phase !== standing.phase ||
      !isSameSet(entitlements, entitlementsOn(history, later, on)),
  )
}

export function nextChangeOn(history: History, day: DayNumber): NextChange | null {
  const standing = standingOn(history, day)
  const found = changeAfter(history, standing, day)
  if (found === null) return null
  const { cause, what } = changeCauseOf(history, found.day, standing, found.standing)
  return {
    on: isoDay(found.day),
    category: categoryOf(found.standing),
    phase: found.standing.phase,
    entitlements: entitlementsOn(history, found.standing, found.day),
    cause,
    what,
  }
}

/** The first day after `asOf` on which anything differs, and what happens then; null when nothing will. */
export function nextChange(
  facts: Facts,
  asOf: Day,
  settings: Settings = DEFAULT_SETTINGS,
  lawOn?: Day,
): NextChange | null {
  const history = historyOf(facts, settings, lawOn === undefined ? null : dayNumber(lawOn))
  return nextChangeOn(history, dayNumber(asOf))
}
