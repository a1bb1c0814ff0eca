// The tables of reviews (migration 0013), as Kysely sees them.
import type { Day } from '../../platform/clock.ts'
import type { Defaulted } from '../../platform/db/tables.ts'
import type { AccountId, AuthorityId, Id } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AskId, GroupId } from '../../thread/tables.ts'
import type { IdeaId } from '../ideas/tables.ts'
import type { HeldReason, PledgeId } from '../tables.ts'

export type ReviewId = Id<'review'>
export type CardId = Id<'review-card'>
export type BallotId = Id<'review-ballot'>

interface ReviewsTable {
  authority_id: AuthorityId
  id: ReviewId
  group_id: GroupId
  code: string
  held_on: Day
  closes_on: Day
  reader_role: string | null
  reader_worker_id: WorkerId | null
  answer_by: Day
  heads: Defaulted<number>
  closed_at: Date | null
  ask_id: AskId | null
  opened_by: AccountId | null
}

interface ReviewCardsTable {
  authority_id: AuthorityId
  id: CardId
  review_id: ReviewId
  position: number
  pledge_id: PledgeId | null
  idea_id: IdeaId | null
  words: string
  hands: Defaulted<number>
  hands_against: Defaulted<number>
}

interface ReviewBallotsTable {
  authority_id: AuthorityId
  id: BallotId
  review_id: ReviewId
  key_hash: Buffer
}

interface ReviewMarksTable {
  authority_id: AuthorityId
  ballot_id: BallotId
  card_id: CardId
  dots: number
  is_against: boolean
  comment: string | null
  held: Defaulted<HeldReason[]>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    reviews: ReviewsTable
    review_cards: ReviewCardsTable
    review_ballots: ReviewBallotsTable
    review_marks: ReviewMarksTable
  }
}
