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
import { courseOf, requestOf, type Course, type Request } from './courses.ts'
import { joined, spanOf, type Span } from './spans.ts'

export interface History {
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
  courses: readonly Course[]
  requests: readonly Request[]
  stayingPut: readonly Span[]
  /** Housing of a homeless child, which is not care. */
  homelessHousing: readonly Span[]
  isSupportRestricted: boolean
  isHistoryHeld: boolean
  /** First day from which the care history is held; NEVER when none of it is. */
  heldFrom: DayNumber
}

const NONE: readonly never[] = []

/** The history is taken as complete unless the facts say from when it is. */
function heldFromOf({ historyHeldFrom }: Facts, b14: DayNumber): DayNumber {
  return historyHeldFrom === undefined ? b14 : dayNumberOrNever(historyHeldFrom)
}

function mapped<T, U>(records: readonly T[] | undefined, make: (record: T) => U): readonly U[] {
  return records === undefined || records.length === 0 ? NONE : records.map(make)
}

function stayingPutIn(records: Facts['stayingPut']): readonly Span[] {
  if (records === undefined) return NONE
  return records.filter((record) => record.formerFosterParentImmediatelyBefore18).map(spanOf)
}

function homelessHousingIn(records: Facts['otherCare']): readonly Span[] {
  if (records === undefined) return NONE
  return records.filter(({ type }) => type === 'section17_accommodation' || type === 'housing_act').map(spanOf)
}

export function historyOf(facts: Facts, settings: Settings, lawOn: DayNumber | null): History {
  const born = dayNumber(facts.dateOfBirth)
  const { year, month, day } = civilOf(born)
  const b14 = dayOf(year + 14, month, day)
  const b16 = dayOf(year + 16, month, day)
  const b18 = dayOf(year + 18, month, day)
  const { orders, otherCare, livingWith, hospitalOrDetention } = facts
  const adoptions = orders === undefined ? NONE : adoptionsIn(orders)
  const homelessHousing = homelessHousingIn(otherCare)
  const care = careRecord(facts, { adoptions, homelessHousing }, settings)
  const heldFrom = heldFromOf(facts, b14)
  return {
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
    homes: livingWith === undefined ? NONE : homePeriods(livingWith),
    hospital: hospitalOrDetention === undefined ? NONE : joined(hospitalOrDetention.map(spanOf)),
    limbs:
      otherCare === undefined ? NONE : otherCareLimbs(otherCare, { b16, b18, isDisabled: facts.disabled === true }),
    guardianships: orders === undefined ? NONE : guardianships(orders, care),
    adoptions,
    courses: mapped(facts.education, courseOf),
    requests: mapped(facts.requests, requestOf),
    stayingPut: stayingPutIn(facts.stayingPut),
    homelessHousing,
    isSupportRestricted: facts.immigration?.supportRestricted === true,
    isHistoryHeld: heldFrom <= b14 || !settings.unknownWhenHistoryMissing,
    heldFrom,
  }
}

/** The day whose law answers for a day. */
export function lawDay(history: History, day: DayNumber): DayNumber {
  return history.lawOn ?? day
}
