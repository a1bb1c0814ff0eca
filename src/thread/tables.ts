// The tables of migrations 0004 and 0005, as Kysely sees them.
import type { Day } from '../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant, Json } from '../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id, PersonId } from '../platform/ids.ts'
import type { WorkerId } from '../people/tables.ts'

export type AskId = Id<'ask'>
export type ThemeId = Id<'theme'>
export type PromiseId = Id<'promise'>
export type PriorityId = Id<'priority'>
export type ActionId = Id<'action'>
export type EvidenceId = Id<'evidence'>
export type AnswerId = Id<'answer'>
export type OccasionId = Id<'occasion'>
export type GroupId = Id<'group'>
export type PointId = Id<'meeting-point'>
export type PaperId = Id<'paper'>
export type CandidateId = Id<'candidate'>
export type PaperLineId = Id<'paper-line'>
export type FileId = Id<'file'>

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

export const promiseKinds = ['promise', 'aim', 'finding', 'recommendation', 'resolution'] as const
export type PromiseKind = (typeof promiseKinds)[number]
export const promiseStandings = ['made', 'under-way', 'kept', 'changed', 'not-kept'] as const
export type PromiseStanding = (typeof promiseStandings)[number]

export const actionStandings = ['open', 'on-track', 'stuck', 'done', 'dropped'] as const
export type ActionStanding = (typeof actionStandings)[number]

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

export const candidateKinds = ['ask', 'reply', 'promise', 'aim', 'action', 'finding'] as const
export type CandidateKind = (typeof candidateKinds)[number]

export type CandidateState = 'waiting' | 'confirmed' | 'merged' | 'dropped'

export interface GroupsTable {
  authority_id: AuthorityId
  id: GroupId
  name: string
  worker_id: WorkerId | null
  email: string | null
  ended_on: Day | null
}

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

export interface PapersTable {
  authority_id: AuthorityId
  id: PaperId
  title: string
  read_as: 'you-said' | 'promises' | 'action-plan' | 'findings'
  format: string
  pages: Defaulted<number>
  dated: Day | null
  occasion_id: OccasionId | null
  group_id: GroupId | null
  file_id: FileId
  sha256: string
  added_by: AccountId | null
  added_at: Instant
}

export interface CandidatesTable {
  authority_id: AuthorityId
  id: CandidateId
  paper_id: PaperId
  position: number
  kind: CandidateKind
  words: string
  page: number | null
  line: number | null
  heading: string | null
  same_as: Defaulted<number[]>
  owner_written: string | null
  due_written: string | null
  due_read: Day | null
  confidence: number
  rule: string
  part_of: number | null
  question: string | null
  state: Defaulted<CandidateState>
  became_kind: 'ask' | 'answer' | 'promise' | 'action' | null
  became_id: Id<string> | null
  decided_by: AccountId | null
  decided_at: Date | null
}

