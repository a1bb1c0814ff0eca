// Occasions, what was taken down at them, and what came of their items.
import type { Day } from '../../platform/clock.ts'
import type { Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { AskId, PromiseId, OccasionId, GroupId, PointId } from './ids.ts'

export const occasionKinds = [
  'joint-meeting',
  'group-meeting',
  'panel-meeting',
  'survey',
  'inspection',
  'strategy',
  'other',
] as const
export type OccasionKind = (typeof occasionKinds)[number]

export interface OccasionsTable {
  authority_id: AuthorityId
  id: OccasionId
  kind: OccasionKind
  title: string
  held_on: Day
  place: string | null
  group_id: GroupId | null
  capture: 'open' | 'read-back' | 'agreed' | null
  agreed_at: Date | null
  agreed_by: string | null
  created_by: AccountId | null
  created_at: Instant
}

export interface MeetingPointsTable {
  authority_id: AuthorityId
  id: PointId
  occasion_id: OccasionId
  key: string
  words: string
  taken_by: AccountId | null
  taken_at: Instant
  struck_at: Date | null
  ask_id: AskId | null
}

export interface SoWhatsTable {
  authority_id: AuthorityId
  id: Id<'so-what'>
  occasion_id: OccasionId
  item: string
  line: string
  promise_id: PromiseId | null
  written_by: AccountId | null
  written_at: Instant
  check_on: Day | null
  checked_at: Date | null
  checked_by: AccountId | null
  what_changed: string | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    occasions: OccasionsTable
    meeting_points: MeetingPointsTable
    so_whats: SoWhatsTable
  }
}
