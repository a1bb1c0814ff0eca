// Words whose speakers agreed to be quoted, and promises: what everyone who reads what was said may read.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { Day } from '../../platform/clock.ts'
import type { AskId, AskStanding, PromiseId, PromiseStanding, ThemeId } from '../tables.ts'
import { quotable } from '../visibility.ts'

export interface QuotedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly standing: AskStanding
  /** A group's name, or a first name where they agreed to it. */
  readonly who: string | null
  readonly isGroup: boolean
}

export const perPage = 50

export async function listQuoted(
  { db }: Pick<Work, 'db'>,
  { theme, page }: { readonly theme: ThemeId | ''; readonly page: number },
): Promise<{ readonly asks: readonly QuotedAsk[]; readonly total: number }> {
  const all = db
    .selectFrom('asks')
    .where(quotable())
    .where((where) =>
      theme === ''
        ? where.lit(true)
        : where(
            'asks.id',
            'in',
            where.selectFrom('ask_themes').select('ask_themes.ask_id').where('ask_themes.theme_id', '=', theme),
          ),
    )
  const asks = await all
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .leftJoin('people', (join) =>
      join
        .onRef('people.authority_id', '=', 'asks.authority_id')
        .onRef('people.id', '=', 'asks.person_id')
        .on('asks.quote', '=', 'named'),
    )
    .select(['asks.id', 'asks.words', 'asks.said_on as saidOn', 'asks.standing'])
    .select([
      sql<string | null>`coalesce(g.name, split_part(coalesce(people.known_as, people.name), ' ', 1))`.as('who'),
      sql<boolean>`asks.person_id is null and asks.code_hash is null`.as('isGroup'),
    ])
    .orderBy('asks.said_on', 'desc')
    .orderBy('asks.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const { total } = await all.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { asks, total }
}

export interface StandingPromise {
  readonly id: PromiseId
  readonly words: string
  readonly owner: string | null
  readonly dueOn: Day | null
  readonly standing: PromiseStanding
}

const promisesShown = 20

/** The newest promises that asks led to. */
export function listPromisesFromAsks({ db }: Pick<Work, 'db'>): Promise<StandingPromise[]> {
  return db
    .selectFrom('promises')
    .select(['id', 'words', 'due_on as dueOn', 'standing'])
    .select(sql<string | null>`coalesce(owner_post, owner_name)`.as('owner'))
    .where((where) =>
      where.exists(
        where
          .selectFrom('promise_asks as l')
          .select('l.ask_id')
          .whereRef('l.authority_id', '=', 'promises.authority_id')
          .whereRef('l.promise_id', '=', 'promises.id'),
      ),
    )
    .where('is_private', '=', false)
    .orderBy('made_on', 'desc')
    .orderBy('id')
    .limit(promisesShown)
    .execute()
}
