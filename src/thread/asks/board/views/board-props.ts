// What the board is shown from.
import type { Day } from '../../../../platform/clock.ts'
import type { Failed } from '../../../../platform/forms/form.ts'
import type { AskId } from '../../../tables.ts'
import type { Theme } from '../../../themes/queries.ts'
import type { Raised } from '../../repeats/raised.ts'
import type { Counts } from '../counts.ts'
import type { ListedAsk, OwnerName } from '../queries.ts'
import type { Wanted } from '../wanted.ts'

export interface BoardProps {
  readonly asks: readonly ListedAsk[]
  readonly counts: Counts
  readonly raised: ReadonlyMap<AskId, Raised>
  readonly wanted: Wanted
  readonly themes: readonly Theme[]
  readonly owners: readonly OwnerName[]
  readonly today: Day
  readonly daysForAnswer: number
  readonly maySort: boolean
  readonly mayAnswer: boolean
  readonly mayRecord: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}
