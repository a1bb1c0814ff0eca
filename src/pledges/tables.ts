// The tables of migrations 0010, 0011, 0014 and 0017-tree-kept, as Kysely sees them; those of partners are in organisations/.
import type { Day } from '../platform/clock.ts'
import type { Defaulted, DefaultedJson, Instant } from '../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../platform/ids.ts'
import type { PledgeKind, Pledger } from './kinds.ts'
import type { AskId, PromiseId, ThemeId } from '../thread/tables.ts'
import type { OrganisationId } from './organisations/tables.ts'

export type PledgeId = Id<'pledge'>
export type StopId = Id<'stop'>

export { pledgeKinds, pledgers, type PledgeKind, type Pledger } from './kinds.ts'

export const publishings = ['no', 'nameless', 'organisation', 'named'] as const
export type Publishing = (typeof publishings)[number]

export const reachWays = ['email', 'phone', 'post', 'none'] as const
export type ReachWay = (typeof reachWays)[number]

/**
 * Where a pledge has got to: `made` → `checked` (its words are looked at) → `matched` (with what young people asked for)
 * → `accepted` (the council has named an owner and a date) → `delivering` → `delivered` → `thanked`; or `declined` by the
 * council with a reason, or `lapsed` when its date went by.
 */
export const pledgeStandings = [
  'made',
  'checked',
  'matched',
  'accepted',
  'delivering',
  'delivered',
  'thanked',
  'declined',
  'lapsed',
] as const
export type PledgeStanding = (typeof pledgeStandings)[number]

export const pledgeEvents = [
  'made',
  'confirmed',
  'checked',
  'matched',
  'unmatched',
  'accepted',
  'begun',
  'said-done',
  'delivered',
  'thanked',
  'declined',
  'lapsed',
  'taken-up-again',
  'due-moved',
  'reminded',
  'publish-changed',
  'checks-changed',
] as const
export type PledgeEventKind = (typeof pledgeEvents)[number]

/** Why words wait for a careful look. */
export const heldReasons = ['rude', 'contact', 'name', 'danger'] as const
export type HeldReason = (typeof heldReasons)[number]

export interface PledgesTable {
  authority_id: AuthorityId
  id: PledgeId
  made_key: string
  made_on: Day
  made_at: Instant
  door: 'page' | 'worker' | 'kiosk'
  pledger: Pledger
  name: string
  organisation: string | null
  words: string
  shown_words: string | null
  kind: PledgeKind
  how_many: number | null
  due_on: Day | null
  place: string | null
  for_whom: string | null
  publish: Publishing
  named_as: string | null
  asked_name: string | null
  agreed_at: Date | null
  reach_by: ReachWay
  reach_at: string | null
  held: Defaulted<HeldReason[]>
  theme_id: ThemeId | null
  promise_id: PromiseId | null
  confirmed_at: Date | null
  link_hash: Buffer | null
  standing: Defaulted<PledgeStanding>
  standing_since: Instant
  recorded_by: AccountId | null
  forgotten_at: Date | null
  stop_id: StopId | null
  organisation_id: OrganisationId | null
  would_meet: Defaulted<boolean>
  given: number | null
}

export interface PledgeEventsTable {
  authority_id: AuthorityId
  id: Id<'pledge-event'>
  pledge_id: PledgeId
  at: Instant
  event: PledgeEventKind
  line: string | null
  old_due_on: Day | null
  new_due_on: Day | null
  by_account: AccountId | null
  by_link: Defaulted<boolean>
}

export interface PledgeAsksTable {
  authority_id: AuthorityId
  pledge_id: PledgeId
  ask_id: AskId
  linked_by: AccountId | null
  linked_at: Instant
}

export interface TreeMarksTable {
  authority_id: AuthorityId
  mark: string
}

export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

export interface Hazard {
  readonly hazard: string
  /** Who could be hurt. */
  readonly who: string
  readonly measures: string
  /** What is left when the measures are taken. */
  readonly level: RiskLevel
}

export interface TourStopsTable {
  authority_id: AuthorityId
  id: StopId
  held_on: Day
  from_time: string | null
  until_time: string | null
  place: string
  address: string | null
  directions: string | null
  host: string | null
  purpose: string
  people: string | null
  kit: Defaulted<string[]>
  safety_account_id: AccountId | null
  is_public: Defaulted<boolean>
  hazards: DefaultedJson<Hazard[]>
  risk_signed_by: AccountId | null
  risk_signed_at: Date | null
  risk_note: string | null
  confirmed_by: AccountId | null
  confirmed_at: Date | null
  cancelled_at: Date | null
  cancelled_why: string | null
  leaves: number | null
  report: string | null
  follow_ups: string | null
  reported_by: AccountId | null
  reported_at: Date | null
  created_by: AccountId | null
  created_at: Instant
  changed_at: Instant
}

export type ContactId = Id<'contact'>
export type IntroductionId = Id<'introduction'>

/** Why we may hold how to reach somebody: they said yes, or their organisation publishes it. */
export const grounds = ['said-yes', 'published'] as const
export type Ground = (typeof grounds)[number]

export interface ContactsTable {
  authority_id: AuthorityId
  id: ContactId
  name: string
  organisation: string | null
  post: string | null
  reach: string
  purpose: string
  ground: Ground
  ground_note: string | null
  ground_on: Day
  keep_until: Day
  notes: string | null
  added_by: AccountId | null
  added_at: Instant
  changed_at: Instant
  forgotten_at: Date | null
}

export const outcomes = ['pledge', 'help', 'later', 'nothing'] as const
export type Outcome = (typeof outcomes)[number]

export interface IntroductionsTable {
  authority_id: AuthorityId
  id: IntroductionId
  made_key: string
  made_by: AccountId
  made_at: Instant
  made_on: Day
  who: string
  how: string
  reach: string | null
  may_name: Defaulted<boolean>
  followed_on: Day | null
  followed_by: AccountId | null
  came_of_it: Outcome | null
  line: string | null
  contact_id: ContactId | null
  pledge_id: PledgeId | null
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    pledges: PledgesTable
    pledge_events: PledgeEventsTable
    pledge_asks: PledgeAsksTable
    tree_marks: TreeMarksTable
    tour_stops: TourStopsTable
    contacts: ContactsTable
    introductions: IntroductionsTable
  }
}
