/*
 * The order of decision (leaving-care rules, section 3): the first category that fits on a day, and by which route.
 * Only what had begun by that day is looked at.
 */
import { careCountOn, type CareCount } from './care-count.ts'
import type { Category, Phase, Route } from './codes.ts'
import type { DayNumber } from './days.ts'
import { qualifyingOrderOn, type Guardianship } from './guardianship.ts'
import type { History } from './history.ts'
import { homeStandingOn, NO_HOME, type HomeStanding } from './home.ts'
import { minorStandingOn, type MinorStanding } from './minor-standing.ts'
import { NO_OTHER_CARE, otherCareOn, type OtherCareStanding } from './other-care.ts'
import { phaseOn } from './phase.ts'
import { isWithin, type Span } from './spans.ts'

export interface Standing {
  route: Route
  phase: Phase | null
  care: CareCount
  home: HomeStanding
  isHeldBackByHome: boolean
  admission: Span | null
  order: Guardianship | null
  otherCare: OtherCareStanding
}

const CATEGORY_OF: Record<Route, Category> = {
  deceased: 'none',
  under_16: 'none',
  eligible: 'eligible',
  in_care: 'none',
  in_care_short_break: 'none',
  in_care_elsewhere: 'none',
  relevant_left_care: 'relevant',
  relevant_hospital: 'relevant',
  former_relevant_child: 'former_relevant',
  former_eligible_child: 'former_relevant',
  qualifying_guardianship: 'qualifying',
  qualifying_care: 'qualifying',
  qualifying_other: 'qualifying',
  education_after_21: 'none',
  no_category: 'none',
  history_not_held: 'unknown',
}

export function categoryOf(standing: Standing): Category {
  return standing.phase === 's23CA' ? 'former_relevant_further_education' : CATEGORY_OF[standing.route]
}

function plainStanding(route: Route, care: CareCount): Standing {
  return {
    route,
    phase: null,
    care,
    home: NO_HOME,
    isHeldBackByHome: false,
    admission: null,
    order: null,
    otherCare: NO_OTHER_CARE,
  }
}

export function standingOn(history: History, day: DayNumber): Standing {
  if (day >= history.died) return plainStanding('deceased', careCountOn(history, day))
  if (day < history.b16) return plainStanding('under_16', careCountOn(history, day))
  if (day >= history.b25) return plainStanding('no_category', careCountOn(history, day))
  const eve = history.b18 - 1
  const minor = minorStandingOn(history, day < history.b18 ? day : eve)
  const standing = plainStanding('no_category', minor.care)
  standing.home = minor.home
  standing.isHeldBackByHome = minor.isHeldBackByHome
  standing.admission = minor.admission
  if (day < history.b18) settleMinor(history, day, standing, minor)
  else settleAdult(history, day, standing, minor)
  return standing
}

function settleMinor(history: History, day: DayNumber, standing: Standing, minor: MinorStanding): void {
  standing.otherCare = otherCareOn(history.limbs, day)
  if (minor.route === null) settleQualifying(history, day, standing)
  else standing.route = minor.route
  const isProved = standing.route === 'eligible' || CATEGORY_OF[standing.route] !== 'none'
  if (!isProved && !history.isHistoryHeld) standing.route = 'history_not_held'
}

function settleAdult(history: History, day: DayNumber, standing: Standing, minor: MinorStanding): void {
  standing.otherCare = otherCareOn(history.limbs, day)
  const route = routeAt18(history, day, standing, minor)
  if (route !== null) {
    standing.route = route
    standing.phase = phaseOn(history, day)
    return
  }
  settleQualifying(history, day, standing)
  if (day >= history.b21) settleAfter21(history, day, standing)
  if (CATEGORY_OF[standing.route] === 'none' && !history.isHistoryHeld) standing.route = 'history_not_held'
}

/** F1 and F2 (CA s.23C(1)): what the person was on the day before the 18th birthday. */
function routeAt18(history: History, day: DayNumber, standing: Standing, minor: MinorStanding): Route | null {
  switch (minor.route) {
    case 'eligible':
      return history.settings.careToEveOf18Counts || wasInCareOn18(history) ? 'former_eligible_child' : null
    case 'relevant_left_care':
    case 'relevant_hospital':
      return 'former_relevant_child'
    case 'in_care':
    case 'in_care_short_break':
    case 'in_care_elsewhere':
      return null
    case null:
      return brokeDownAfter18(history, day, standing) ? 'former_relevant_child' : null
  }
}

function wasInCareOn18(history: History): boolean {
  return history.care.some((span) => span.isEnglish && span.from < history.b18 && span.end >= history.b18)
}

/** Only by setting: a home arrangement that breaks down after 18 gives the status back. */
function brokeDownAfter18(history: History, day: DayNumber, standing: Standing): boolean {
  if (!history.settings.breakdownAfter18Restores || !standing.isHeldBackByHome) return false
  const home = homeStandingOn(history.homes, day, standing.care.lastAnywhere, history.settings)
  if (home.effect !== 'broke_down') return false
  standing.home = home
  standing.isHeldBackByHome = false
  return true
}

/** Q1, then Q2 through care, then Q2 through other care (CA s.24(1A)-(2)). */
function settleQualifying(history: History, day: DayNumber, standing: Standing): void {
  const order = qualifyingOrderOn(history.guardianships, day, history.b18)
  if (order !== null) {
    standing.order = order
    standing.route = 'qualifying_guardianship'
  } else if (qualifiesThroughCare(history, standing)) standing.route = 'qualifying_care'
  else if (standing.otherCare.wasAndIsNot && isNoOtherLimbUnderWay(history, standing)) {
    standing.route = 'qualifying_other'
  }
}

/** Looked after by an English council at 16 or 17, and not later by a Welsh one (s.24(2)(a)). */
function qualifiesThroughCare(history: History, standing: Standing): boolean {
  const { lastEnglishOrShortBreak, lastWelsh } = standing.care
  const wasLookedAfter = lastEnglishOrShortBreak >= history.b16 && lastWelsh <= lastEnglishOrShortBreak
  return wasLookedAfter && isNoOtherLimbUnderWay(history, standing)
}

function isNoOtherLimbUnderWay(history: History, standing: Standing): boolean {
  return history.settings.qualifyingTest === 'limb_by_limb' || !standing.otherCare.isNow
}

/** At 21 qualifying ends; help with education may go on to 24 for those who came through care or Q1 (s.24B). */
function settleAfter21(history: History, day: DayNumber, standing: Standing): void {
  const isThroughCare = standing.route === 'qualifying_care' || standing.route === 'qualifying_guardianship'
  const isLearning = history.courses.some((course) => isWithin(course, day))
  standing.route = isThroughCare && isLearning ? 'education_after_21' : 'no_category'
}
