// The tables of migration 0015, as Kysely sees them.
import type { Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'

export type OrganisationId = Id<'organisation'>

interface OrganisationsTable {
  authority_id: AuthorityId
  id: OrganisationId
  name: string
  work: string
  about: string | null
  reach: string
  added_by: AccountId | null
  added_at: Instant
  changed_at: Instant
  ended_at: Date | null
  ended_why: string | null
}

interface OrganisationMembersTable {
  authority_id: AuthorityId
  account_id: AccountId
  organisation_id: OrganisationId
  added_by: AccountId | null
  added_at: Instant
  ended_at: Date | null
}

interface PartnerLinksTable {
  authority_id: AuthorityId
  token_hash: Buffer
  account_id: AccountId
  sent_at: Instant
  ends_at: Date
  used_at: Date | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    organisations: OrganisationsTable
    organisation_members: OrganisationMembersTable
    partner_links: PartnerLinksTable
  }
}
