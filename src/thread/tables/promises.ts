// Priorities, promises, what happened to them and how they are rated.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id, PersonId } from '../../platform/ids.ts'
import type { AskId, PromiseId, PriorityId, OccasionId, PaperId } from './ids.ts'

export const promiseKinds = ['promise', 'aim', 'finding', 'recommendation', 'resolution'] as const
export type PromiseKind = (typeof promiseKinds)[number]
export const promiseStandings = ['made', 'under-way', 'kept', 'changed', 'not-kept'] as const
export type PromiseStanding = (typeof promiseStandings)[number]

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
  is_withheld: Defaulted<boolean>
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

declare module '../../platform/db/tables.ts' {
  interface Tables {
    priorities: PrioritiesTable
    promises: PromisesTable
    promise_events: PromiseEventsTable
    promise_asks: PromiseAsksTable
    promise_ratings: PromiseRatingsTable
  }
}
