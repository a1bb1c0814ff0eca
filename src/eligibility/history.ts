/*
 * The facts about one person turned into sorted numbers, once, so that a day can be asked about as often as needed.
 * Nothing in a History depends on the day asked about: every reader of it must look only at what had begun by then.
 */
import { adoptionsIn } from './adoption.ts'
import { careRecord, type CareSpan } from './care-record.ts'
import { civilOf, dayNumber, dayNumberOrNever, dayOf, type DayNumber } from './days.ts'
import type { Facts } from './facts.ts'
import { homePeriods, type HomePeriod } from './home.ts'
import { otherCareLimbs, type CareLimb } from './other-care.ts'
import type { Settings } from './settings.ts'
import { guardianships, type Guardianship } from './guardianship.ts'
import { joined, spanOf, type Span } from './spans.ts'

export interface History {
  facts: Facts
  settings: Settings
  /** The day whose law is used for every answer; null when each day is answered under its own law. */
  lawOn: DayNumber | null
  born: DayNumber
  b14: DayNumber
  b16: DayNumber
  b18: DayNumber
  b21: DayNumber
  b25: DayNumber
  died: DayNumber
  care: readonly CareSpan[]
  homes: readonly HomePeriod[]
  hospital: readonly Span[]
  limbs: readonly CareLimb[]
  guardianships: readonly Guardianship[]
  adoptions: readonly Span[]
  isHistoryHeld: boolean
}

const NONE: readonly never[] = []

function isHistoryHeld(facts: Facts, settings: Settings, b14: DayNumber): boolean {
  if (facts.historyHeldFrom === undefined || !settings.unknownWhenHistoryMissing) return true
  return facts.historyHeldFrom !== null && dayNumber(facts.historyHeldFrom) <= b14
}

export function historyOf(facts: Facts, settings: Settings, lawOn: DayNumber | null): History {
  const born = dayNumber(facts.dateOfBirth)
  const { year, month, day } = civilOf(born)
  const b14 = dayOf(year + 14, month, day)
  const b16 = dayOf(year + 16, month, day)
  const b18 = dayOf(year + 18, month, day)
  const care = careRecord(facts, settings)
  return {
    facts,
    settings,
    lawOn,
    born,
    b14,
    b16,
    b18,
    b21: dayOf(year + 21, month, day),
    b25: dayOf(year + 25, month, day),
    died: dayNumberOrNever(facts.dateOfDeath),
    care,
    homes: facts.livingWith === undefined ? NONE : homePeriods(facts.livingWith),
    hospital: facts.hospitalOrDetention === undefined ? NONE : joined(facts.hospitalOrDetention.map(spanOf)),
    limbs:
      facts.otherCare === undefined
        ? NONE
        : otherCareLimbs(facts.otherCare, { b16, b18, isDisabled: facts.disabled === true }),
    guardianships: facts.orders === undefined ? NONE : guardianships(facts.orders, care),
    adoptions: facts.orders === undefined ? NONE : adoptionsIn(facts.orders),
    isHistoryHeld: isHistoryHeld(facts, settings, b14),
  }
}

/** The day whose law answers for a day. */
export function lawDay(history: History, day: DayNumber): DayNumber {
  return history.lawOn ?? day
}
