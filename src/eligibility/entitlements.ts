/* What a standing entitles to (leaving-care rules section 7), as far as the law of the day goes. */
import type { EntitlementKey, Phase, Route } from './codes.ts'
import { isBursaryCourseOn, needsVacationHomeOn } from './courses.ts'
import { dayNumberOrNever, type DayNumber } from './days.ts'
import { lawDay, type History } from './history.ts'
import { isEntitlementInForce } from './rules.ts'
import { isWithin } from './spans.ts'
import { categoryOf, type Standing } from './standing.ts'

const NOTHING: readonly EntitlementKey[] = []

const IN_CARE: readonly EntitlementKey[] = ['LOOKED_AFTER_DUTIES', 'CORPORATE_PARENTING', 'ADVOCACY']

const ELIGIBLE: readonly EntitlementKey[] = [
  'LOOKED_AFTER_DUTIES',
  'PERSONAL_ADVISER',
  'NEEDS_ASSESSMENT',
  'PATHWAY_PLAN',
  'PATHWAY_PLAN_REVIEW',
  'LOCAL_OFFER',
  'CORPORATE_PARENTING',
  'ADVOCACY',
  'ALLOCATION_NO_LOCAL_CONNECTION_TEST',
]

const RELEVANT: readonly EntitlementKey[] = [
  'KEEP_IN_TOUCH',
  'PERSONAL_ADVISER',
  'NEEDS_ASSESSMENT',
  'PATHWAY_PLAN',
  'PATHWAY_PLAN_REVIEW',
  'MAINTENANCE_AND_ACCOMMODATION',
  'EDUCATION_TRAINING_EMPLOYMENT_SUPPORT',
  'SETTING_UP_HOME_ALLOWANCE',
  'LOCAL_OFFER',
  'CORPORATE_PARENTING',
  'ADVOCACY',
  'ALLOCATION_NO_LOCAL_CONNECTION_TEST',
]

const TO_25: readonly EntitlementKey[] = [
  'LOCAL_OFFER',
  'CORPORATE_PARENTING',
  'ADVOCACY',
  'ALLOCATION_NO_LOCAL_CONNECTION_TEST',
]

const PLAN: readonly EntitlementKey[] = [
  'PERSONAL_ADVISER',
  'PATHWAY_PLAN',
  'PATHWAY_PLAN_REVIEW',
  'EDUCATION_TRAINING_EMPLOYMENT_SUPPORT',
]

const FROM_21: readonly EntitlementKey[] = [...TO_25, 'PRIORITY_NEED_IF_VULNERABLE_21_PLUS']

const BY_PHASE: Record<Phase, readonly EntitlementKey[]> = {
  '18_to_20': ['KEEP_IN_TOUCH', ...PLAN, 'OTHER_ASSISTANCE', 'SETTING_UP_HOME_ALLOWANCE', ...TO_25],
  s23C7: ['KEEP_IN_TOUCH', ...PLAN, ...FROM_21],
  s23CA: ['NEEDS_ASSESSMENT', ...PLAN, ...FROM_21],
  '21_to_24_requested': ['PERSONAL_ADVISER', 'NEEDS_ASSESSMENT', 'PATHWAY_PLAN', ...FROM_21],
  '21_to_24': ['PA_OFFER_TO_25', ...FROM_21],
}

const QUALIFYING: readonly EntitlementKey[] = [
  'S24_ADVICE_AND_BEFRIENDING',
  'S24_ASSISTANCE',
  'LOCAL_OFFER',
  'ADVOCACY',
]

/** Those who came through care or a guardianship order also get these (s.24(4), s.24B). */
const QUALIFYING_THROUGH_CARE: readonly EntitlementKey[] = [
  ...QUALIFYING,
  'S24_KEEP_IN_TOUCH',
  'S24B_EDUCATION_SUPPORT',
]

