// What the public looked for, thought and knew: counts and words, never who; and who speaks for a heading.
import type { PersonId, AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { Defaulted } from '../../platform/db/tables.ts'
import type { AskId } from '../../thread/tables.ts'
import type { EntitlementKey, Topic } from '../terms.ts'
import type { EntryId } from './ids.ts'

export interface OfferViewsTable {
  authority_id: AuthorityId
  entry_id: EntryId
  day: Day
  views: Defaulted<number>
}

export interface OfferSearchesTable {
  authority_id: AuthorityId
  day: Day
  words: string
  found: boolean
  times: Defaulted<number>
}

export interface OfferRatingsTable {
  authority_id: AuthorityId
  id: Id<'offer-rating'>
  entry_id: EntryId
  useful: boolean
  on_day: Day
}

export interface OfferAsksTable {
  authority_id: AuthorityId
  ask_id: AskId
  kind: 'wrong' | 'told-no' | 'want-too'
  entry_id: EntryId | null
  type: EntitlementKey | null
}

export interface OfferRecallTable {
  authority_id: AuthorityId
  id: Id<'offer-recall'>
  person_id: PersonId
  entry_id: EntryId
  type: EntitlementKey
  topic: Topic
  knew: boolean
  on_day: Day
}

export interface OfferChampionsTable {
  authority_id: AuthorityId
  id: Id<'offer-champion'>
  heading: string
  account_id: AccountId | null
  name: string
  since: Day
  ended_on: Day | null
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_views: OfferViewsTable
    offer_searches: OfferSearchesTable
    offer_ratings: OfferRatingsTable
    offer_asks: OfferAsksTable
    offer_recall: OfferRecallTable
    offer_champions: OfferChampionsTable
  }
}
