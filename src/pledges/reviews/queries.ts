// Reviews, their cards, and what was voted. Comments are read by those who lead a review, and by nobody else.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AskId, GroupId } from '../../thread/tables.ts'
import type { IdeaId } from '../ideas/tables.ts'
import { listLeaves } from '../tree/published.ts'
import type { HeldReason, PledgeId } from '../tables.ts'
import type { CardId, ReviewId } from './tables.ts'
import type { Tallied } from './tally.ts'

type Reading = Pick<Work, 'db'>

export interface Review {
  readonly id: ReviewId
  readonly groupId: GroupId
  readonly group: string
  readonly code: string
  readonly heldOn: Day
  readonly closesOn: Day
  readonly answerBy: Day
  readonly readerRole: string | null
  readonly readerWorker: WorkerId | null
  readonly reader: string | null
  readonly heads: number
  readonly closedAt: Date | null
  readonly askId: AskId | null
  readonly ballots: number
  readonly cards: number
  readonly total: number
}

const select = sql`
  select r.id, r.group_id as "groupId", g.name as "group", r.code, r.held_on as "heldOn", r.closes_on as "closesOn",
    r.answer_by as "answerBy", r.reader_role as "readerRole", r.reader_worker_id as "readerWorker", w.name as reader,
    r.heads, r.closed_at as "closedAt", r.ask_id as "askId",
    (select count(*)::int from review_ballots b where b.authority_id = r.authority_id and b.review_id = r.id) as ballots,
    (select count(*)::int from review_cards c where c.authority_id = r.authority_id and c.review_id = r.id) as cards,
    (count(*) over ())::int as total
  from reviews r join groups g on g.authority_id = r.authority_id and g.id = r.group_id
  left join workers w on w.authority_id = r.authority_id and w.id = r.reader_worker_id`

export const perPage = 50

export async function listReviews({ db }: Reading, page: number): Promise<Review[]> {
  const { rows } = await sql<Review>`${select} order by r.closed_at is not null, r.held_on desc, r.id desc
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return rows
}

export async function getReview({ db }: Reading, id: ReviewId): Promise<Review> {
  const { rows } = await sql<Review>`${select} where r.id = ${id}`.execute(db)
  const [review] = rows
  if (!review) throw new NotFound('No such review')
  return review
}

/** The one that may be voted in by this code today; null for a code that is unknown, closed or over. */
export async function findOpenByCode({ db, today }: Pick<Work, 'db' | 'today'>, code: string): Promise<Review | null> {
  const { rows } = await sql<Review>`${select}
    where r.code = ${code.toUpperCase()} and r.closed_at is null and r.closes_on >= ${today}`.execute(db)
  return rows[0] ?? null
}

export interface Card extends Tallied {
  readonly kind: 'pledge' | 'idea'
  readonly hands: number
  readonly handsAgainst: number
}

/** Without the pledges whose pledgers have taken back meanwhile that they may be shown. */
export async function listCards({ db }: Reading, review: ReviewId): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select c.id, c.position, c.words, c.hands, c.hands_against as "handsAgainst",
      case when c.pledge_id is null then 'idea' else 'pledge' end as kind,
      (c.hands + coalesce(sum(m.dots), 0))::int as points,
      (c.hands_against + count(*) filter (where m.is_against))::int as against
    from review_cards c
    left join pledges p on p.authority_id = c.authority_id and p.id = c.pledge_id
    left join review_marks m on m.authority_id = c.authority_id and m.card_id = c.id
    where c.review_id = ${review} and p.publish is distinct from 'no'
    group by c.authority_id, c.id order by c.position`.execute(db)
  return rows
}

export interface Comment {
  readonly cardId: CardId
  readonly words: string
  readonly held: readonly HeldReason[]
}

/** In no order that tells who wrote what. */
export async function listComments({ db }: Reading, review: ReviewId): Promise<Comment[]> {
  return db
    .selectFrom('review_marks as m')
    .innerJoin('review_cards as c', (join) =>
      join.onRef('c.authority_id', '=', 'm.authority_id').onRef('c.id', '=', 'm.card_id'),
    )
    .select(['m.card_id as cardId', 'm.held'])
    .select(sql<string>`m.comment`.as('words'))
    .where('c.review_id', '=', review)
    .where('m.comment', 'is not', null)
    .orderBy('m.comment')
    .execute()
}

export interface Offered {
  /** `pledge:` or `idea:` and its id. */
  readonly value: string
  readonly words: string
  readonly kind: 'pledge' | 'idea'
  readonly by: string | null
}

const mostOffered = 200

/** What may become a card: published pledges that are not kept yet, and ideas that nobody has decided. */
export async function listOffered(work: Pick<Work, 'db' | 'council' | 'today'>): Promise<Offered[]> {
  const leaves = await listLeaves(work)
  const ideas = await work.db
    .selectFrom('ideas')
    .select(['id', 'words'])
    .where('standing', 'in', ['new', 'with-decider'])
    .orderBy('said_on', 'desc')
    .orderBy('id')
    .limit(mostOffered)
    .execute()
  return [
    ...ideas.map(({ id, words }) => ({ value: `idea:${id}`, words, kind: 'idea' as const, by: null })),
    ...leaves
      .filter(({ growth }) => growth === 'leaf' || growth === 'blossom')
      .toReversed()
      .slice(0, mostOffered)
      .map(({ id, words, by }) => ({ value: `pledge:${id}`, words, kind: 'pledge' as const, by })),
  ]
}

/** What an offered value names. */
export function cardOf(value: string): { readonly pledge: PledgeId | null; readonly idea: IdeaId | null } {
  const [kind, id] = value.split(':')
  return {
    pledge: kind === 'pledge' ? (id as PledgeId) : null, // as it was offered
    idea: kind === 'idea' ? (id as IdeaId) : null, // as it was offered
  }
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export async function listGroupChoices({ db }: Reading): Promise<Choice[]> {
  return db
    .selectFrom('groups')
    .select(['id as value', 'name as text'])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute()
}

export interface Marked {
  readonly cardId: CardId
  readonly dots: number
  readonly isAgainst: boolean
  readonly comment: string | null
}

/** What a device said before, by its own key. */
export async function listMarksOf({ db }: Reading, review: ReviewId, keyHash: Buffer): Promise<Marked[]> {
  return db
    .selectFrom('review_marks as m')
    .innerJoin('review_ballots as b', (join) =>
      join.onRef('b.authority_id', '=', 'm.authority_id').onRef('b.id', '=', 'm.ballot_id'),
    )
    .select(['m.card_id as cardId', 'm.dots', 'm.is_against as isAgainst', 'm.comment'])
    .where('b.review_id', '=', review)
    .where('b.key_hash', '=', keyHash)
    .execute()
}
