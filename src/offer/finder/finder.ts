// A short way to a likely status from four answers: pure, in the browser too. Where an answer is missing or unsure and
// decides it, the finder says that it cannot be sure, and never guesses. The long check is the status check.
// Children Act 1989 Sch 2 para 19B (eligible), s.23A (relevant), s.23C (former relevant), s.24 (qualifying).
import type { Standing } from '../fit.ts'

export const answers = ['yes', 'no', 'unsure'] as const
export type Answer = (typeof answers)[number]

export interface Told {
  readonly age: number
  readonly inCareNow: Answer
  /** In care for 13 weeks or more in all, beginning after the 14th birthday and ending after the 16th. */
  readonly thirteenWeeks: Answer
  /** In care at some time on or after the 16th birthday. */
  readonly after16: Answer
}

export function standingFrom(told: Told): Standing {
  const { age, inCareNow, thirteenWeeks, after16 } = told
  const wasInCare = [inCareNow, thirteenWeeks, after16].includes('yes') ? true : null
  const [first = null, ...others] = new Set(everyCertain(told).map(statusFrom))
  return { status: others.length === 0 ? first : 'unsure', wasInCare, age, conditions: {} }
}

type Certain = Told & Readonly<Record<'inCareNow' | 'thirteenWeeks' | 'after16', 'yes' | 'no'>>

/** What the answers may mean: each "I am not sure" as a yes and as a no. */
function everyCertain(told: Told): readonly Certain[] {
  const ways = (answer: Answer) => (answer === 'unsure' ? (['yes', 'no'] as const) : [answer])
  return ways(told.inCareNow).flatMap((inCareNow) =>
    ways(told.thirteenWeeks).flatMap((thirteenWeeks) =>
      ways(told.after16).map((after16) => ({ age: told.age, inCareNow, thirteenWeeks, after16 })),
    ),
  )
}

function statusFrom({ age, inCareNow, thirteenWeeks, after16 }: Certain): Exclude<Standing['status'], 'unsure'> {
  if (age < 16) return null
  const isInCare = inCareNow === 'yes' && age < 18
  if (!isInCare && after16 === 'no') return null
  if (thirteenWeeks === 'no') return isInCare ? null : 'qualifying'
  if (age >= 18) return 'former-relevant'
  return isInCare ? 'eligible' : 'relevant'
}
