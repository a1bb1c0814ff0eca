// Entries, what they said and say, their words in other languages and what was remarked on them.
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant, Json } from '../../platform/db/tables.ts'
import type { EntryContent, EntryStanding, EntryText } from '../content.ts'
import type { OfferLanguage } from '../terms.ts'
import type { EntryId, VersionId } from './ids.ts'

export type Stage = 'draft' | 'proposed' | 'published' | 'dropped'
export type TextStyle = 'plain' | 'easy-read'

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

export interface OfferLinksTable {
  authority_id: AuthorityId
  entry_id: EntryId
  url: string
  checked_at: Date
  trouble: string | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_entries: OfferEntriesTable
    offer_versions: OfferVersionsTable
    offer_texts: OfferTextsTable
    offer_revisions: OfferRevisionsTable
    offer_comments: OfferCommentsTable
    offer_links: OfferLinksTable
  }
}
