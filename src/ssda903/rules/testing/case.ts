import type { GivenReturn } from './given.ts'

/** A return that breaks one rule, and where. */
export interface Case {
  readonly rule: string
  readonly given: GivenReturn
  readonly previous?: GivenReturn
  readonly year?: number
  /** Table, line and column of the problem. */
  readonly at: string
}
