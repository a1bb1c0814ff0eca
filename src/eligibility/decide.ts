/* The decision about one person on one day: standing, reasons, entitlements, checks and the facts used. */
import { careCountOn, isFourWeekRule } from './care-count.ts'
import { checksOn } from './checks.ts'
import type { FlagCode } from './codes.ts'
import { ageOn, dayNumber, isoDay, NEVER, type Day, type DayNumber } from './days.ts'
import type { Decision, Used } from './decision.ts'
import { entitlementsOn } from './entitlements.ts'
import { thirteenWeeksFrom } from './events.ts'
import type { Facts } from './facts.ts'
import { historyOf, lawDay, type History } from './history.ts'
import { NO_HOME } from './home.ts'
import { untilOf } from './next-change.ts'
import { askedOn, plannedCourseOn, reportedCourseOn } from './courses.ts'
import { isInAnyCare, reasonsOn } from './reasons.ts'
import { responsibleAuthorityOn } from './responsible-authority.ts'
import { citationsOn } from './rules.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { categoryOf, standingOn, type Standing } from './standing.ts'

/**
 * The leaving-care status on a day. Facts must be well formed (see `parseFacts`). `lawOn` answers under the law of
 * another day; without it the law of `asOf` is used.
 */
export function decide(facts: Facts, asOf: Day, settings: Settings = DEFAULT_SETTINGS, lawOn?: Day): Decision {
  const history = historyOf(facts, settings, lawOn === undefined ? null : dayNumber(lawOn))
  return decisionOn(history, dayNumber(asOf))
}

export function decisionOn(history: History, day: DayNumber): Decision {
  const standing = standingOn(history, day)
  const category = categoryOf(standing)
  return {
    asOf: isoDay(day),
    lawOn: isoDay(lawDay(history, day)),
    category,
    phase: standing.phase,
    route: standing.route,
    reasons: reasonsOn(history, standing, day),
    until: untilOf(history, standing, day),
    entitlements: entitlementsOn(history, standing, day),
    flags: flagsOn(history, standing, day),
    checks: checksOn(history, standing, day),
    responsibleAuthority: responsibleAuthorityOn(history, standing),
    citations: citationsFor(history, standing, day),
    used: usedOn(history, standing, day),
  }
}

const NO_FLAGS: readonly FlagCode[] = []
const HUMAN_RIGHTS: readonly FlagCode[] = ['IMMIGRATION_HUMAN_RIGHTS_ASSESSMENT']

/** NIAA 2002 Sch 3: from 18 some can be helped only as far as human rights need it. Raised, never a refusal. */
function flagsOn(history: History, standing: Standing, day: DayNumber): readonly FlagCode[] {
  return history.isSupportRestricted && day >= history.b18 && categoryOf(standing) !== 'none' ? HUMAN_RIGHTS : NO_FLAGS
}

function citationsFor(history: History, standing: Standing, day: DayNumber): readonly string[] {
  const law = lawDay(history, day)
  const byRoute = citationsOn(standing.route, law)
  const withPhase = standing.phase === null ? byRoute : [...byRoute, ...citationsOn(standing.phase, law)]
  if (!standing.isHeldBackByHome) return withPhase
  return [...withPhase, ...citationsOn('SIX_MONTHS_AT_HOME', law)]
}

function isoOrNull(day: DayNumber): Day | null {
  return day === 0 || day === NEVER ? null : isoDay(day)
}

function courseUsed({ courses }: History, { phase }: Standing, day: DayNumber): Used['course'] {
  const course =
    phase === 's23C7' ? plannedCourseOn(courses, day) : phase === 's23CA' ? reportedCourseOn(courses, day) : null
  if (course === null) return null
  return { start: isoDay(course.start), end: isoOrNull(course.end), toldCouncilOn: isoOrNull(course.toldOn) }
}

function homeUsed({ home }: Standing): Used['home'] {
  if (home === NO_HOME || home.period === null) return null
  return {
    countedFrom: isoDay(home.countedFrom),
    sixMonthsOn: isoDay(home.sixMonthsOn),
    endedOn: isoOrNull(home.period.end),
    endReason: home.endReason,
  }
}

function requestUsed({ requests }: History, { phase }: Standing, day: DayNumber): Day | null {
  const asked = phase === '21_to_24_requested' ? askedOn(requests, day) : null
  return asked === null ? null : isoDay(asked)
}

/** Whether the care on record goes on until the 13 weeks are full. */
function isReached(history: History, reachedOn: DayNumber): boolean {
  if (reachedOn >= history.b18) return false
  const care = careCountOn(history, reachedOn)
  return care.isEnglishNow && care.days >= history.settings.thirteenWeeksInDays
}

function shortBreakRuleUsed(history: History, upTo: DayNumber): Used['shortBreakRule'] {
  if (!history.care.some((span) => span.isShortBreak && span.start <= upTo)) return null
  return isFourWeekRule(history, upTo) ? 'four_weeks' : 'reg48'
}

function usedOn(history: History, standing: Standing, day: DayNumber): Used {
  const { care } = standing
  const needed = history.settings.thirteenWeeksInDays
  const reachedOn = thirteenWeeksFrom(history, standing, day)
  return {
    age: ageOn(history.born, day),
    turned14: isoDay(history.b14),
    turns16: isoDay(history.b16),
    turns18: isoDay(history.b18),
    turns21: isoDay(history.b21),
    turns25: isoDay(history.b25),
    daysSince14: care.days,
    daysNeeded: needed,
    firstCountedDay: isoOrNull(care.firstDay),
    lastCountedDay: isoOrNull(care.lastDay),
    isInCare: day < history.b18 && isInAnyCare(standing),
    lastDayInCare: isoOrNull(care.lastEnglishOrShortBreak),
    thirteenWeeksOn: isReached(history, reachedOn) ? isoDay(reachedOn) : null,
    home: homeUsed(standing),
    admittedOn: standing.admission === null ? null : isoDay(standing.admission.start),
    shortBreakRule: shortBreakRuleUsed(history, care.upTo),
    guardianshipFrom: standing.order === null ? null : isoDay(standing.order.start),
    course: courseUsed(history, standing, day),
    askedForSupportOn: requestUsed(history, standing, day),
    historyHeldFrom: history.isHistoryHeld ? null : isoOrNull(history.heldFrom),
  }
}
