// What the record's page and its parts are shown from.
import type { Settings, Words } from '../../../eligibility/index.ts'
import type { Permission } from '../../../platform/auth/permissions.ts'
import type { Day } from '../../../platform/clock.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import type { Status } from '../../history/status.ts'
import type { Allocation } from '../../workers/allocations/queries.ts'
import type { DueOnRecord, PersonRecord } from '../queries.ts'

export interface RecordProps {
  readonly record: PersonRecord
  readonly status: Status
  readonly rules: Settings
  /** What this council calls things, in explanations. */
  readonly words: Words
  readonly allocations: readonly Allocation[]
  readonly due: readonly DueOnRecord[]
  readonly today: Day
  readonly settings: CouncilSettings
  readonly may: (permission: Permission) => boolean
}
