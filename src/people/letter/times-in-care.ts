// The times in care as a young person tells them: from a day to a day, however many records lie behind. Pure.
import type { Day as RuleDay, Facts } from '../../eligibility/index.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'

export interface TimeInCare {
  readonly from: Day
  /** The last day in care; null while it goes on. */
  readonly to: Day | null
}

/** Records that follow each other without a gap are one time; what begins after `asOf` is left out. */
export function timesInCare(facts: Facts, asOf: RuleDay): TimeInCare[] {
  const records = facts.lookedAfter
    .filter(({ start }) => start <= asOf)
    .map(({ start, end }): TimeInCare => ({ from: asDay(start), to: end === null || end > asOf ? null : asDay(end) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const times: TimeInCare[] = []
  for (const record of records) {
    const last = times.at(-1)
    if (last && joins(last, record)) times[times.length - 1] = { from: last.from, to: later(last.to, record.to) }
    else times.push(record)
  }
  return times
}

const joins = (earlier: TimeInCare, later: TimeInCare) => earlier.to === null || later.from <= addDays(earlier.to, 1)

const later = (a: Day | null, b: Day | null) => (a === null || b === null ? null : a > b ? a : b)
