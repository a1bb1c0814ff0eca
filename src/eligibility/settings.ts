/*
 * The points two careful readers of the law would decide differently (leaving-care rules, D5 and section 13), each
 * with the answer we take by default. `setting-words.ts` says in plain words what each one changes.
 */
import type { Phase } from './codes.ts'
import type { Day } from './days.ts'

export const AMOUNT_KEYS = ['SETTING_UP_HOME_ALLOWANCE', 'HE_BURSARY'] as const
export type AmountKey = (typeof AMOUNT_KEYS)[number]

/** A sum of money from a day on, with where it comes from. A council's own, later sum replaces the national one. */
export interface Amount {
  key: AmountKey
  pounds: number
  from: Day
  source: string
}

/** Law that is made but has no start date yet: off until somebody has checked and written the date. */
export interface FutureLaw {
  inForceFrom: Day | null
}

export const FUTURE_LAW_KEYS = [
  'stayingClose',
  'widerLocalOffer',
  'notIntentionallyHomeless',
  'widerCorporateParenting',
] as const
export type FutureLawKey = (typeof FUTURE_LAW_KEYS)[number]

export type PhaseFrom21 = Exclude<Phase, '18_to_20' | '21_to_24'>

export interface Settings {
  shortBreakRule: 'reg48' | 'four_weeks'
  shortBreakDaysCountLater: boolean
  shortBreakLengthBy: 'planned_end' | 'actual_days'
  shortBreaksEndRelevant: boolean
  underOneDay: 'when_abutting' | 'never' | 'always'
  welshDaysCount: boolean
  otherNationEndsRelevant: boolean
  homeClockStarts: 'day_after_care' | 'day_came_home'
  plannedMoveRestores: boolean
  unknownEndRestores: boolean
  homeEndsHospitalRoute: boolean
  hospitalRouteNeedsCareRightBefore: boolean
  careToEveOf18Counts: boolean
  breakdownAfter18Restores: boolean
  phaseOrder: readonly PhaseFrom21[]
  qualifyingTest: 'limb_by_limb' | 'all_limbs'
  leavingOn16thBirthdayCounts: boolean
  thirteenWeeksInDays: 91 | 92
  homelessHousingCountsAsCare: boolean
  adoptionEndsCare: boolean
  unknownWhenHistoryMissing: boolean
  amounts: readonly Amount[]
  law: Readonly<Record<FutureLawKey, FutureLaw>>
}

const NATIONAL_AMOUNTS: readonly Amount[] = [
  {
    key: 'SETTING_UP_HOME_ALLOWANCE',
    pounds: 2000,
    from: '2011-04-01',
    source: 'Children Act 1989 guidance, volume 3, before April 2023 (start date not confirmed)',
  },
  {
    key: 'SETTING_UP_HOME_ALLOWANCE',
    pounds: 3000,
    from: '2023-04-01',
    source: 'Department for Education guidance from 1 April 2023',
  },
  { key: 'HE_BURSARY', pounds: 2000, from: '2008-09-01', source: 'SI 2009/2274 reg 2' },
]

export const DEFAULT_SETTINGS: Settings = {
  shortBreakRule: 'reg48',
  shortBreakDaysCountLater: false,
  shortBreakLengthBy: 'planned_end',
  shortBreaksEndRelevant: false,
  underOneDay: 'when_abutting',
  welshDaysCount: false,
  otherNationEndsRelevant: true,
  homeClockStarts: 'day_after_care',
  plannedMoveRestores: false,
  unknownEndRestores: true,
  homeEndsHospitalRoute: false,
  hospitalRouteNeedsCareRightBefore: false,
  careToEveOf18Counts: true,
  breakdownAfter18Restores: false,
  phaseOrder: ['s23C7', 's23CA', '21_to_24_requested'],
  qualifyingTest: 'limb_by_limb',
  leavingOn16thBirthdayCounts: true,
  thirteenWeeksInDays: 91,
  homelessHousingCountsAsCare: false,
  adoptionEndsCare: true,
  unknownWhenHistoryMissing: true,
  amounts: NATIONAL_AMOUNTS,
  law: {
    stayingClose: { inForceFrom: null },
    widerLocalOffer: { inForceFrom: null },
    notIntentionallyHomeless: { inForceFrom: null },
    widerCorporateParenting: { inForceFrom: null },
  },
}

/** The sum in force on a day: the latest that had begun, a council's own before the national one of the same day. */
export function amountOn(settings: Settings, key: AmountKey, on: Day): Amount | null {
  let found: Amount | null = null
  for (const amount of settings.amounts) {
    if (amount.key === key && amount.from <= on && (found === null || amount.from >= found.from)) found = amount
  }
  return found
}
