/*
 * Points on which a person should look, because two careful readers could differ and it mattered here (leaving-care
 * rules section 13). They never change the answer.
 */
import { daysPicked } from './care-count.ts'
import type { CheckCode } from './codes.ts'
import type { DayNumber } from './days.ts'
import type { History } from './history.ts'
import { categoryOf, type Standing } from './standing.ts'

const NO_CHECKS: readonly CheckCode[] = []

export function checksOn(history: History, standing: Standing, day: DayNumber): readonly CheckCode[] {
  if (day >= history.died || day < history.b16 || day >= history.b25) return NO_CHECKS
  const found: CheckCode[] = []
  if (welshDaysMattered(history, standing)) found.push('CHECK_WELSH_DAYS')
  if (shortBreaksMattered(history, standing)) found.push('CHECK_SHORT_BREAKS')
  if (isLastCareElsewhere(standing)) found.push('CHECK_OTHER_NATION')
  if (homeMattered(history, standing, day)) found.push('CHECK_HOME_ARRANGEMENT')
  if (leftOn16thBirthday(history, standing, day)) found.push('CHECK_SIXTEENTH_BIRTHDAY')
  if (standing.care.days === history.settings.thirteenWeeksInDays) found.push('CHECK_DAY_91')
  if (wasHousedAsHomeless(history, day)) found.push('CHECK_SOUTHWARK')
  if (longerHistoryMattered(history, standing)) found.push('CHECK_HISTORY')
  return found.length === 0 ? NO_CHECKS : found
}

function isNeededReached(history: History, days: number): boolean {
  return days >= history.settings.thirteenWeeksInDays
}

function welshDaysMattered(history: History, standing: Standing): boolean {
  if (!history.care.some((span) => span.isWelsh)) return false
  const { upTo } = standing.care
  const with_ = daysPicked(history, upTo, (span) => (span.isEnglish || span.isWelsh) && span.from <= upTo)
  const without = daysPicked(history, upTo, (span) => span.isEnglish && span.from <= upTo)
  return isNeededReached(history, with_) !== isNeededReached(history, without)
}

function shortBreaksMattered(history: History, standing: Standing): boolean {
  const { upTo, isShortBreakNow } = standing.care
  if (!history.care.some((span) => span.isShortBreak && span.start <= upTo)) return false
  if (isShortBreakNow || standing.route === 'in_care_short_break') return true
  const with_ = daysPicked(history, upTo, (span) => span.isEnglish && (span.isShortBreak || span.from <= upTo))
  const without = daysPicked(history, upTo, (span) => span.isEnglish && !span.isShortBreak && span.from <= upTo)
  if (isNeededReached(history, with_) !== isNeededReached(history, without)) return true
  // Qualifying only through short breaks: on its words s.24(1B) covers the days between stays.
  return standing.route === 'qualifying_care' && !hasOrdinaryCareAt16(history, upTo)
}

function hasOrdinaryCareAt16(history: History, upTo: DayNumber): boolean {
  return history.care.some(
    (span) => !span.isShortBreak && span.isEnglish && span.from <= upTo && Math.min(span.end, upTo) >= history.b16,
  )
}

function isLastCareElsewhere(standing: Standing): boolean {
  return standing.care.lastAnywhere > standing.care.lastEnglish
}

/** How the six months were counted, or how the arrangement ended, made the difference. */
function homeMattered(history: History, standing: Standing, day: DayNumber): boolean {
  const { home, route } = standing
  if (route === 'relevant_left_care' || route === 'former_relevant_child' || standing.isHeldBackByHome) {
    if (home.startMattered) return true
    const isOver = home.period !== null && home.period.end < standing.care.upTo
    if (isOver && home.effect !== 'none' && home.endReason !== 'breakdown') return true
    if (standing.isHeldBackByHome && day >= history.b18 && hasEndedSince18(standing, day)) return true
  }
  return route === 'relevant_left_care' && isPlacedForGoodWithoutHome(history, standing.care.upTo)
}

function hasEndedSince18(standing: Standing, day: DayNumber): boolean {
  return standing.home.period !== null && standing.home.period.end < day
}

/** Special guardianship or adoption at 16 or 17 usually means a home, but no record says where they live. */
function isPlacedForGoodWithoutHome(history: History, upTo: DayNumber): boolean {
  if (history.homes.length > 0) return false
  return [...history.guardianships, ...history.adoptions].some(
    (order) => order.start >= history.b16 && order.start <= upTo,
  )
}

/** All care at 16 or later was the 16th birthday itself. */
function leftOn16thBirthday(history: History, standing: Standing, day: DayNumber): boolean {
  return day > history.b16 && standing.care.lastEnglishOrShortBreak === history.b16
}

/** R (G) v Southwark 2009: the s.20 duty cannot be side-stepped by housing a child of 16 or 17 another way. */
function wasHousedAsHomeless({ homelessHousing, b16, b18 }: History, day: DayNumber): boolean {
  return homelessHousing.some(({ start, end }) => start <= day && start < b18 && end >= b16)
}

/** Care that we do not hold could lead to a higher category. */
function longerHistoryMattered(history: History, standing: Standing): boolean {
  if (history.isHistoryHeld) return false
  const category = categoryOf(standing)
  if (category === 'unknown') return true
  if (category !== 'qualifying') return false
  const { heldFrom } = history
  const { upTo, days } = standing.care
  const notHeld = Math.min(heldFrom - 1, upTo) - history.b14 + 1
  const couldReach = !isNeededReached(history, days) && isNeededReached(history, days + notHeld)
  return couldReach || heldFrom > history.b16
}
