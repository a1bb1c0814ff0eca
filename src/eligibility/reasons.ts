/* Which reason codes go with which route (leaving-care rules section 9, table "Codes by route"). */
import type { Phase, ReasonCode, Route } from './codes.ts'
import type { DayNumber } from './days.ts'
import type { History } from './history.ts'
import type { Standing } from './standing.ts'

const BY_ROUTE: Record<Route, readonly ReasonCode[]> = {
  deceased: ['DECEASED'],
  under_16: ['UNDER_16'],
  eligible: ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_SINCE_14_MET', 'LAST_PERIOD_REACHES_PAST_16'],
  in_care: ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_NOT_MET'],
  in_care_short_break: ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'SHORT_BREAKS_EXCLUDED'],
  in_care_elsewhere: ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'THIRTEEN_WEEKS_NOT_MET'],
  relevant_left_care: ['AGED_16_OR_17', 'NOT_LOOKED_AFTER', 'WAS_ELIGIBLE_BEFORE_LEAVING_CARE'],
  relevant_hospital: [
    'AGED_16_OR_17',
    'IN_HOSPITAL_OR_DETAINED_ON_16TH_BIRTHDAY',
    'THIRTEEN_WEEKS_BEFORE_ADMISSION',
    'NO_CARE_ORDER',
  ],
  former_relevant_child: ['RELEVANT_CHILD_AT_18'],
  former_eligible_child: ['LOOKED_AFTER_AND_ELIGIBLE_AT_18'],
  qualifying_guardianship: ['AGED_16_TO_20', 'SPECIAL_GUARDIANSHIP_ORDER', 'LOOKED_AFTER_IMMEDIATELY_BEFORE_ORDER'],
  qualifying_care: ['AGED_16_TO_20', 'LOOKED_AFTER_BETWEEN_16_AND_18', 'NOT_LOOKED_AFTER', 'HIGHER_CATEGORY_NOT_MET'],
  qualifying_other: ['AGED_16_TO_20', 'ACCOMMODATED_OR_FOSTERED_BETWEEN_16_AND_18', 'HIGHER_CATEGORY_NOT_MET'],
  education_after_21: ['OVER_21', 'WOULD_QUALIFY_IF_UNDER_21', 'IN_EDUCATION_OR_TRAINING'],
  no_category: [],
  history_not_held: ['CARE_HISTORY_NOT_HELD'],
}

const BY_PHASE: Record<Phase, readonly ReasonCode[]> = {
  '18_to_20': ['AGED_18_TO_20'],
  s23C7: ['AGED_21_TO_24', 'PROGRAMME_IN_PATHWAY_PLAN_CONTINUES'],
  s23CA: ['AGED_21_TO_24', 'INFORMED_AUTHORITY_OF_EDUCATION_OR_TRAINING'],
  '21_to_24_requested': ['AGED_21_TO_24', 'ASKED_FOR_SUPPORT'],
  '21_to_24': ['AGED_21_TO_24', 'NO_CURRENT_REQUEST_FOR_SUPPORT'],
}

const UNDER_16_IN_CARE: readonly ReasonCode[] = ['UNDER_16', 'LOOKED_AFTER_NOW']
const NO_CARE: readonly ReasonCode[] = ['NO_QUALIFYING_CARE']
const NO_CATEGORY: readonly ReasonCode[] = ['NO_CATEGORY_APPLIES_AT_THIS_AGE']

export function reasonsOn(history: History, standing: Standing, day: DayNumber): readonly ReasonCode[] {
  const base = BY_ROUTE[standing.route]
  switch (standing.route) {
    case 'under_16':
      return isInAnyCare(standing) ? UNDER_16_IN_CARE : base
    case 'no_category':
      return day < history.b18 ? NO_CARE : NO_CATEGORY
    case 'in_care_elsewhere':
      return standing.care.days >= history.settings.thirteenWeeksInDays
        ? ['AGED_16_OR_17', 'LOOKED_AFTER_NOW', 'NO_QUALIFYING_CARE']
        : base
    case 'relevant_left_care':
      return [...base, standing.home.effect === 'broke_down' ? 'HOME_ARRANGEMENT_BROKE_DOWN' : 'NO_SIX_MONTHS_AT_HOME']
    case 'qualifying_care':
      return standing.isHeldBackByHome ? [...base, 'SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER'] : base
    default:
      return formerReasons(standing, base)
  }
}

function formerReasons(standing: Standing, base: readonly ReasonCode[]): readonly ReasonCode[] {
  if (standing.phase === null) return base
  const reasons = [...base, ...BY_PHASE[standing.phase]]
  const isThroughHome = standing.route === 'former_relevant_child' && standing.admission === null
  if (isThroughHome && standing.home.effect === 'broke_down') reasons.push('HOME_ARRANGEMENT_BROKE_DOWN')
  return reasons
}

export function isInAnyCare(standing: Standing): boolean {
  const { care } = standing
  return care.isEnglishNow || care.isElsewhereNow || care.isShortBreakNow
}
