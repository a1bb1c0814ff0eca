// Every table that Kysely knows. A slice adds its own by declaring them in its `tables.ts`:
//   declare module '../../platform/db/tables.ts' { interface Tables { teams: TeamsTable } }
import type { ColumnType, Generated } from 'kysely'
import type { AccountId, AuthorityId, Id } from '../ids.ts'

/** Set by the database when left out. */
export type Defaulted<T> = Generated<T>
/** An instant: read as Date, written as Date or left to the database. */
export type Instant = ColumnType<Date, Date | string | undefined, Date | string>
/** A jsonb column: read as T, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

/** A jsonb column with a default. */
export type DefaultedJson<T> = ColumnType<T, string | undefined, string>

export interface CouncilsTable {
  id: AuthorityId
  code: string
  name: string
  hosts: string[]
  settings: Json<Record<string, unknown>>
  version: Defaulted<number>
}

export interface AccountsTable {
  authority_id: AuthorityId
  id: AccountId
  roles: string[]
  display_name: string
  sign_in_name: string | null
  email: string | null
  password_hash: string | null
  person_id: Id<'person'> | null
  is_demo: Defaulted<boolean>
  created_at: Instant
  ended_at: Date | null
}

export interface SessionsTable {
  authority_id: AuthorityId
  token_hash: Buffer
  account_id: AccountId
  created_at: Instant
  seen_at: Instant
  ended_at: Date | null
}

export interface AuditEventsTable {
  authority_id: AuthorityId
  id: Id<'audit-event'>
  at: Instant
  event: string
  actor_id: AccountId | null
  actor_roles: string[]
  person_id: Id<'person'> | null
  reason: string | null
  detail: Json<Record<string, unknown>>
  request_id: string | null
}

export interface DraftsTable {
  authority_id: AuthorityId
  account_id: AccountId
  form: string
  values: Json<Record<string, string | string[]>>
  bytes: Defaulted<number>
  saved_at: Instant
}

/** Numbers whose owners asked for no more texts. */
export interface TextStopsTable {
  authority_id: AuthorityId
  /** Digits alone, as they are dialled at home. */
  number: string
  since: Instant
}

export interface OutboxTable {
  authority_id: AuthorityId
  id: Id<'message'>
  channel: 'email' | 'text'
  recipient: string
  subject: string | null
  body: string
  person_id: Id<'person'> | null
  state: 'waiting' | 'sent' | 'failed'
  provider_id: string | null
  failure: string | null
  created_at: Instant
  sent_at: Date | null
  then_job: string | null
}

export interface FilesTable {
  authority_id: AuthorityId
  id: Id<'file'>
  name: string
  type: string
  bytes: number
  sha256: string
  created_at: Instant
  created_by: AccountId | null
  removed_at: Defaulted<Date | null>
}

export interface Tables {
  councils: CouncilsTable
  accounts: AccountsTable
  sessions: SessionsTable
  audit_events: AuditEventsTable
  drafts: DraftsTable
  outbox: OutboxTable
  text_stops: TextStopsTable
  files: FilesTable
}
