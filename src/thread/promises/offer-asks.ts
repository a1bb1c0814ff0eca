// Asks that a promise may be linked to, and promises that may say the same: found by their words.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { askInView, promiseInView, quotable } from '../visibility.ts'
import type { Asking } from './find.ts'
import { queryFor } from './search-words.ts'

export interface OfferedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
}

const mostOffered = 20
const mostFound = 500

/** The newest, or those that are most like what was typed; only what the caller may read. */
export async function offerAsks(work: Asking, promiseId: PromiseId | null, q: string): Promise<OfferedAsk[]> {
  const found =
    q === ''
      ? sql`(select id, 0 as likeness from asks order by said_on desc, id limit ${mostFound}) found`
      : sql`search_asks(${work.council.id}, ${queryFor(q)}, ${q}, ${mostFound}) found`
  const { rows } = await sql<OfferedAsk>`
    select asks.id, asks.words, asks.said_on as "saidOn"
    from ${found} join asks on asks.id = found.id
    where (${askInView(work)} or ${quotable()})
      and not exists (select from promise_asks l where l.promise_id = ${promiseId} and l.ask_id = asks.id)
    order by found.likeness desc, asks.said_on desc, asks.id limit ${mostOffered}`.execute(work.db)
  return rows
}

/** Those of the given asks that the caller may read: nobody links what they cannot see. */
export async function readableAsks(work: Asking, ids: readonly AskId[]): Promise<AskId[]> {
  if (ids.length === 0) return []
  const rows = await work.db
    .selectFrom('asks')
    .select('asks.id')
    .where('asks.id', 'in', [...ids])
    .where(sql<boolean>`(${askInView(work)} or ${quotable()})`)
    .execute()
  return rows.map(({ id }) => id)
}

export interface LikePromise {
  readonly id: PromiseId
  readonly words: string
  readonly madeOn: Day
}

/** Promises whose words are like this one's, the most alike first; or those that fit what was typed. */
export async function likePromises(work: Asking, promiseId: PromiseId, q: string): Promise<LikePromise[]> {
  const { rows } = await sql<LikePromise>`
    select p.id, p.words, p.made_on as "madeOn"
    from promises p, (select words from promises where id = ${promiseId}) mine
    where p.id <> ${promiseId} and p.merged_into is null and ${promiseInView(work, 'p')} and ${
      q === ''
        ? sql`similarity(lower(p.words), lower(mine.words)) > 0.3`
        : sql`p.id in (select id from search_promises(${work.council.id}, ${queryFor(q)}, ${mostFound}))`
    }
    order by similarity(lower(p.words), lower(mine.words)) desc, p.id limit ${mostOffered}`.execute(work.db)
  return rows
}

export interface ReadableAsk extends OfferedAsk {
  /** The name of the group that said it; null where one person did, or nobody was named. */
  readonly group: string | null
}

/** One ask that the caller may read; null for any other. */
export async function findReadableAsk(work: Asking, id: AskId): Promise<ReadableAsk | null> {
  const [readable] = await readableAsks(work, [id])
  if (readable === undefined) return null
  return work.db
    .selectFrom('asks')
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select(['asks.id', 'asks.words', 'asks.said_on as saidOn', 'g.name as group'])
    .where('asks.id', '=', readable)
    .executeTakeFirstOrThrow()
}
