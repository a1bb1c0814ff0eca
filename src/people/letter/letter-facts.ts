// What a letter is made from.
import type { Decision, Facts, NextChange, Settings } from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Council } from '../../platform/councils/council.ts'

/** Somebody who works with the young person now. */
export interface Helper {
  readonly name: string
  /** What they are, in the council's own word. */
  readonly as: string
  readonly phone: string | null
  readonly email: string | null
  readonly workingHours: string | null
}

export interface LetterFacts {
  readonly council: Pick<Council, 'name' | 'settings'>
  readonly rules: Settings
  readonly today: Day
  /** How they wish to be called; null when no name is known. */
  readonly name: string | null
  readonly dateOfBirthIsEstimated: boolean
  /** The name of the language they read best, when it is not English. */
  readonly language: string | null
  readonly facts: Facts
  readonly decision: Decision
  readonly nextChange: NextChange | null
  readonly adviser: Helper | null
  readonly otherHelpers: readonly Helper[]
}
