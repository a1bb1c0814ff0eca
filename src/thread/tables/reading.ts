// Who reads for whom and when, and who was told of what waits too long.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant, Json } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AskId, ThemeId, PromiseId, ActionId } from './ids.ts'

export interface AlarmsTable {
  authority_id: AuthorityId
  id: Id<'alarm'>
  kind:
    | 'no-owner'
    | 'no-answer-owner'
    | 'no-answer-director'
    | 'not-delivered'
    | 'repeat'
    | 'action-due'
    | 'action-overdue'
    | 'action-overdue-manager'
    | 'unread'
  ask_id: AskId | null
  promise_id: PromiseId | null
  action_id: ActionId | null
  theme_id: ThemeId | null
  step: Defaulted<string>
  told_account_id: AccountId | null
  raised_at: Instant
  settled_at: Date | null
}

export interface CoverTable {
  authority_id: AuthorityId
  id: Id<'cover'>
  worker_id: WorkerId
  covered_by: WorkerId
  starts_on: Day
  ends_on: Day
  ended_at: Date | null
  recorded_by: AccountId | null
  recorded_at: Instant
}

export interface ReadingHoursTable {
  authority_id: AuthorityId
  worker_id: WorkerId
  week: Json<unknown>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    alarms: AlarmsTable
    cover: CoverTable
    reading_hours: ReadingHoursTable
  }
}