const BY_ROUTE: Record<Route, readonly EntitlementKey[]> = {
  deceased: NOTHING,
  under_16: NOTHING,
  eligible: ELIGIBLE,
  in_care: IN_CARE,
  in_care_short_break: IN_CARE,
  in_care_elsewhere: NOTHING,
  relevant_left_care: RELEVANT,
  relevant_hospital: RELEVANT,
  former_relevant_child: NOTHING,
  former_eligible_child: NOTHING,
  qualifying_guardianship: QUALIFYING_THROUGH_CARE,
  qualifying_care: QUALIFYING_THROUGH_CARE,
  qualifying_other: QUALIFYING,
  education_after_21: ['S24B_EDUCATION_SUPPORT'],
  no_category: NOTHING,
  history_not_held: NOTHING,
}

const VACATION_ROUTES: ReadonlySet<Route> = new Set<Route>([
  'relevant_left_care',
  'relevant_hospital',
  'former_relevant_child',
  'former_eligible_child',
  'qualifying_guardianship',
  'qualifying_care',
  'education_after_21',
])

function isInEnglishCare(standing: Standing, history: History, day: DayNumber): boolean {
  return day < history.b18 && day < history.died && (standing.care.isEnglishNow || standing.care.isShortBreakNow)
}

/** SI 2002/2051 art 4: looked after, accommodated or fostered at 16 or 17, and not a student between terms. */
function isPriorityNeed18To20(history: History, standing: Standing, day: DayNumber, isStudent: boolean): boolean {
  if (day < history.b18 || day >= history.b21 || isStudent) return false
  return standing.care.lastEnglishOrShortBreak >= history.b16 || standing.otherCare.was
}

function isStayingPut(history: History, standing: Standing, day: DayNumber): boolean {
  if (standing.route !== 'former_eligible_child' || day >= history.b21) return false
  return history.stayingPut.some((stay) => isWithin(stay, day))
}

/** Law of 2026 that counts only once its switch holds a start date. */
function futureEntitlements(history: History, standing: Standing, law: DayNumber, found: EntitlementKey[]): void {
  const switches = history.settings.law
  const category = categoryOf(standing)
  const isFormer = standing.phase !== null
  const isRelevant = category === 'relevant'
  if (isFormer && law >= dayNumberOrNever(switches.stayingClose.inForceFrom)) found.push('STAYING_CLOSE')
  if ((isFormer || isRelevant) && law >= dayNumberOrNever(switches.notIntentionallyHomeless.inForceFrom)) {
    found.push('NOT_INTENTIONALLY_HOMELESS')
  }
  if (found.includes('LOCAL_OFFER') && law >= dayNumberOrNever(switches.widerLocalOffer.inForceFrom)) {
    found.push('WIDER_LOCAL_OFFER')
  }
  if (found.includes('CORPORATE_PARENTING') && law >= dayNumberOrNever(switches.widerCorporateParenting.inForceFrom)) {
    found.push('WIDER_CORPORATE_PARENTING')
  }
}

function baseOf(history: History, standing: Standing, day: DayNumber): readonly EntitlementKey[] {
  if (standing.phase !== null) return BY_PHASE[standing.phase]
  const isOpen = standing.route === 'under_16' || standing.route === 'history_not_held'
  return isOpen && isInEnglishCare(standing, history, day) ? IN_CARE : BY_ROUTE[standing.route]
}

export function entitlementsOn(history: History, standing: Standing, day: DayNumber): readonly EntitlementKey[] {
  const base = baseOf(history, standing, day)
  if (base.length === 0) return base
  const law = lawDay(history, day)
  const found: EntitlementKey[] = []
  const add = (key: EntitlementKey): void => {
    if (isEntitlementInForce(key, law)) found.push(key)
  }
  for (const key of base) add(key)
  const { courses } = history
  const isStudent = courses.length > 0 && needsVacationHomeOn(courses, day)
  if (isStudent && VACATION_ROUTES.has(standing.route)) add('VACATION_ACCOMMODATION')
  if (standing.phase !== null && courses.length > 0 && isBursaryCourseOn(courses, day)) add('HE_BURSARY')
  if (isStayingPut(history, standing, day)) add('STAYING_PUT')
  if (hasAdultCategory(standing) && isPriorityNeed18To20(history, standing, day, isStudent)) add('PRIORITY_NEED_18_20')
  futureEntitlements(history, standing, law, found)
  return found
}

function hasAdultCategory(standing: Standing): boolean {
  const category = categoryOf(standing)
  return category !== 'none' && category !== 'unknown'
}
