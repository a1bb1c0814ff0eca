// The tables of migration 0006, as Kysely sees them.
import type { PersonId, AccountId, AuthorityId, Id } from '../platform/ids.ts'
import type { Day } from '../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant, Json } from '../platform/db/tables.ts'
import type { AskId, FileId } from '../thread/tables.ts'
import type { KeptRows } from './imports/read/found.ts'
import type { EntryContent, EntryStanding, EntryText, Opening } from './content.ts'
import type { ClaimKind, EntitlementKey, OfferLanguage, Topic } from './terms.ts'

export type EntryId = Id<'offer-entry'>
export type VersionId = Id<'offer-version'>
export type ProviderId = Id<'offer-provider'>
export type PlaceId = Id<'offer-place'>
export type ClaimId = Id<'offer-claim'>
export type PaymentId = Id<'offer-payment'>
export type PaymentFileId = Id<'offer-payment-file'>
export type ProofId = Id<'offer-proof'>
export type ImportId = Id<'offer-import'>
export type FeedId = Id<'offer-feed'>
export type ReceivedTextId = Id<'received-text'>

export type Stage = 'draft' | 'proposed' | 'published' | 'dropped'
export type TextStyle = 'plain' | 'easy-read'

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
/** `columns`: somebody has to say what they mean; `waiting`: for somebody to agree to it. */
export type ImportState = 'reading' | 'columns' | 'waiting' | 'writing' | 'done' | 'dropped' | 'failed'
export type PayMethod = 'bank' | 'card' | 'voucher'

export interface OfferProvidersTable {
  authority_id: AuthorityId
  id: ProviderId
  name: string
  description: string
  url: string | null
  email: string | null
  phone: string | null
  ended_at: Date | null
  /** Whoever gives it now, once this one does no longer. */
  replaced_by: ProviderId | null
  updated_at: Instant
}

export interface OfferPlacesTable {
  authority_id: AuthorityId
  id: PlaceId
  provider_id: ProviderId | null
  name: string
  description: string | null
  address: string
  city: string
  county: string
  postcode: string
  latitude: number | null
  longitude: number | null
  accessibility: string | null
  phone: string | null
  /** Null: nobody has said. */
  in_area: boolean | null
  opening: DefaultedJson<readonly Opening[]>
  opening_note: string | null
  ended_at: Date | null
  /** Where it is given now, once it is here no longer. */
  replaced_by: PlaceId | null
  updated_at: Instant
}

export interface OfferEntriesTable {
  authority_id: AuthorityId
  id: EntryId
  slug: string
  /** The word to text for it. The database gives one; an editor may choose another. */
  text_code: Defaulted<string | null>
  owner_post: string | null
  owner_email: string | null
  assured_on: Day | null
  assured_by: string | null
  review_on: Day | null
  source: string | null
  source_id: string | null
  source_hash: string | null
  source_at: Date | null
  created_at: Instant
  created_by: AccountId | null
}

export interface OfferVersionsTable {
  authority_id: AuthorityId
  id: VersionId
  entry_id: EntryId
  number: number
  stage: Defaulted<Stage>
  standing: EntryStanding
  starts_on: Day
  ends_on: Day | null
  content: Json<EntryContent>
  replaced_by: EntryId | null
  change_note: string | null
  consultation: string | null
  gate_override: string | null
  to_check: string | null
  written_by: AccountId | null
  written_at: Instant
  published_by: AccountId | null
  published_at: Date | null
}

export interface OfferTextsTable {
  authority_id: AuthorityId
  entry_id: EntryId
  language: OfferLanguage
  style: Defaulted<TextStyle>
  from_number: number
  text: Json<EntryText>
  checked_by: string | null
  checked_on: Day | null
  is_example: Defaulted<boolean>
  updated_at: Instant
}

export interface OfferRevisionsTable {
  authority_id: AuthorityId
  revision: number
  changed_at: Instant
}

export interface OfferViewsTable {
  authority_id: AuthorityId
  entry_id: EntryId
  day: Day
  views: Defaulted<number>
}

export interface OfferSearchesTable {
  authority_id: AuthorityId
  day: Day
  words: string
  found: boolean
  times: Defaulted<number>
}

export interface OfferRatingsTable {
  authority_id: AuthorityId
  id: Id<'offer-rating'>
  entry_id: EntryId
  useful: boolean
  on_day: Day
}

export interface OfferAsksTable {
  authority_id: AuthorityId
  ask_id: AskId
  kind: 'wrong' | 'told-no' | 'want-too'
  entry_id: EntryId | null
  type: EntitlementKey | null
}

