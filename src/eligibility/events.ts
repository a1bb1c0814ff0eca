/*
 * The days on which an answer can change, if the dates in the facts come true. Too many days do no harm, a missing one
 * does: property tests hold this list against a walk through every day.
 */
import { addMonths, NEVER, type DayNumber } from './days.ts'
import type { History } from './history.ts'
import { lawChangesOn } from './rules.ts'
import type { Span } from './spans.ts'
import type { Standing } from './standing.ts'

const SIX_MONTHS = 6

/** Collects the days that are later than the day asked about and can still matter. */
class Later {
  readonly found: DayNumber[] = []
  readonly #after: DayNumber
  readonly #upTo: DayNumber

  constructor(after: DayNumber, upTo: DayNumber) {
    this.#after = after
    this.#upTo = upTo
  }

  add(day: DayNumber): void {
    if (day > this.#after && day <= this.#upTo) this.found.push(day)
  }

  addSpan(span: Span): void {
    this.add(span.start)
    this.add(span.end + 1)
  }
}

function addCare(history: History, to: Later): void {
  for (const span of history.care) {
    to.addSpan(span)
    to.add(span.from)
    to.add(span.fourWeekFrom)
  }
}

/** Six months can be complete after any arrival home, and after any end of care. */
function addHomes(history: History, to: Later): void {
  if (history.homes.length === 0) return
  for (const home of history.homes) {
    to.addSpan(home)
    to.add(addMonths(home.start, SIX_MONTHS))
  }
  for (const span of history.care) if (span.end !== NEVER) to.add(addMonths(span.end + 1, SIX_MONTHS))
}

function addOtherRecords(history: History, to: Later): void {
  for (const span of history.hospital) to.addSpan(span)
  for (const span of history.guardianships) to.addSpan(span)
  for (const span of history.stayingPut) to.addSpan(span)
  for (const request of history.requests) to.add(request.on)
  for (const limb of history.limbs) {
    to.addSpan(limb)
    to.add(limb.countsFrom)
  }
  for (const course of history.courses) {
    to.addSpan(course)
    to.add(course.toldOn)
  }
}

/** The days after `day` that the facts, the birthdays and the law name; unsorted. */
export function eventsAfter(history: History, day: DayNumber): readonly DayNumber[] {
  const to = new Later(day, history.b25)
  to.add(history.b16)
  to.add(history.b18)
  to.add(history.b21)
  to.add(history.b25)
  to.add(history.died)
  addCare(history, to)
  addHomes(history, to)
  addOtherRecords(history, to)
  if (history.lawOn === null) for (const change of lawChangesOn(history.settings)) to.add(change)
  return to.found
}

/** The day on which care under way reaches the 13 weeks; NEVER when it has, or when nobody is counting. */
export function thirteenWeeksFrom(history: History, standing: Standing, day: DayNumber): DayNumber {
  const needed = history.settings.thirteenWeeksInDays
  if (!standing.care.isEnglishNow || standing.care.days >= needed || day >= history.b18) return NEVER
  return Math.max(day, history.b14 - 1) + needed - standing.care.days
}
