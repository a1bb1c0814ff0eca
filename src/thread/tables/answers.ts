// Answers, and how each reached whoever asked.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { AnswerWay } from './asks.ts'
import type { AskId, PromiseId, AnswerId, OccasionId, PaperId } from './ids.ts'

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

declare module '../../platform/db/tables.ts' {
  interface Tables {
    answers: AnswersTable
    deliveries: DeliveriesTable
    answer_links: AnswerLinksTable
  }
}
