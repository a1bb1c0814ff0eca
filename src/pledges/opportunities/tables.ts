// What organisations offer, in migration 0019, as Kysely sees it.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant, Json } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { HeldReason, PledgeId } from '../tables.ts'

export type OpportunityId = Id<'opportunity'>

export const opportunityKinds = [
  'job',
  'apprenticeship',
  'work-experience',
  'tickets',
  'mentoring',
  'training',
  'taster-flat',
] as const
export type OpportunityKind = (typeof opportunityKinds)[number]

/** What an organisation writes of it. */
export interface Offered {
  readonly kind: OpportunityKind
  readonly title: string
  readonly description: string
  /** What matters, each in a line: nobody with a sure interview is refused before it for anything else. */
  readonly criteria: readonly string[]
  readonly pay: string
  readonly hours: string | null
  readonly place: string
  readonly places: number
  readonly closesOn: Day
  readonly startsOn: Day | null
  readonly isGuaranteed: boolean
}

/** What everyone reads: checked words, and whose they are. */
export interface Shown extends Offered {
  readonly by: string
  /** About the organisation, in its own words. */
  readonly about: string | null
}

interface OpportunitiesTable {
  authority_id: AuthorityId
  id: OpportunityId
  organisation_id: OrganisationId
  pledge_id: PledgeId | null
  draft: Json<Offered>
  shown: Json<Shown> | null
  held: Defaulted<HeldReason[]>
  kind: OpportunityKind
  closes_on: Day
  written_by: AccountId | null
  made_at: Instant
  changed_at: Instant
  sent_at: Date | null
  returned_why: string | null
  opened_at: Date | null
  checked_by: AccountId | null
  closed_at: Date | null
  withdrawn_at: Date | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    opportunities: OpportunitiesTable
  }
}
