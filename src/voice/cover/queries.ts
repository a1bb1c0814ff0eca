// Who may set cover for whom, and what is set.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Id } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'

export interface CoverWorker {
  readonly id: WorkerId
  readonly name: string
  readonly isMe: boolean
}

/** Oneself; for a manager everyone of their team too, for a service manager everyone. */
export async function listCoverable({ db, caller, today }: Work): Promise<CoverWorker[]> {
  const isService = caller.roles.includes('service-manager')
  const isTeam = caller.roles.includes('team-manager')
  return db
    .selectFrom('workers as w')
    .leftJoin('workers as me', (join) =>
      join.onRef('me.authority_id', '=', 'w.authority_id').on('me.account_id', '=', caller.accountId),
    )
    .select(['w.id', 'w.name', sql<boolean>`coalesce(w.account_id = ${caller.accountId}, false)`.as('isMe')])
    .where((where) => where.or([where('w.ended_on', 'is', null), where('w.ended_on', '>=', today)]))
    .where((where) =>
      where.or([
        where('w.account_id', '=', caller.accountId),
        ...(isTeam
          ? [where.and([where('w.team_id', 'is not', null), where('w.team_id', '=', where.ref('me.team_id'))])]
          : []),
        ...(isService ? [where.lit(true)] : []),
      ]),
    )
    .groupBy(['w.id', 'w.name', 'w.account_id'])
    .orderBy('w.name')
    .execute()
}

/** Everyone who can read: with an account of their own. */
export function listCoverers({ db, today }: Pick<Work, 'db' | 'today'>): Promise<{ id: WorkerId; name: string }[]> {
  return db
    .selectFrom('workers')
    .select(['id', 'name'])
    .where('account_id', 'is not', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .orderBy('name')
    .execute()
}

export interface CoverRow {
  readonly id: Id<'cover'>
  readonly worker: string
  readonly by: string
  readonly startsOn: Day
  readonly endsOn: Day
}

/** Today's and what is to come, of those for whom the caller may set it. */
export async function listCover(work: Work, of: readonly CoverWorker[]): Promise<CoverRow[]> {
  if (of.length === 0) return []
  return work.db
    .selectFrom('cover as c')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'c.authority_id').onRef('w.id', '=', 'c.worker_id'),
    )
    .innerJoin('workers as b', (join) =>
      join.onRef('b.authority_id', '=', 'c.authority_id').onRef('b.id', '=', 'c.covered_by'),
    )
    .select(['c.id', 'w.name as worker', 'b.name as by', 'c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .where(
      'c.worker_id',
      'in',
      of.map(({ id }) => id),
    )
    .where('c.ends_on', '>=', work.today)
    .where('c.ended_at', 'is', null)
    .orderBy('c.starts_on')
    .execute()
}
