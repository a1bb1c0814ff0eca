// All that the page of one claim shows.
import type { Failed } from '../../../platform/forms/form.ts'
import type { ClaimFile } from '../../claims/documents.ts'
import type { Balance } from '../../claims/money.ts'
import type { Claim, ClaimEvent } from '../../claims/queries.ts'
import type { Progress } from '../../claims/standing.ts'
import type { Fit } from '../../fit.ts'
import type { MayNot } from '../bands.ts'
import type { BudgetLeft } from '../queries.ts'

export interface ClaimPageProps {
  readonly claim: Claim
  readonly name: string
  readonly events: readonly ClaimEvent[]
  readonly progress: Progress
  readonly files: readonly ClaimFile[]
  /** Whether it fits by what the record says today. */
  readonly fit: Fit
  readonly balance: Balance | null
  readonly budget: BudgetLeft | null
  readonly payWords: string
  readonly place: number | null
  /** Other claims of theirs for the same thing. */
  readonly before: readonly Claim[]
  readonly mayNot: MayNot | null
  readonly mayOpenRecord: boolean
  readonly challenge: string
  readonly token: string
  readonly failed?: Failed | undefined
}
