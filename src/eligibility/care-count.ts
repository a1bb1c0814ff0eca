/*
 * Counting care up to a day (leaving-care rules D1 to D4): each calendar day once, from the 14th birthday to the day
 * before the 18th, only what had begun by that day.
 */
import type { CareSpan } from './care-record.ts'
import type { DayNumber } from './days.ts'
import { lawDay, type History } from './history.ts'
import { LAW_OF_2010_FROM } from './rules.ts'

export interface CareCount {
  /** The day counted up to: the day asked about, or the day before the 18th birthday if that is earlier. */
  upTo: DayNumber
  /** Days in care since 14, towards the 13 weeks. */
  days: number
  firstDay: DayNumber
  lastDay: DayNumber
  /** Last day of ordinary care by an English council, 0 when none. */
  lastEnglish: DayNumber
  /** Last day of ordinary care by any council of any nation, 0 when none. */
  lastAnywhere: DayNumber
  lastWelsh: DayNumber
  /** Last day in care by an English council, short breaks included. */
  lastEnglishOrShortBreak: DayNumber
  isEnglishNow: boolean
  isElsewhereNow: boolean
  /** In care only for a short break that is left out. */
  isShortBreakNow: boolean
}

/** Whether the four-week limit, and not reg 48, decides which short breaks are left out. */
export function isFourWeekRule(history: History, upTo: DayNumber): boolean {
  return history.settings.shortBreakRule === 'four_weeks' || lawDay(history, upTo) < LAW_OF_2010_FROM
}

/** First day on which a period is ordinary care. */
function ordinaryFrom(span: CareSpan, isFourWeeks: boolean): DayNumber {
  return isFourWeeks ? span.fourWeekFrom : span.from
}

export function careCountOn(history: History, day: DayNumber): CareCount {
  const { b14, b18, care, settings } = history
  const upTo = day < b18 ? day : b18 - 1
  const isFourWeeks = isFourWeekRule(history, upTo)
  const count: CareCount = {
    upTo,
    days: 0,
    firstDay: 0,
    lastDay: 0,
    lastEnglish: 0,
    lastAnywhere: 0,
    lastWelsh: 0,
    lastEnglishOrShortBreak: 0,
    isEnglishNow: false,
    isElsewhereNow: false,
    isShortBreakNow: false,
  }
  let countedTo = b14 - 1
  for (const span of care) {
    if (span.start > upTo) break
    const end = span.end < upTo ? span.end : upTo
    const isOrdinary = ordinaryFrom(span, isFourWeeks) <= upTo
    if (isOrdinary || span.isShortBreak) noteLastDays(count, span, end, isOrdinary)
    const isCounted = isOrdinary || (span.isShortBreak && settings.shortBreakDaysCountLater)
    if (!isCounted || end <= countedTo || !(span.isEnglish || (span.isWelsh && settings.welshDaysCount))) continue
    const start = span.start > countedTo ? span.start : countedTo + 1
    if (count.days === 0) count.firstDay = start
    count.days += end - start + 1
    count.lastDay = end
    countedTo = end
  }
  return count
}

function noteLastDays(count: CareCount, span: CareSpan, end: DayNumber, isOrdinary: boolean): void {
  const isNow = end === count.upTo
  if (span.isEnglish && end > count.lastEnglishOrShortBreak) count.lastEnglishOrShortBreak = end
  if (!isOrdinary) {
    if (isNow) count.isShortBreakNow = true
    return
  }
  if (end > count.lastAnywhere) count.lastAnywhere = end
  if (span.isEnglish) {
    if (end > count.lastEnglish) count.lastEnglish = end
    if (isNow) count.isEnglishNow = true
    return
  }
  if (span.isWelsh && end > count.lastWelsh) count.lastWelsh = end
  if (isNow) count.isElsewhereNow = true
}

/** Days since 14 up to a day for the periods that a rule picks, each day once. */
export function daysPicked(history: History, upTo: DayNumber, isPicked: (span: CareSpan) => boolean): number {
  let days = 0
  let countedTo = history.b14 - 1
  for (const span of history.care) {
    if (span.start > upTo) break
    const end = Math.min(span.end, upTo)
    if (end <= countedTo || !isPicked(span)) continue
    days += end - Math.max(span.start, countedTo + 1) + 1
    countedTo = end
  }
  return days
}