export interface OfferRecallTable {
  authority_id: AuthorityId
  id: Id<'offer-recall'>
  person_id: PersonId
  entry_id: EntryId
  type: EntitlementKey
  topic: Topic
  knew: boolean
  on_day: Day
}

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

export interface OfferPayeesTable {
  authority_id: AuthorityId
  person_id: PersonId
  method: PayMethod
  sealed: Buffer | null
  hint: string | null
  updated_at: Instant
}

export interface OfferPaymentFilesTable {
  authority_id: AuthorityId
  id: PaymentFileId
  made_at: Date
  made_by: AccountId | null
  payments: number
  pence: number
}

export interface OfferPaymentsTable {
  authority_id: AuthorityId
  id: PaymentId
  claim_id: ClaimId
  reference: string
  pence: number
  method: PayMethod
  cost_code: string | null
  due_on: Day
  file_id: PaymentFileId | null
  paid_on: Day | null
  failed_why: string | null
}

export interface OfferBudgetsTable {
  authority_id: AuthorityId
  entry_id: EntryId
  year: number
  pence: number
}

export interface OfferInterestsTable {
  authority_id: AuthorityId
  account_id: AccountId
  person_id: PersonId
  said_on: Day
}

export interface OfferKeysTable {
  authority_id: AuthorityId
  kid: string
  public_jwk: Json<Record<string, unknown>>
  sealed_private: Buffer
  created_at: Instant
  retired_at: Date | null
}

export interface OfferProofsTable {
  authority_id: AuthorityId
  id: ProofId
  person_id: PersonId
  claim_id: ClaimId | null
  entry_id: EntryId | null
  kid: string
  issued_at: Date
  valid_until: Day
  revoked_at: Date | null
  revoked_why: string | null
  restricted: Defaulted<boolean>
}

export interface OfferChampionsTable {
  authority_id: AuthorityId
  id: Id<'offer-champion'>
  heading: string
  account_id: AccountId | null
  name: string
  since: Day
  ended_on: Day | null
}

export interface OfferCommentsTable {
  authority_id: AuthorityId
  id: Id<'offer-comment'>
  entry_id: EntryId
  words: string
  from_whom: string
  at: Date
  by_account: AccountId | null
  answered: string | null
  answered_at: Date | null
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

export interface OfferLinksTable {
  authority_id: AuthorityId
  entry_id: EntryId
  url: string
  checked_at: Date
  trouble: string | null
}

export interface OfferMappingsTable {
  authority_id: AuthorityId
  heading_hash: string
  columns: Json<Record<string, string>>
  updated_at: Instant
}

export interface OfferImportsTable {
  authority_id: AuthorityId
  id: ImportId
  source: string
  name: string
  rows: Json<KeptRows>
  state: Defaulted<ImportState>
  counts: DefaultedJson<Record<string, number>>
  by_account: AccountId | null
  at: Date
  settled_at: Date | null
  address: string | null
  pages: Defaulted<number>
  services: Defaulted<number>
  columns: Json<Readonly<Record<string, string>>> | null
  trouble: string | null
}

export interface OfferFeedsTable {
  authority_id: AuthorityId
  id: FeedId
  name: string
  url: string
  entries: Json<unknown> | null
  read_at: Date | null
  trouble: string | null
  ended_at: Date | null
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    offer_providers: OfferProvidersTable
    offer_places: OfferPlacesTable
    offer_entries: OfferEntriesTable
    offer_versions: OfferVersionsTable
    offer_texts: OfferTextsTable
    offer_revisions: OfferRevisionsTable
    offer_views: OfferViewsTable
    offer_searches: OfferSearchesTable
    offer_ratings: OfferRatingsTable
    offer_asks: OfferAsksTable
    offer_recall: OfferRecallTable
    offer_claims: OfferClaimsTable
    offer_claim_events: OfferClaimEventsTable
    offer_claim_files: OfferClaimFilesTable
    offer_payees: OfferPayeesTable
    offer_payment_files: OfferPaymentFilesTable
    offer_payments: OfferPaymentsTable
    offer_budgets: OfferBudgetsTable
    offer_interests: OfferInterestsTable
    offer_keys: OfferKeysTable
    offer_proofs: OfferProofsTable
    offer_champions: OfferChampionsTable
    offer_comments: OfferCommentsTable
    offer_links: OfferLinksTable
    offer_received_texts: OfferReceivedTextsTable
    offer_mappings: OfferMappingsTable
    offer_imports: OfferImportsTable
    offer_feeds: OfferFeedsTable
  }
}
