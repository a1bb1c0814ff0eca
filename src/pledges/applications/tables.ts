// Applications, in migration 0019, as Kysely sees them.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant, Json } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id, PersonId } from '../../platform/ids.ts'
import type { OpportunityId } from '../opportunities/tables.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { HeldReason } from '../tables.ts'
import type { Card, Choices } from './disclosure.ts'

export type ApplicationId = Id<'application'>
export type WordsId = Id<'application-words'>

export type ApplicationStanding =
  'applied' | 'seen' | 'invited' | 'offered' | 'refused' | 'started' | 'left' | 'taken-back'

export type ApplicationEventKind =
  | 'applied'
  | 'changed'
  | 'seen'
  | 'invited'
  | 'offered'
  | 'refused'
  | 'started'
  | 'there-at-three'
  | 'there-at-six'
  | 'left'
  | 'taken-back'

interface ApplicationsTable {
  authority_id: AuthorityId
  id: ApplicationId
  opportunity_id: OpportunityId
  organisation_id: OrganisationId
  /** Empty once it was taken back. */
  shown: Json<Card | Record<string, never>>
  criteria: string[]
  guaranteed: boolean
  standing: Defaulted<ApplicationStanding>
  applied_on: Day
  applied_at: Instant
  seen_at: Date | null
  interview_on: Day | null
  interview_at: string | null
  answer_due: Date
  answered_at: Date | null
  unmet: Defaulted<string[]>
  started_on: Day | null
  start_said_on: Day | null
  there_at_three: boolean | null
  there_at_six: boolean | null
  left_on: Day | null
  reminded_at: Date | null
  raised_at: Date | null
  asked_three_at: Date | null
  asked_six_at: Date | null
}

interface ApplicantsTable {
  authority_id: AuthorityId
  application_id: ApplicationId
  opportunity_id: OpportunityId
  person_id: PersonId
  choices: Json<Choices>
  applied_by: AccountId | null
  consent: string | null
  may_be_unsafe: Defaulted<boolean>
  left_why: string | null
}

interface ApplicationEventsTable {
  authority_id: AuthorityId
  id: Id<'application-event'>
  application_id: ApplicationId
  at: Instant
  event: ApplicationEventKind
  on_day: Day | null
  by_account: AccountId | null
}

export type WordsAbout = 'interview' | 'answer' | 'left'

interface ApplicationWordsTable {
  authority_id: AuthorityId
  id: WordsId
  application_id: ApplicationId
  about: WordsAbout
  words: string
  held: Defaulted<HeldReason[]>
  said_at: Instant
  said_by: AccountId | null
  passed_words: string | null
  passed_at: Date | null
  passed_by: AccountId | null
  kept_back_at: Date | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    applications: ApplicationsTable
    applicants: ApplicantsTable
    application_events: ApplicationEventsTable
    application_words: ApplicationWordsTable
  }
}
