// Actions with what their owners say, and evidence that something was done.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { AskId, PromiseId, ActionId, EvidenceId, AnswerId, PaperId, FileId } from './ids.ts'

export const actionStandings = ['open', 'on-track', 'stuck', 'done', 'dropped'] as const
export type ActionStanding = (typeof actionStandings)[number]

export interface ActionStep {
  readonly id: string
  readonly words: string
  readonly doneOn: Day | null
}

export interface ActionsTable {
  authority_id: AuthorityId
  id: ActionId
  reference: string | null
  title: string
  promise_id: PromiseId | null
  ask_id: AskId | null
  owner_name: string | null
  owner_post: string | null
  owner_account_id: AccountId | null
  owner_email: string | null
  owner_phone: string | null
  owner_written: string | null
  manager_account_id: AccountId | null
  manager_email: string | null
  due_on: Day | null
  due_written: string | null
  steps: DefaultedJson<ActionStep[]>
  standing: Defaulted<ActionStanding>
  standing_since: Instant
  last_line: string | null
  done_on: Day | null
  link_hash: Buffer | null
  link_expires_at: Date | null
  paper_id: PaperId | null
  page: number | null
  line: number | null
  recorded_by: AccountId | null
  recorded_at: Instant
}

export type ActionSaid =
  | 'on-track'
  | 'stuck'
  | 'done'
  | 'dropped'
  | 'reopened'
  | 'moved'
  | 'proposed'
  | 'date-kept'
  | 'owner-changed'
  | 'step'
  | 'undone'
export type ActionUpdateId = Id<'action-update'>

export interface ActionUpdatesTable {
  authority_id: AuthorityId
  id: ActionUpdateId
  action_id: ActionId
  at: Instant
  said: ActionSaid
  line: string | null
  old_due_on: Day | null
  new_due_on: Day | null
  old_standing: ActionStanding | null
  new_standing: ActionStanding | null
  undoes: ActionUpdateId | null
  by_account: AccountId | null
  by_link: Defaulted<boolean>
}

export interface EvidenceTable {
  authority_id: AuthorityId
  id: EvidenceId
  kind: 'file' | 'link' | 'figure' | 'note'
  promise_id: PromiseId | null
  action_id: ActionId | null
  answer_id: AnswerId | null
  title: string
  body: string | null
  url: string | null
  file_id: FileId | null
  figure: string | null
  unit: string | null
  shown_on: Day
  is_public: Defaulted<boolean>
  added_by: AccountId | null
  added_at: Instant
  withdrawn_at: Date | null
  withdrawn_why: string | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    actions: ActionsTable
    action_updates: ActionUpdatesTable
    evidence: EvidenceTable
  }
}
