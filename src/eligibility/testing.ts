/* Invented histories for tests and measurements: the same seed gives the same history. */
import { birthdayOf, dayOf, isoDay, type Day, type DayNumber } from './days.ts'
import {
  CARE_STATUSES,
  COUNTRIES,
  EDUCATION_KINDS,
  HOME_END_REASONS,
  LIVING_WITH,
  ORDER_TYPES,
  OTHER_CARE_TYPES,
  type Facts,
  type LookedAfter,
  type ShortBreakSeries,
} from './facts.ts'

/** Gives a whole number from 0 up to, but not including, `below`. */
export type Choose = (below: number) => number

/** A chooser that gives the same choices for the same seed. */
export function seeded(seed: number): Choose {
  let state = (seed * 2654435761 + 97) % 4294967296 || 1
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * below)
  }
}

const AUTHORITIES = ['Northshire', 'Southshire', 'Eastborough'] as const
const LENGTHS = [1, 2, 20, 60, 95, 190, 400, 2000] as const
const TURNING_AGES = [14, 16, 16, 17, 18, 18, 21, 25] as const

function one<T>(choose: Choose, from: readonly [T, ...T[]]): T {
  return from[choose(from.length)] ?? from[0]
}

function is(choose: Choose, percent: number): boolean {
  return choose(100) >= 100 - percent
}

/** A day near one of the ages at which the law changes its answer, or anywhere between 13 and 18, or 12 and 25. */
function someDay(choose: Choose, born: DayNumber): DayNumber {
  if (is(choose, 30)) return birthdayOf(born, one(choose, TURNING_AGES)) + choose(5) - 2
  return is(choose, 70) ? birthdayOf(born, 13) + choose(5 * 365) : birthdayOf(born, 12) + choose(13 * 365)
}

interface Dated {
  start: Day
  end: Day | null
}

function someSpan(choose: Choose, born: DayNumber): Dated {
  const start = someDay(choose, born)
  if (is(choose, 30)) return { start: isoDay(start), end: null }
  const end = is(choose, 30) ? Math.max(start, someDay(choose, born)) : start + choose(one(choose, LENGTHS))
  return { start: isoDay(start), end: isoDay(end) }
}

function several<T>(choose: Choose, most: number, make: () => T): T[] {
  return Array.from({ length: choose(most + 1) }, make)
}

export function inventCare(choose: Choose, born: DayNumber): LookedAfter {
  const country = is(choose, 20) ? one(choose, COUNTRIES) : 'England'
  return {
    ...someSpan(choose, born),
    status: one(choose, CARE_STATUSES),
    authority: one(choose, AUTHORITIES),
    country,
    ...(is(choose, 10) ? { over24Hours: false } : {}),
  }
}

function inventSeries(choose: Choose, born: DayNumber): ShortBreakSeries {
  let day = someDay(choose, born)
  const stays = several(choose, 8, () => {
    const start = day + choose(40)
    day = start + choose(one(choose, [3, 17, 18, 30]))
    const plan = is(choose, 10) ? { plannedEnd: isoDay(start + choose(20)) } : {}
    return { start: isoDay(start), end: isoDay(day++), ...plan }
  })
  return {
    id: `series-${choose(3)}`,
    sameCarerOrPlace: !is(choose, 10),
    returnsToParentOrPR: !is(choose, 10),
    stays,
  }
}

function inventDayOrNull(choose: Choose, born: DayNumber): Day | null {
  return is(choose, 50) ? isoDay(someDay(choose, born)) : null
}

type Extra = (choose: Choose, born: DayNumber) => Partial<Facts>

const EXTRAS: readonly Extra[] = [
  (choose, born) => (is(choose, 15) ? { dateOfDeath: isoDay(someDay(choose, born)) } : {}),
  (choose, born) => ({ shortBreakSeries: several(choose, 2, () => inventSeries(choose, born)) }),
  (choose, born) => ({
    otherCare: several(choose, 2, () => ({ type: one(choose, OTHER_CARE_TYPES), ...someSpan(choose, born) })),
  }),
  (choose, born) => {
    const start = birthdayOf(born, 16) - choose(40)
    return { hospitalOrDetention: [{ type: 'hospital', start: isoDay(start), end: isoDay(start + choose(60)) }] }
  },
  (choose, born) => ({
    livingWith: several(choose, 3, () => ({
      with: one(choose, LIVING_WITH),
      ...someSpan(choose, born),
      ...(is(choose, 70) ? { endReason: one(choose, HOME_END_REASONS) } : {}),
    })),
  }),
  (choose, born) => ({
    orders: several(choose, 2, () => ({
      type: one(choose, ORDER_TYPES),
      ...someSpan(choose, born),
      ...(is(choose, 50) ? { lookedAfterImmediatelyBefore: is(choose, 70) } : {}),
    })),
  }),
  (choose, born) => ({
    education: several(choose, 2, () => ({
      kind: one(choose, EDUCATION_KINDS),
      fullTime: is(choose, 80),
      ...someSpan(choose, born),
      setOutInPathwayPlanBefore21: is(choose, 40),
      informedAuthorityOn: inventDayOrNull(choose, born),
      vacationAccommodationNeeded: is(choose, 30),
    })),
  }),
  (choose, born) => ({
    stayingPut: [{ ...someSpan(choose, born), formerFosterParentImmediatelyBefore18: is(choose, 80) }],
  }),
  (choose, born) => ({
    requests: several(choose, 3, () => ({
      date: isoDay(someDay(choose, born)),
      type: one(choose, ['support_21_plus', 'support_21_plus', 'withdraw']),
    })),
  }),
  (choose) => ({ disabled: is(choose, 50), immigration: { status: 'asylum', supportRestricted: is(choose, 50) } }),
  (choose, born) => (is(choose, 30) ? { historyHeldFrom: inventDayOrNull(choose, born) } : {}),
]

/** One history: often plain, sometimes with every kind of record at once. */
export function inventFacts(choose: Choose): Facts {
  const born = is(choose, 5) ? dayOf(2008, 2, 29) : dayOf(1994, 1, 1) + choose(6900)
  const facts: Facts = {
    dateOfBirth: isoDay(born),
    lookedAfter: Array.from({ length: is(choose, 10) ? 0 : 1 + choose(3) }, () => inventCare(choose, born)),
  }
  const share = one(choose, [0, 15, 30, 60])
  return EXTRAS.reduce((all, extra) => (is(choose, share) ? { ...all, ...extra(choose, born) } : all), facts)
}

/** A day to ask about: near a turning age, at 16 or 17, or anywhere from 14 to 26. */
export function inventAsOf(choose: Choose, facts: Facts): Day {
  const [year = 0, month = 1, day = 1] = facts.dateOfBirth.split('-').map(Number)
  const born = dayOf(year, month, day)
  if (is(choose, 25)) return isoDay(someDay(choose, born))
  return isoDay(is(choose, 50) ? birthdayOf(born, 16) + choose(2 * 365) : birthdayOf(born, 14) + choose(12 * 365))
}