export interface PaperLinesTable {
  authority_id: AuthorityId
  id: PaperLineId
  paper_id: PaperId
  position: number
  page: number | null
  line: number | null
  heading: string | null
  words: string
  candidate_id: CandidateId | null
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

export interface PrioritiesTable {
  authority_id: AuthorityId
  id: PriorityId
  title: string
  impact: string | null
  strategy: string | null
  position: Defaulted<number>
  starts_on: Day | null
  ended_on: Day | null
}

export interface PromisesTable {
  authority_id: AuthorityId
  id: PromiseId
  kind: PromiseKind
  words: string
  in_their_words: string | null
  made_by: string | null
  made_to: string | null
  made_on: Day
  occasion_id: OccasionId | null
  paper_id: PaperId | null
  page: number | null
  line: number | null
  heading: string | null
  meeting_item: string | null
  owner_post: string | null
  owner_name: string | null
  owner_account_id: AccountId | null
  owner_written: string | null
  due_on: Day | null
  due_written: string | null
  priority_id: PriorityId | null
  principle: number | null
  measure: string | null
  is_public: Defaulted<boolean>
  is_private: Defaulted<boolean>
  standing: Defaulted<PromiseStanding>
  standing_since: Instant
  ended_as: 'kept' | 'changed' | 'not-kept' | null
  ended_why: string | null
  ended_on: Day | null
  ended_by: AccountId | null
  changed_into: PromiseId | null
  merged_into: PromiseId | null
  recorded_by: AccountId | null
  recorded_at: Instant
}

export type PromiseEventKind =
  | 'made'
  | 'standing'
  | 'due-moved'
  | 'owner-changed'
  | 'words-changed'
  | 'details-changed'
  | 'ask-linked'
  | 'ask-unlinked'
  | 'merged'
  | 'ended'
  | 'taken-up-again'

export interface PromiseEventsTable {
  authority_id: AuthorityId
  id: Id<'promise-event'>
  promise_id: PromiseId
  at: Instant
  event: PromiseEventKind
  line: string | null
  old_standing: PromiseStanding | null
  new_standing: PromiseStanding | null
  old_due_on: Day | null
  new_due_on: Day | null
  by_account: AccountId | null
}

export interface PromiseAsksTable {
  authority_id: AuthorityId
  promise_id: PromiseId
  ask_id: AskId
  linked_by: AccountId | null
  linked_at: Instant
}

export interface PromiseRatingsTable {
  authority_id: AuthorityId
  id: Id<'promise-rating'>
  promise_id: PromiseId
  person_id: PersonId
  rating: 'good' | 'some' | 'no'
  words: string | null
  rated_at: Instant
}

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

export interface AnswersTable {
  authority_id: AuthorityId
  id: AnswerId
  kind: 'did' | 'will' | 'cannot'
  words: string
  promise_id: PromiseId | null
  due_on: Day | null
  owner_name: string | null
  why: string | null
  what_would_change: string | null
  challenge: string | null
  advocacy: string | null
  is_linked: Defaulted<boolean>
  occasion_id: OccasionId | null
  paper_id: PaperId | null
  page: number | null
  line: number | null
  given_by: AccountId | null
  given_on: Day
  recorded_at: Instant
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'withdrawn'

export interface DeliveriesTable {
  authority_id: AuthorityId
  answer_id: AnswerId
  ask_id: AskId
  way: AnswerWay | 'code' | 'group'
  state: Defaulted<DeliveryState>
  recipient: string | null
  message_id: Id<'message'> | null
  waiting_since: Instant
  delivered_at: Date | null
  delivered_by: AccountId | null
  failure: string | null
  verdict: 'good-enough' | 'not-yet' | null
  verdict_words: string | null
  verdict_at: Date | null
  linked_by: AccountId | null
  linked_at: Instant
}

export interface AnswerLinksTable {
  authority_id: AuthorityId
  token_hash: Buffer
  answer_id: AnswerId
  ask_id: AskId
  made_at: Instant
  expires_at: Date
  opened_at: Date | null
}

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

export interface ServiceAsksTable {
  authority_id: AuthorityId
  id: Id<'service-ask'>
  of_whom: 'directorate' | 'councillor'
  words: string
  help: string | null
  position: Defaulted<number>
  ended_on: Day | null
}

export interface DirectoratesTable {
  authority_id: AuthorityId
  id: Id<'directorate'>
  name: string
  champion: string | null
  position: Defaulted<number>
  ended_on: Day | null
}

export interface ServiceAskLinesTable {
  authority_id: AuthorityId
  id: Id<'service-ask-line'>
  service_ask_id: Id<'service-ask'>
  directorate_id: Id<'directorate'> | null
  account_id: AccountId | null
  standing: 'yes' | 'started' | 'not-yet'
  line: string | null
  written_by: AccountId | null
  written_at: Instant
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

declare module '../platform/db/tables.ts' {
  interface Tables {
    groups: GroupsTable
    occasions: OccasionsTable
    papers: PapersTable
    candidates: CandidatesTable
    paper_lines: PaperLinesTable
    themes: ThemesTable
    asks: AsksTable
    meeting_points: MeetingPointsTable
    ask_files: AskFilesTable
    ask_events: AskEventsTable
    ask_themes: AskThemesTable
    ask_repeats: AskRepeatsTable
    priorities: PrioritiesTable
    promises: PromisesTable
    promise_events: PromiseEventsTable
    promise_asks: PromiseAsksTable
    promise_ratings: PromiseRatingsTable
    actions: ActionsTable
    action_updates: ActionUpdatesTable
    evidence: EvidenceTable
    answers: AnswersTable
    deliveries: DeliveriesTable
    answer_links: AnswerLinksTable
    alarms: AlarmsTable
    cover: CoverTable
    reading_hours: ReadingHoursTable
    service_asks: ServiceAsksTable
    directorates: DirectoratesTable
    service_ask_lines: ServiceAskLinesTable
    so_whats: SoWhatsTable
  }
}
