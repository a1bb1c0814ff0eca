// What the kept returns tell of a care leaver.
import { rowsOf, type KeptRow, type RecordOf } from '../../ssda903/index.ts'
import type { Facts } from '../../eligibility/index.ts'
import { leaverBirthdayIn } from './collection-year.ts'

export type LeaverRecord = RecordOf<'OC3'>

export interface ReturnPerson {
  readonly childId: string
  readonly dateOfBirth: string
  readonly facts: Facts
  /** The latest version of every year. */
  readonly rows: readonly KeptRow[]
}

export const isFilled = ({ inTouch, activity, accommodation }: LeaverRecord) =>
  inTouch !== undefined || activity !== undefined || accommodation !== undefined

/** The care-leaver row of one year. */
export function leaverRowOf({ rows }: Pick<ReturnPerson, 'rows'>, year: number): LeaverRecord | null {
  return rowsOf(rows, 'OC3').find((row) => row.year === year)?.record ?? null
}

/** The latest filled row about a birthday that had come by that day: what was known then. */
export function latestLeaverRow({ rows, dateOfBirth }: ReturnPerson, asOf: string): LeaverRecord | null {
  const known = rowsOf(rows, 'OC3').flatMap(({ year, record }) => {
    const birthday = year === null ? null : leaverBirthdayIn(year, dateOfBirth)
    return birthday && birthday.on <= asOf && isFilled(record) ? [{ on: birthday.on, record }] : []
  })
  return known.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.record ?? null
}

/** The years up to this one in which the council listed them as a care leaver. */
export function wasListedBy({ rows }: Pick<ReturnPerson, 'rows'>, year: number): boolean {
  return rowsOf(rows, 'OC3').some((row) => row.year !== null && row.year <= year)
}

/**
 * Another council took over their care (REC E3) and they did not come back to ours by that day: the other council lists
 * them (SSDA903 check 1011).
 */
export function isWithAnotherCouncil({ rows, facts }: ReturnPerson, asOf: string): boolean {
  const latest = rowsOf(rows, 'Episodes')
    .filter(({ record: { startedOn } }) => startedOn !== undefined && startedOn <= asOf)
    .toSorted((a, b) => startOf(b.record).localeCompare(startOf(a.record)) || (b.year ?? 0) - (a.year ?? 0))[0]?.record
  const { endedOn, reasonEnded } = latest ?? {}
  if (reasonEnded !== 'E3' || endedOn === undefined || endedOn > asOf) return false
  return !facts.lookedAfter.some(({ start }) => start >= endedOn && start <= asOf)
}

const startOf = ({ startedOn = '' }: RecordOf<'Episodes'>) => startedOn
