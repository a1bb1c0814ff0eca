// Claims, what happened to them, and the texts by which some come.
import type { PersonId, AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant } from '../../platform/db/tables.ts'
import type { FileId } from '../../thread/tables.ts'
import type { ClaimKind } from '../terms.ts'
import type { EntryId, VersionId, ClaimId, ReceivedTextId } from './ids.ts'

export const claimStandings = ['asked', 'seen', 'waiting', 'agreed', 'paid', 'issued', 'refused', 'withdrawn'] as const
/** `waiting`: in a queue; `agreed`: the money or card is still to come. */
export type ClaimStanding = (typeof claimStandings)[number]
export const claimWays = ['me', 'adviser', 'text', 'paper'] as const
export type ClaimWay = (typeof claimWays)[number]
export const claimHappenings = [
  'asked',
  'seen',
  'queued',
  'more-wanted',
  'more-given',
  'agreed',
  'part-paid',
  'paid',
  'issued',
  'refused',
  'challenged',
  'withdrawn',
  'revoked',
] as const
export type ClaimHappening = (typeof claimHappenings)[number]

export type PayMethod = 'bank' | 'card' | 'voucher'

export interface OfferClaimsTable {
  authority_id: AuthorityId
  id: ClaimId
  reference: string
  entry_id: EntryId
  version_id: VersionId
  person_id: PersonId
  kind: ClaimKind
  way: ClaimWay
  standing: Defaulted<ClaimStanding>
  asked_pence: number | null
  agreed_pence: number | null
  words: string | null
  answers: DefaultedJson<Record<string, string>>
  asked_on: Day
  asked_by: AccountId | null
  expires_on: Day | null
  renews: ClaimId | null
  restricted: Defaulted<boolean>
  settled_at: Date | null
}

export interface OfferClaimEventsTable {
  authority_id: AuthorityId
  id: Id<'offer-claim-event'>
  claim_id: ClaimId
  at: Date
  what: ClaimHappening
  by_account: AccountId | null
  words: string | null
  would_change: string | null
  pence: number | null
}

export interface OfferClaimFilesTable {
  authority_id: AuthorityId
  claim_id: ClaimId
  file_id: FileId
  needed_for: string | null
  added_at: Instant
}

export interface OfferInterestsTable {
  authority_id: AuthorityId
  account_id: AccountId
  person_id: PersonId
  said_on: Day
}

export const textActs = ['claim', 'status', 'stop', 'start', 'danger', 'unknown'] as const
export type TextAct = (typeof textActs)[number]

export interface OfferReceivedTextsTable {
  authority_id: AuthorityId
  /** As the service gave it that handed it on. */
  id: ReceivedTextId
  received_at: Instant
  /** Both are gone once it is answered. */
  from_number: string | null
  words: string | null
  answered_at: Date | null
  act: TextAct | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_claims: OfferClaimsTable
    offer_claim_events: OfferClaimEventsTable
    offer_claim_files: OfferClaimFilesTable
    offer_interests: OfferInterestsTable
    offer_received_texts: OfferReceivedTextsTable
  }
}
