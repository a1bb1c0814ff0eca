// The day by which the offer promised an answer. Pure.
import { addDays, type Day } from '../../platform/clock.ts'
import type { ClaimStanding } from '../tables.ts'

interface Unanswered {
  readonly askedOn: Day
  readonly withinDays: number | null | undefined
  readonly standing: ClaimStanding
  readonly wantsMore: boolean
}

/** Null where no day was promised, where it was answered, and while something is wanted from whoever asked. */
export function answerBy({ askedOn, withinDays, standing, wantsMore }: Unanswered): Day | null {
  const isOpen = (standing === 'asked' || standing === 'seen') && !wantsMore
  return isOpen && typeof withinDays === 'number' ? addDays(askedOn, withinDays) : null
}
