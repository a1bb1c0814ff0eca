// The tables of ideas (migration 0013), as Kysely sees them.
import type { Selectable } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { GroupId, PromiseId } from '../../thread/tables.ts'
import type { PledgeId } from '../tables.ts'

export type IdeaId = Id<'idea'>

/** Who decides: the service itself, the senior managers, or the regional board. */
export const routes = ['service', 'senior', 'regional'] as const
export type Route = (typeof routes)[number]

export const costs = ['none', 'under-500', 'under-5000', 'more'] as const
export type Cost = (typeof costs)[number]

export const outcomes = ['yes', 'no'] as const
export type Outcome = (typeof outcomes)[number]

export const ideaStandings = ['new', 'with-decider', 'decided', 'told'] as const
export type IdeaStanding = (typeof ideaStandings)[number]

export type IdeaEventKind = 'noted' | 'routed' | 'raised' | 'decided' | 'told' | 'promised'

interface IdeasTable {
  authority_id: AuthorityId
  id: IdeaId
  number: number
  words: string
  said_on: Day
  came_from: 'pledge' | 'kiosk' | 'hand'
  pledge_id: PledgeId | null
  group_id: GroupId | null
  route: Route
  cost: Defaulted<Cost>
  cost_note: string | null
  decider: string | null
  answer_by: Day | null
  outcome: Outcome | null
  decided_by: string | null
  decided_on: Day | null
  reason: string | null
  promise_id: PromiseId | null
  standing: Defaulted<IdeaStanding>
  standing_since: Instant
  raised_on: Day | null
  recorded_by: AccountId | null
}

interface IdeaEventsTable {
  authority_id: AuthorityId
  id: Id<'idea-event'>
  idea_id: IdeaId
  at: Instant
  event: IdeaEventKind
  line: string | null
  by_account: AccountId | null
}

export type Idea = Selectable<IdeasTable>

declare module '../../platform/db/tables.ts' {
  interface Tables {
    ideas: IdeasTable
    idea_events: IdeaEventsTable
  }
}
