// What is asked of directorates and of councillors, and how each stands.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'

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

declare module '../../platform/db/tables.ts' {
  interface Tables {
    service_asks: ServiceAsksTable
    directorates: DirectoratesTable
    service_ask_lines: ServiceAskLinesTable
  }
}
