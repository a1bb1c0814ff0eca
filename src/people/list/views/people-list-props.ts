// What the list of people and its filters are shown from.
import type { Day } from '../../../platform/clock.ts'
import type { WaitingLine } from '../../../platform/http/waiting.ts'
import type { PeopleFound, WorkerName } from '../queries.ts'
import type { Wanted } from '../wanted.ts'

export interface PeopleListProps {
  readonly found: PeopleFound
  readonly wanted: Wanted
  readonly today: Day
  /** The list goes by statuses, and today’s are still being worked out. */
  readonly mayMissSomebody: boolean
  readonly workers: readonly WorkerName[]
  readonly adviserWord: string
  readonly namesAreShown: boolean
  readonly maySearchBeyond: boolean
  readonly mayFilterUnallocated: boolean
  readonly mayExport: boolean
  readonly waiting: readonly WaitingLine[]
}
