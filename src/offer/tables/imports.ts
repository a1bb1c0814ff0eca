// What is brought in: from files and feeds, and the feeds of other councils.
import type { AccountId, AuthorityId } from '../../platform/ids.ts'
import type { Defaulted, DefaultedJson, Instant, Json } from '../../platform/db/tables.ts'
import type { KeptRows } from '../imports/read/found.ts'
import type { ImportId, FeedId } from './ids.ts'

/** `columns`: somebody has to say what they mean; `waiting`: for somebody to agree to it. */
export type ImportState = 'reading' | 'columns' | 'waiting' | 'writing' | 'done' | 'dropped' | 'failed'

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

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_mappings: OfferMappingsTable
    offer_imports: OfferImportsTable
    offer_feeds: OfferFeedsTable
  }
}
