// The tables of migration 0002, as Kysely sees them.
import type { Day } from '../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant, Json } from '../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id, PersonId } from '../platform/ids.ts'

export type WorkerId = Id<'worker'>
export type TeamId = Id<'team'>
export type ImportId = Id<'import'>

export const capacities = ['adviser', 'social-worker', 'reviewing-officer'] as const
export type Capacity = (typeof capacities)[number]
export type WorkerRole = Capacity | 'team-manager' | 'service-manager'

export interface SafeContact {
  readonly way: 'text' | 'call' | 'email' | 'letter' | 'in-person' | 'app'
  readonly to: string
  readonly note: string
}

export interface PeopleTable {
  authority_id: AuthorityId
  id: PersonId
  child_id: string
  name: string | null
  known_as: string | null
  pronouns: string | null
  language: Defaulted<string>
  needs_interpreter: Defaulted<boolean>
  date_of_birth: Day
  birth_date_estimated: Defaulted<boolean>
  sex: string | null
  ethnicity: string | null
  upn: string | null
  disabled: boolean | null
  safe_contact: DefaultedJson<SafeContact[]>
  restricted: Defaulted<boolean>
  withhold_viewers: Defaulted<boolean>
  created_at: Instant
  facts: DefaultedJson<unknown>
  inferences: DefaultedJson<unknown>
  status_as_of: Day | null
  category: Defaulted<string>
  phase: string | null
  until: Day | null
  next_change_on: Day | null
  next_change_to: string | null
  reasons: Defaulted<string[]>
  checks: Defaulted<string[]>
  date_of_death: Day | null
  status_rules: string | null
}

export interface RestrictedAccessTable {
  authority_id: AuthorityId
  person_id: PersonId
  account_id: AccountId
  granted_by: AccountId | null
  why: string
  granted_at: Instant
  ended_at: Date | null
}

export interface TeamsTable {
  authority_id: AuthorityId
  id: TeamId
  name: string
}

export interface WorkersTable {
  authority_id: AuthorityId
  id: WorkerId
  worker_ref: string | null
  name: string
  role: WorkerRole
  team_id: TeamId | null
  account_id: AccountId | null
  email: string | null
  phone: string | null
  working_hours: string | null
  created_at: Instant
  ended_on: Day | null
}

export interface AllocationsTable {
  authority_id: AuthorityId
  id: Id<'allocation'>
  person_id: PersonId
  worker_id: WorkerId
  capacity: Capacity
  starts_on: Day
  ends_on: Day | null
  origin: Defaulted<'person' | 'list' | 'return'>
  recorded_by: AccountId | null
  recorded_at: Instant
}

export interface OpeningsTable {
  authority_id: AuthorityId
  id: Id<'opening'>
  person_id: PersonId
  account_id: AccountId
  reason: string
  explanation: Defaulted<string>
  opened_at: Instant
  expires_at: Date
  reviewed_by: AccountId | null
  reviewed_at: Date | null
  review: string | null
}

export interface ReturnChildrenTable {
  authority_id: AuthorityId
  child_id: string
  year: number
  import_id: ImportId
  imported_at: Instant
  is_latest: Defaulted<boolean>
  hash: string
  rows: Json<unknown>
  episodes_set_aside: Defaulted<string[]>
  may_have_died: Defaulted<boolean>
}

export interface CorrectionsTable {
  authority_id: AuthorityId
  id: Id<'correction'>
  person_id: PersonId
  change: 'add' | 'replace' | 'remove'
  kind: string
  fact_key: string | null
  value: Json<unknown> | null
  return_said: Json<unknown> | null
  why: string
  recorded_by: AccountId
  recorded_at: Instant
  undone_by: AccountId | null
  undone_at: Date | null
  undone_why: string | null
}

export interface ImportsTable {
  authority_id: AuthorityId
  id: ImportId
  kind: 'ssda903' | 'people' | 'workers'
  year: number | null
  state: 'checking' | 'ready' | 'running' | 'done' | 'failed' | 'abandoned'
  progress: Defaulted<number>
  files: Json<unknown>
  options: DefaultedJson<unknown>
  preview: Json<unknown> | null
  result: Json<unknown> | null
  failure: string | null
  created_by: AccountId | null
  created_at: Instant
  started_at: Date | null
  alive_at: Date | null
  finished_at: Date | null
}

export interface SetAsideRowsTable {
  authority_id: AuthorityId
  id: Id<'set-aside-row'>
  import_id: ImportId
  child_id: string | null
  file: string
  line: number
  return_table: string
  columns: Defaulted<string[]>
  rule: string
  message: string
  fix: string | null
  value: string | null
}

export interface ImportProblemsTable {
  authority_id: AuthorityId
  import_id: ImportId
  number: number
  child_id: string | null
  file: string
  line: number
  return_table: string | null
  column_name: Defaulted<string>
  rule: string
  level: 'error' | 'warning'
  message: string
  fix: Defaulted<string>
  value: string | null
}

export interface ImportChangesTable {
  authority_id: AuthorityId
  import_id: ImportId
  subject: string
  change: 'new' | 'changed' | 'ended' | 'gone' | 'stopped'
  parts: Defaulted<string[]>
}

export interface DueItemsTable {
  authority_id: AuthorityId
  id: Id<'due-item'>
  person_id: PersonId
  kind: string
  due_on: Day
  citation: string
  done_at: Date | null
  done_by: AccountId | null
  note: string | null
  withdrawn_at: Date | null
  created_at: Instant
}

export interface SignInCodesTable {
  authority_id: AuthorityId
  id: Id<'sign-in-code'>
  account_id: AccountId
  code_hash: string
  given_by: AccountId
  given_at: Instant
  needs_approval: Defaulted<boolean>
  approved_by: AccountId | null
  approved_at: Date | null
  expires_at: Date | null
  used_at: Date | null
  ended_at: Date | null
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    people: PeopleTable
    restricted_access: RestrictedAccessTable
    teams: TeamsTable
    workers: WorkersTable
    allocations: AllocationsTable
    openings: OpeningsTable
    return_children: ReturnChildrenTable
    corrections: CorrectionsTable
    imports: ImportsTable
    set_aside_rows: SetAsideRowsTable
    import_problems: ImportProblemsTable
    import_changes: ImportChangesTable
    due_items: DueItemsTable
    sign_in_codes: SignInCodesTable
  }
}
