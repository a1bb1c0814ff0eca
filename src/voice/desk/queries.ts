// The safety desk: what is past its time and what is unsafe and open, for those in whose view it is.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { askInView } from '../../thread/index.ts'
import type { AskId, Door } from '../../thread/tables.ts'

export interface AtDesk {
  readonly id: AskId
  readonly personId: PersonId | null
  /** Null for somebody who gave no name, and for a group. */
  readonly person: string | null
  readonly door: Door
  readonly saidAt: Date
  readonly saidOn: Day
  readonly reader: string | null
  readonly unsafe: boolean
  readonly danger: readonly string[]
  readonly unreadWith: 'reader' | 'cover' | 'desk' | null
  readonly unreadUntil: Date | null
  readonly seenAt: Date | null
  readonly hasActed: boolean
}

export type DeskShow = 'open' | 'acted'

const hasActed = sql<boolean>`exists (select from ask_events acted
  where acted.authority_id = asks.authority_id and acted.ask_id = asks.id and acted.event = 'acted')`

const atDesk = (work: Work) =>
  work.db
    .selectFrom('asks')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'asks.authority_id').onRef('w.id', '=', 'asks.reader_worker_id'),
    )
    .select([
      'asks.id',
      'asks.person_id as personId',
      sql<string | null>`coalesce(p.known_as, p.name)`.as('person'),
      'asks.door',
      'asks.recorded_at as saidAt',
      'asks.said_on as saidOn',
      'w.name as reader',
      'asks.unsafe',
      'asks.danger',
      'asks.unread_with as unreadWith',
      'asks.unread_until as unreadUntil',
      'asks.seen_at as seenAt',
      hasActed.as('hasActed'),
    ])
    .where('asks.unread_with', 'is not', null)
    .where('asks.standing', '<>', 'withdrawn')
    .where((where) =>
      where.or([
        where('asks.unsafe', '=', true),
        where('asks.unread_with', '=', 'desk'),
        where.and([where('asks.seen_at', 'is', null), where('asks.unread_until', '<=', work.now)]),
      ]),
    )
    .where(askInView(work))

export const perDeskPage = 50

/** Unread first, then unsafe, the longest waiting first. What somebody has acted on leaves the list and can be found. */
export async function listAtDesk(
  work: Work,
  { show, page }: { show: DeskShow; page: number },
): Promise<{ readonly rows: readonly AtDesk[]; readonly isMore: boolean }> {
  const isDone = sql<boolean>`(${hasActed} or (asks.seen_at is not null and not asks.unsafe))`
  const rows = await atDesk(work)
    .where(show === 'open' ? sql<boolean>`not ${isDone}` : isDone)
    .orderBy(sql`asks.seen_at is null`, 'desc')
    .orderBy('asks.unsafe', 'desc')
    .orderBy('asks.recorded_at', show === 'open' ? 'asc' : 'desc')
    .limit(perDeskPage + 1)
    .offset((page - 1) * perDeskPage)
    .execute()
  return { rows: rows.slice(0, perDeskPage), isMore: rows.length > perDeskPage }
}

/** Throws NotFound for what is not at the desk or not in view. */
export async function getAtDesk(work: Work, ask: AskId): Promise<AtDesk & { readonly words: string }> {
  const found = await atDesk(work).select('asks.words').where('asks.id', '=', ask).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export interface HeldElsewhere {
  /** The team whose people hold it; null where it went to no worker in particular. */
  readonly team: string | null
  readonly count: number
  readonly unread: number
}

/**
 * What may be unsafe and is open, but outside the caller's view: how many, and with which team. Nothing of whose it is.
 * Those of restricted people are not counted: row-level security keeps them back.
 */
export async function countHeldElsewhere(work: Work): Promise<readonly HeldElsewhere[]> {
  const { rows } = await sql<HeldElsewhere>`
    select t.name as team, count(*)::int as count, (count(*) filter (where asks.seen_at is null))::int as unread
    from asks left join workers w on w.authority_id = asks.authority_id
      and w.id = coalesce(asks.unread_worker_id, asks.reader_worker_id)
    left join teams t on t.authority_id = w.authority_id and t.id = w.team_id
    where asks.unsafe and not asks.restricted and not asks.for_advocacy and asks.unread_with is not null
      and asks.standing <> 'withdrawn' and not ${hasActed} and not coalesce(${askInView(work)}, false)
    group by t.name order by t.name nulls last`.execute(work.db)
  return rows
}

export interface DeskEvent {
  readonly at: Date
  readonly event: string
  readonly words: string | null
  readonly who: string | null
}

/** Who had it, who saw it, what was done, in the order in which it happened. */
export function listDeskEvents({ db }: Pick<Work, 'db'>, ask: AskId): Promise<DeskEvent[]> {
  return db
    .selectFrom('ask_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.account_id'),
    )
    .select(['e.at', 'e.event', 'e.words', 'a.display_name as who'])
    .where('e.ask_id', '=', ask)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
}
