// The tables of migration 0012, as Kysely sees them.
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { AskId, FileId } from '../../thread/tables.ts'
import type { PledgeId } from '../tables.ts'

export type TabletId = Id<'tablet'>
/** Made by the tablet. */
export type EntryId = Id<'kiosk-entry'>
export type KioskKeyId = Id<'kiosk-key'>

export interface KioskKeysTable {
  authority_id: AuthorityId
  id: KioskKeyId
  public_key: Buffer
  private_key_sealed: Buffer
  made_at: Instant
  made_by: AccountId | null
  retired_at: Date | null
}

export interface TabletsTable {
  authority_id: AuthorityId
  id: TabletId
  name: string
  added_at: Instant
  added_by: AccountId | null
  pairing_hash: Buffer | null
  pairing_until: Date | null
  paired_at: Date | null
  token_hash: Buffer | null
  leaving_salt: Buffer
  leaving_rounds: number
  leaving_hash: Buffer
  last_contact_at: Date | null
  still_waiting: number | null
  lost_at: Date | null
  wiped_at: Date | null
}

/** How a leaf may hang on the tree, as its maker agreed. */
export const hangings = ['no', 'nameless', 'named'] as const
export type Hanging = (typeof hangings)[number]

export interface KioskEntriesTable {
  authority_id: AuthorityId
  id: EntryId
  tablet_id: TabletId
  received_at: Instant
  kind: 'message' | 'pledge' | 'unreadable'
  said_at: string | null
  language: string | null
  code_hash: Buffer | null
  ask_id: AskId | null
  pledge_id: PledgeId | null
  hang: Hanging | null
  named_as: string | null
  refused_files: Defaulted<number>
  decided: 'hung' | 'kept' | null
  decided_at: Date | null
  decided_by: AccountId | null
  shown_words: string | null
  sealed: Buffer | null
}

export interface KioskFilesTable {
  authority_id: AuthorityId
  entry_id: EntryId
  file_id: FileId
  kind: 'voice' | 'picture'
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    kiosk_keys: KioskKeysTable
    tablets: TabletsTable
    kiosk_entries: KioskEntriesTable
    kiosk_files: KioskFilesTable
  }
}
