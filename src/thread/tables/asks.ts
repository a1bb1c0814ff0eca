// What was said, by whom it may be repeated, and what it is about.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id, PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AskId, ThemeId, OccasionId, GroupId, PaperId, FileId } from './ids.ts'

export const doors = ['me', 'tell-us', 'worker', 'meeting', 'paper', 'kiosk', 'text'] as const
export type Door = (typeof doors)[number]

export const answerWays = ['here', 'text', 'email', 'letter', 'in-person'] as const
export type AnswerWay = (typeof answerWays)[number]

export const quotes = ['no', 'nameless', 'named'] as const
export type Quote = (typeof quotes)[number]

/**
 * Where an ask has got to: `waiting` (no answer has reached the speaker), `promised` (an answer "we will" has, and what
 * it promises is still to come), `answered` (an answer has), `good-enough` or `not-yet` (what the speaker said of it; not
 * yet opens it again), `withdrawn` (by the speaker).
 */
export const askStandings = ['waiting', 'promised', 'answered', 'good-enough', 'not-yet', 'withdrawn'] as const
export type AskStanding = (typeof askStandings)[number]

export interface GroupsTable {
  authority_id: AuthorityId
  id: GroupId
  name: string
  worker_id: WorkerId | null
  email: string | null
  ended_on: Day | null
}

export interface ThemesTable {
  authority_id: AuthorityId
  id: ThemeId
  name: string
  in_their_words: string
  keywords: Defaulted<string[]>
  position: Defaulted<number>
  ended_at: Date | null
}

export interface AsksTable {
  authority_id: AuthorityId
  id: AskId
  words: string
  said_on: Day
  recorded_at: Instant
  door: Door
  person_id: PersonId | null
  group_id: GroupId | null
  code_hash: Buffer | null
  occasion_id: OccasionId | null
  paper_id: PaperId | null
  page: number | null
  line: number | null
  feeling: string | null
  unsafe: Defaulted<boolean>
  danger: Defaulted<string[]>
  reader_worker_id: WorkerId | null
  reader_role: string | null
  answer_way: Defaulted<AnswerWay>
  answer_to: string | null
  quote: Defaulted<Quote>
  quote_withdrawn_at: Date | null
  recorded_by: AccountId | null
  shown_to_speaker: Defaulted<boolean>
  restricted: Defaulted<boolean>
  owner_worker_id: WorkerId | null
  repeat_group: AskId | null
  standing: Defaulted<AskStanding>
  standing_since: Instant
  first_answered_at: Date | null
  seen_at: Date | null
  unread_with: 'reader' | 'cover' | 'desk' | null
  unread_worker_id: WorkerId | null
  unread_until: Date | null
  for_advocacy: Defaulted<boolean>
  said_key: string | null
}

export interface AskFilesTable {
  authority_id: AuthorityId
  ask_id: AskId
  file_id: FileId
  kind: 'voice' | 'picture'
  described: string | null
}

export type AskEventKind = 'seen' | 'handed-on' | 'acted' | 'withdrawn' | 'quote-withdrawn' | 'named' | 'reopened'

export interface AskEventsTable {
  authority_id: AuthorityId
  id: Id<'ask-event'>
  ask_id: AskId
  at: Instant
  event: AskEventKind
  account_id: AccountId | null
  words: string | null
}

export interface AskThemesTable {
  authority_id: AuthorityId
  ask_id: AskId
  theme_id: ThemeId
  added_by: AccountId | null
  added_at: Instant
}

export interface AskRepeatsTable {
  authority_id: AuthorityId
  ask_id: AskId
  earlier_ask_id: AskId
  is_repeat: boolean
  decided_by: AccountId | null
  decided_at: Instant
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    groups: GroupsTable
    themes: ThemesTable
    asks: AsksTable
    ask_files: AskFilesTable
    ask_events: AskEventsTable
    ask_themes: AskThemesTable
    ask_repeats: AskRepeatsTable
  }
}
