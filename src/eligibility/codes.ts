/* The closed lists of words the engine answers with. Each has its plain words in a file named `…-words.ts`. */

export const CATEGORIES = [
  'eligible',
  'relevant',
  'former_relevant_further_education',
  'former_relevant',
  'qualifying',
  'none',
  'unknown',
] as const
export type Category = (typeof CATEGORIES)[number]

export const PHASES = ['18_to_20', 's23C7', 's23CA', '21_to_24_requested', '21_to_24'] as const
export type Phase = (typeof PHASES)[number]

/** How the category was reached: one per row of the reason table. */
export const ROUTES = [
  'deceased',
  'under_16',
  'eligible',
  'in_care',
  'in_care_short_break',
  'in_care_elsewhere',
  'relevant_left_care',
  'relevant_hospital',
  'former_relevant_child',
  'former_eligible_child',
  'qualifying_guardianship',
  'qualifying_care',
  'qualifying_other',
  'education_after_21',
  'no_category',
  'history_not_held',
] as const
export type Route = (typeof ROUTES)[number]

export const REASON_CODES = [
  'AGED_16_OR_17',
  'AGED_16_TO_20',
  'AGED_18_TO_20',
  'AGED_21_TO_24',
  'UNDER_16',
  'OVER_21',
  'LOOKED_AFTER_NOW',
  'NOT_LOOKED_AFTER',
  'THIRTEEN_WEEKS_SINCE_14_MET',
  'THIRTEEN_WEEKS_NOT_MET',
  'LAST_PERIOD_REACHES_PAST_16',
  'SHORT_BREAKS_EXCLUDED',
  'WAS_ELIGIBLE_BEFORE_LEAVING_CARE',
  'NO_SIX_MONTHS_AT_HOME',
  'SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER',
  'HOME_ARRANGEMENT_BROKE_DOWN',
  'IN_HOSPITAL_OR_DETAINED_ON_16TH_BIRTHDAY',
  'THIRTEEN_WEEKS_BEFORE_ADMISSION',
  'NO_CARE_ORDER',
  'LOOKED_AFTER_AND_ELIGIBLE_AT_18',
  'RELEVANT_CHILD_AT_18',
  'PROGRAMME_IN_PATHWAY_PLAN_CONTINUES',
  'INFORMED_AUTHORITY_OF_EDUCATION_OR_TRAINING',
  'NO_CURRENT_REQUEST_FOR_SUPPORT',
  'ASKED_FOR_SUPPORT',
  'SPECIAL_GUARDIANSHIP_ORDER',
  'LOOKED_AFTER_IMMEDIATELY_BEFORE_ORDER',
  'LOOKED_AFTER_BETWEEN_16_AND_18',
  'ACCOMMODATED_OR_FOSTERED_BETWEEN_16_AND_18',
  'HIGHER_CATEGORY_NOT_MET',
  'WOULD_QUALIFY_IF_UNDER_21',
  'IN_EDUCATION_OR_TRAINING',
  'NO_QUALIFYING_CARE',
  'NO_CATEGORY_APPLIES_AT_THIS_AGE',
  'CARE_HISTORY_NOT_HELD',
  'DECEASED',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export const ENTITLEMENT_KEYS = [
  'LOOKED_AFTER_DUTIES',
  'PERSONAL_ADVISER',
  'NEEDS_ASSESSMENT',
  'PATHWAY_PLAN',
  'PATHWAY_PLAN_REVIEW',
  'KEEP_IN_TOUCH',
  'MAINTENANCE_AND_ACCOMMODATION',
  'EDUCATION_TRAINING_EMPLOYMENT_SUPPORT',
  'OTHER_ASSISTANCE',
  'SETTING_UP_HOME_ALLOWANCE',
  'HE_BURSARY',
  'VACATION_ACCOMMODATION',
  'STAYING_PUT',
  'PA_OFFER_TO_25',
  'S24_ADVICE_AND_BEFRIENDING',
  'S24_ASSISTANCE',
  'S24_KEEP_IN_TOUCH',
  'S24B_EDUCATION_SUPPORT',
  'LOCAL_OFFER',
  'CORPORATE_PARENTING',
  'ADVOCACY',
  'PRIORITY_NEED_18_20',
  'PRIORITY_NEED_IF_VULNERABLE_21_PLUS',
  'ALLOCATION_NO_LOCAL_CONNECTION_TEST',
  'STAYING_CLOSE',
  'WIDER_LOCAL_OFFER',
  'NOT_INTENTIONALLY_HOMELESS',
  'WIDER_CORPORATE_PARENTING',
] as const
export type EntitlementKey = (typeof ENTITLEMENT_KEYS)[number]

export const FLAG_CODES = ['IMMIGRATION_HUMAN_RIGHTS_ASSESSMENT'] as const
export type FlagCode = (typeof FLAG_CODES)[number]

export const CHECK_CODES = [
  'CHECK_WELSH_DAYS',
  'CHECK_SHORT_BREAKS',
  'CHECK_OTHER_NATION',
  'CHECK_HOME_ARRANGEMENT',
  'CHECK_SIXTEENTH_BIRTHDAY',
  'CHECK_DAY_91',
  'CHECK_SOUTHWARK',
  'CHECK_HISTORY',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]
