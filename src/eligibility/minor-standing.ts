/*
 * The standing of somebody of 16 or 17 (order of decision, steps 1 to 3): eligible, in care, relevant, or none of
 * these. Former relevant status asks the same question about the day before the 18th birthday.
 */
import { careCountOn, daysPicked, type CareCount } from './care-count.ts'
import type { Route } from './codes.ts'
import type { DayNumber } from './days.ts'
import type { History } from './history.ts'
import { homeStandingOn, NO_HOME, type HomeStanding } from './home.ts'
import { isWithin, type Span } from './spans.ts'

export interface MinorStanding {
  route: Extract<
    Route,
    'eligible' | 'in_care' | 'in_care_short_break' | 'in_care_elsewhere' | 'relevant_left_care' | 'relevant_hospital'
  > | null
  care: CareCount
  home: HomeStanding
  /** Would be relevant but for six months at home. */
  isHeldBackByHome: boolean
  admission: Span | null
}

/** R1: was an eligible child immediately before last ceasing to be looked after by anybody (CA s.23A(2)). */
function wasEligibleOnLeaving(history: History, care: CareCount): boolean {
  const { settings, b16 } = history
  const last = settings.otherNationEndsRelevant ? care.lastAnywhere : care.lastEnglish
  const days = settings.shortBreakDaysCountLater ? careCountOn(history, last).days : care.days
  if (care.lastEnglish !== last || days < settings.thirteenWeeksInDays) return false
  if (settings.shortBreaksEndRelevant && care.lastEnglishOrShortBreak > last) return false
  return settings.leavingOn16thBirthdayCounts ? last >= b16 : last > b16
}

/** The stay in hospital or detention that covers the 16th birthday, if it had begun by then. */
function admissionOver16(history: History, day: DayNumber): Span | null {
  if (day < history.b16) return null
  return history.hospital.find((span) => isWithin(span, history.b16)) ?? null
}

/**
 * R2 (CLR reg 3(2)): 13 weeks in all since 14, up to the day of admission. Here planned short breaks of up to four
 * weeks are left out whatever rule the eligible test uses (reg 3(3)).
 */
function hadThirteenWeeksBefore(history: History, admission: Span, upTo: DayNumber): boolean {
  const { settings } = history
  const isCare = (span: { isEnglish: boolean; fourWeekFrom: DayNumber }): boolean =>
    span.isEnglish && span.fourWeekFrom <= upTo
  if (daysPicked(history, admission.start, isCare) < settings.thirteenWeeksInDays) return false
  if (!settings.hospitalRouteNeedsCareRightBefore) return true
  return history.care.some((span) => isCare(span) && span.start <= admission.start && span.end >= admission.start - 1)
}

export function minorStandingOn(history: History, day: DayNumber): MinorStanding {
  const care = careCountOn(history, day)
  const standing: MinorStanding = { route: null, care, home: NO_HOME, isHeldBackByHome: false, admission: null }
  if (care.isEnglishNow) {
    standing.route = care.days >= history.settings.thirteenWeeksInDays ? 'eligible' : 'in_care'
  } else if (care.isElsewhereNow) standing.route = 'in_care_elsewhere'
  else if (care.isShortBreakNow && history.settings.shortBreaksEndRelevant) standing.route = 'in_care_short_break'
  else leaverStanding(history, day, standing)
  return standing
}

function leaverStanding(history: History, day: DayNumber, standing: MinorStanding): void {
  const { care } = standing
  if (history.homes.length > 0) {
    standing.home = homeStandingOn(history.homes, day, care.lastAnywhere, history.settings)
  }
  const isHome = standing.home.effect === 'ends_relevant'
  const isLeaver = wasEligibleOnLeaving(history, care)
  if (isLeaver && !isHome) standing.route = 'relevant_left_care'
  else if (history.hospital.length > 0 && isRelevantByHospital(history, day, standing)) {
    standing.route = 'relevant_hospital'
  } else {
    standing.isHeldBackByHome = isLeaver && isHome
    if (care.isShortBreakNow) standing.route = 'in_care_short_break'
  }
}

function isRelevantByHospital(history: History, day: DayNumber, standing: MinorStanding): boolean {
  const admission = admissionOver16(history, day)
  if (admission === null || !hadThirteenWeeksBefore(history, admission, standing.care.upTo)) return false
  standing.admission = admission
  return !(history.settings.homeEndsHospitalRoute && standing.home.effect === 'ends_relevant')
}
