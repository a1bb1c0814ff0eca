/*
 * What the engine is told about one young person. The shape is that of the examples file; every day is YYYY-MM-DD,
 * `start` and `end` are both counted, and `end: null` means "has not ended".
 */
import type { Day } from './days.ts'

export const COUNTRIES = ['England', 'Wales', 'Scotland', 'NorthernIreland'] as const
export type Country = (typeof COUNTRIES)[number]

export const CARE_STATUSES = [
  'S20',
  'S31',
  'S38',
  'S44',
  'S46',
  'S21',
  'REMAND_LAA',
  'REMAND_YDA',
  'PLACEMENT_ORDER',
  'SCOTLAND_COMPULSORY',
] as const
export type CareStatus = (typeof CARE_STATUSES)[number]

/** A period of being looked after. `end` is the last day looked after for any part of the day. */
export interface LookedAfter {
  start: Day
  end: Day | null
  status: CareStatus
  authority: string
  country: Country
  /** Whether this period by itself lasted over 24 hours; taken as true when missing. */
  over24Hours?: boolean
  placement?: string
}

export interface ShortBreakStay {
  start: Day
  end: Day | null
  /** The day on which the stay was meant to end when it was arranged. */
  plannedEnd?: Day | null
}

/** A series of short stays arranged beforehand under s.20; never repeated in `lookedAfter`. */
export interface ShortBreakSeries {
  id?: string
  authority?: string
  sameCarerOrPlace: boolean
  returnsToParentOrPR: boolean
  stays: readonly ShortBreakStay[]
}

export const OTHER_CARE_TYPES = [
  'voluntary_organisation',
  'private_childrens_home',
  'health',
  'education',
  'care_home_or_independent_hospital',
  'private_fostering',
  'section17_accommodation',
  'housing_act',
] as const
export type OtherCareType = (typeof OTHER_CARE_TYPES)[number]

export interface OtherCare {
  type: OtherCareType
  start: Day
  end: Day | null
}

export const HOSPITAL_OR_DETENTION_TYPES = ['hospital', 'detention'] as const

export interface HospitalOrDetention {
  type: (typeof HOSPITAL_OR_DETENTION_TYPES)[number]
  start: Day
  end: Day | null
}

export const LIVING_WITH = ['parent', 'pr_holder', 'relative_without_pr'] as const
export const HOME_END_REASONS = ['breakdown', 'planned_move', 'unknown'] as const
export type HomeEndReason = (typeof HOME_END_REASONS)[number]

export interface LivingWith {
  with: (typeof LIVING_WITH)[number]
  start: Day
  end: Day | null
  endReason?: HomeEndReason
}

export const ORDER_TYPES = ['SGO', 'SUPERVISION', 'CHILD_ARRANGEMENTS', 'ADOPTION'] as const

export interface Order {
  type: (typeof ORDER_TYPES)[number]
  start: Day
  end: Day | null
  lookedAfterImmediatelyBefore?: boolean
}

export const EDUCATION_KINDS = ['higher', 'further_residential', 'further', 'training'] as const

export interface Education {
  kind: (typeof EDUCATION_KINDS)[number]
  fullTime: boolean
  start: Day
  end: Day | null
  setOutInPathwayPlanBefore21?: boolean
  informedAuthorityOn?: Day | null
  vacationAccommodationNeeded?: boolean
}

export interface StayingPut {
  start: Day
  end: Day | null
  formerFosterParentImmediatelyBefore18: boolean
}

export const REQUEST_TYPES = ['support_21_plus', 'withdraw'] as const

export interface SupportRequest {
  date: Day
  type: (typeof REQUEST_TYPES)[number]
}

/** Immigration status never changes the category (leaving-care rules, section 4). */
export interface Immigration {
  status?: string
  supportRestricted?: boolean
}

export interface Facts {
  dateOfBirth: Day
  dateOfDeath?: Day | null
  lookedAfter: readonly LookedAfter[]
  shortBreakSeries?: readonly ShortBreakSeries[]
  otherCare?: readonly OtherCare[]
  hospitalOrDetention?: readonly HospitalOrDetention[]
  livingWith?: readonly LivingWith[]
  orders?: readonly Order[]
  education?: readonly Education[]
  stayingPut?: readonly StayingPut[]
  requests?: readonly SupportRequest[]
  disabled?: boolean
  immigration?: Immigration | null
  /** Where the young person lives now; never changes the category. */
  residence?: Country
  /** First day from which the care history is complete; null when none of it is held; left out when all of it is. */
  historyHeldFrom?: Day | null
}
