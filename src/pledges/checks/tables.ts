// The table of migration 0016-checks.sql, as Kysely sees it.
import type { Day } from '../../platform/clock.ts'
import type { CheckKind } from '../../platform/councils/pledge-settings.ts'
import type { Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { PledgeId } from '../tables.ts'

export type CheckId = Id<'safety-check'>

export interface Missing {
  readonly need: CheckKind
  /** Whose certificate or references; null where it is nobody's own, or where nobody stands recorded yet. */
  readonly person: string | null
  /** The last day on which there was one; null where there never was. */
  readonly ranOutOn: Day | null
}

interface SafetyChecksTable {
  authority_id: AuthorityId
  id: CheckId
  kind: CheckKind
  pledge_id: PledgeId | null
  organisation_id: OrganisationId | null
  person: string | null
  seen_on: Day
  seen_by: AccountId
  until: Day | null
  recorded_at: Instant
  ended_at: Date | null
  ended_by: AccountId | null
  ended_why: string | null
  corrects: CheckId | null
  warned_at: Date | null
  raised_at: Date | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    safety_checks: SafetyChecksTable
  }
}
