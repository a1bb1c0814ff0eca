// How a promise is going, said by those to whom it was made. The newest of each person counts, nobody is named, and
// below the council's smallest number nothing is shown at all.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import type { PromiseId, PromiseStanding } from '../tables.ts'

export const ratings = ['good', 'some', 'no'] as const
export type Rating = (typeof ratings)[number]
export type Counts = Readonly<Record<Rating, number>>

/**
 * What may be shown: too few have rated; only what most of them say; or every count, where none of them is so small that
 * it would point at somebody.
 */
export type RatingsShown =
  | { readonly kind: 'too-few'; readonly atLeast: number }
  | { readonly kind: 'mood'; readonly raters: number; readonly most: Rating | null; readonly words: readonly string[] }
  | { readonly kind: 'counts'; readonly raters: number; readonly counts: Counts; readonly words: readonly string[] }

export function guarded(counts: Counts, words: readonly string[], smallNumber: number): RatingsShown {
  const raters = counts.good + counts.some + counts.no
  if (raters < smallNumber) return { kind: 'too-few', atLeast: smallNumber }
  if (ratings.every((rating) => counts[rating] === 0 || counts[rating] >= smallNumber))
    return { kind: 'counts', raters, counts, words }
  return { kind: 'mood', raters, most: ratings.find((rating) => counts[rating] * 2 > raters) ?? null, words }
}

type Reading = Pick<Work, 'db' | 'council'>

/** The ratings of each of these promises; their words only where they are asked for, in no order of who said them. */
export async function ratingsOf(
  { db, council }: Reading,
  promises: readonly PromiseId[],
  { withWords }: { readonly withWords: boolean },
): Promise<ReadonlyMap<PromiseId, RatingsShown>> {
  const { rows } = await sql<{ id: PromiseId; rating: Rating; words: string | null }>`
    select promise as id, rating, ${withWords ? sql`words` : sql`null`} as words from (
      select distinct on (coalesce(p.merged_into, p.id), r.person_id)
        coalesce(p.merged_into, p.id) as promise, r.rating, r.words
      from promise_ratings r
      join promises p on p.id = r.promise_id
      join people on people.id = r.person_id
      where coalesce(p.merged_into, p.id) = any(${[...promises]})
      order by coalesce(p.merged_into, p.id), r.person_id, r.rated_at desc, r.id desc) newest
    order by words`.execute(db)
  return new Map(
    promises.map((id) => [
      id,
      shownOf(
        rows.filter((row) => row.id === id),
        council.settings.smallNumber,
      ),
    ]),
  )
}

function shownOf(rows: readonly { rating: Rating; words: string | null }[], smallNumber: number): RatingsShown {
  const count = (rating: Rating) => rows.filter((row) => row.rating === rating).length
  const words = rows.map((row) => row.words).filter((said) => said !== null)
  return guarded({ good: count('good'), some: count('some'), no: count('no') }, words, smallNumber)
}

export interface PromiseToRate {
  readonly id: PromiseId
  readonly words: string
  readonly inTheirWords: string | null
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly standing: PromiseStanding
  /** What the caller said of it last. */
  readonly mine: { readonly rating: Rating; readonly words: string | null; readonly at: Date } | null
}

/** The public promises, with what the caller has said of each; those not yet rated come first. */
export async function listPromisesToRate(
  { db, caller }: Pick<Work, 'db' | 'caller'>,
  { id }: { readonly id?: PromiseId } = {},
): Promise<PromiseToRate[]> {
  const { rows } = await sql<Omit<PromiseToRate, 'mine'> & { rating: Rating | null; said: string | null; at: Date }>`
    select p.id, p.words, p.in_their_words as "inTheirWords", p.made_on as "madeOn", p.due_on as "dueOn", p.standing,
      mine.rating, mine.words as said, mine.rated_at as at
    from promises p
    left join lateral (
      select r.rating, r.words, r.rated_at from promise_ratings r
      where r.promise_id = p.id and r.person_id = ${caller.personId}
      order by r.rated_at desc, r.id desc limit 1) mine on true
    where p.is_public and not p.is_withheld and p.merged_into is null and ${id === undefined ? sql`true` : sql`p.id = ${id}`}
    order by mine.rated_at is not null, p.made_on desc, p.id limit 200`.execute(db)
  return rows.map(({ rating, said, at, ...promise }) => ({
    ...promise,
    mine: rating === null ? null : { rating, words: said, at },
  }))
}

export interface RatingGiven {
  readonly promiseId: PromiseId
  readonly personId: PersonId
  readonly rating: Rating
  /** Left out: what was said before stays beside the new rating. */
  readonly words?: string | null
}

export async function ratePromise(work: Work, { promiseId, personId, rating, words }: RatingGiven): Promise<void> {
  const [promise] = await listPromisesToRate(work, { id: promiseId })
  if (!promise) throw new NotFound()
  await work.db
    .insertInto('promise_ratings')
    .values({
      authority_id: work.council.id,
      id: newId(),
      promise_id: promiseId,
      person_id: personId,
      rating,
      words: words === undefined ? (promise.mine?.words ?? null) : words,
      rated_at: work.now,
    })
    .execute()
}
