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

export function standingFrom({ age, inCareNow, thirteenWeeks, after16 }: Told): Standing {
  const wasInCare = [inCareNow, thirteenWeeks, after16].includes('yes') ? true : null
  const conditions = {}
  const standing = (status: Standing['status']): Standing => ({ status, wasInCare, age, conditions })
  if (age < 16) return standing(null)
  const wasThere = inCareNow === 'yes' && age < 18 ? 'yes' : after16
  if (wasThere === 'no') return standing(null)
  if (wasThere === 'unsure' || thirteenWeeks === 'unsure') return standing('unsure')
  if (thirteenWeeks === 'no') return inCareNow === 'yes' && age < 18 ? standing(null) : standing('qualifying')
  if (age >= 18) return standing('former-relevant')
  if (inCareNow === 'unsure') return standing('unsure')
  return standing(inCareNow === 'yes' ? 'eligible' : 'relevant')
}
