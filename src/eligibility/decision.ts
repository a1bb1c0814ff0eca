/* What the engine answers with. Codes and dates only: `explain` puts them into words. */
import type { Category, CheckCode, EntitlementKey, FlagCode, Phase, ReasonCode, Route } from './codes.ts'
import type { Day } from './days.ts'
import type { HomeEndReason } from './facts.ts'
import type { Settings } from './settings.ts'

/** The facts an answer rests on. */
export interface Used {
  age: number
  turned14: Day
  turns16: Day
  turns18: Day
  turns21: Day
  turns25: Day
  /** Days in care since 14 towards the 13 weeks, and how many are needed. */
  daysSince14: number
  daysNeeded: number
  firstCountedDay: Day | null
  lastCountedDay: Day | null
  isInCare: boolean
  lastDayInCare: Day | null
  /** When the 13 weeks are reached if care goes on; null when they are reached or the person is not in care. */
  thirteenWeeksOn: Day | null
  /** The time at home that matters: from when six months are counted, when they are complete, when it ended and how. */
  home: { countedFrom: Day; sixMonthsOn: Day; endedOn: Day | null; endReason: HomeEndReason } | null
  admittedOn: Day | null
  /** Which rule left short breaks out, or would have; null when there were none. */
  shortBreakRule: Settings['shortBreakRule'] | null
  guardianshipFrom: Day | null
  course: { start: Day; end: Day | null; toldCouncilOn: Day | null } | null
  askedForSupportOn: Day | null
  /** First day from which the care history is held, where not all of it is; null also when none of it is. */
  historyHeldFrom: Day | null
}

export interface Decision {
  asOf: Day
  /** The day whose law was used. */
  lawOn: Day
  category: Category
  phase: Phase | null
  route: Route
  reasons: readonly ReasonCode[]
  /** First day on which the category differs, if the dates in the facts come true; null for "none". */
  until: Day | null
  entitlements: readonly EntitlementKey[]
  flags: readonly FlagCode[]
  checks: readonly CheckCode[]
  responsibleAuthority: string | null
  citations: readonly string[]
  used: Used
}
