/** ISO days; the shape of the facts that the leaving-care rules take, as far as the return can give them. */
export interface HistoryFacts {
  dateOfBirth: string
  dateOfDeath?: string
  lookedAfter: LookedAfter[]
  shortBreakSeries?: ShortBreakSeries[]
  hospitalOrDetention?: { type: 'detention'; start: string; end: string | null }[]
  livingWith?: LivingWith[]
  orders?: Order[]
  immigration?: { status: string }
  /** The first day from which the history is complete; null when none of it is. Absent: nothing says it is not complete. */
  historyHeldFrom?: string | null
}

export type CareStatus = 'S20' | 'S31' | 'S38' | 'S44' | 'S46' | 'S21' | 'REMAND_LAA' | 'REMAND_YDA' | 'PLACEMENT_ORDER'

export interface LookedAfter {
  start: string
  end: string | null
  status: CareStatus
  authority: string
  country: 'England'
  placement?: string
}

export interface ShortBreakSeries {
  id: string
  authority: string
  sameCarerOrPlace: boolean
  returnsToParentOrPR: boolean
  stays: { start: string; end: string | null }[]
}

export interface LivingWith {
  with: 'parent' | 'relative_without_pr'
  start: string
  end: string | null
  endReason?: 'unknown'
}

export interface Order {
  type: 'SGO' | 'CHILD_ARRANGEMENTS' | 'ADOPTION'
  start: string
  end: null
  lookedAfterImmediatelyBefore: true
}

/** Where in the return something comes from. */
export interface ReturnSource {
  readonly table: string
  readonly file: string
  readonly year: number | null
  /** Lines of the file. */
  readonly rows: readonly number[]
  /** The row of our mapping (spec/ssda903.md section 3) that was used. */
  readonly rule: string
}

/** One thing concluded from the return. `fact` is the path into the facts, or null for evidence that decides nothing. */
export interface Inference {
  readonly fact: string | null
  readonly mark: 'from the return'
  readonly words: string
  readonly source: ReturnSource
}

/** Something that the return leaves open and a person has to find out. */
export interface OpenQuestion {
  readonly code:
    | 'SHORT_BREAKS_WITHOUT_STAYS'
    | 'EPISODE_NOT_CLOSED'
    | 'END_TAKEN_FROM_NEXT_EPISODE'
    | 'NEXT_EPISODE_NOT_HELD'
    | 'CARE_BEFORE_NOT_HELD'
    | 'NO_EPISODES_HELD'
    | 'YEAR_NOT_IMPORTED'
    | 'EPISODE_SET_ASIDE'
    | 'OTHER_AUTHORITY_NOT_NAMED'
    | 'ASSESSMENT_ORDER_NOT_COUNTED'
    | 'FOUND_TO_BE_ADULT'
    | 'DAY_OF_DEATH_NOT_KNOWN'
    | 'DEATH_CONTRADICTED'
  readonly words: string
  readonly source: ReturnSource | null
}

export interface History {
  readonly facts: HistoryFacts
  readonly inferences: readonly Inference[]
  readonly open: readonly OpenQuestion[]
}
