// Where a promise has got to. Worked out from what happened and kept on the promise, so that lists can filter by it;
// written here alone. Only a person can say that a promise was kept, changed or not kept.
import { sql, type SqlBool } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { settleAsksOf } from '../asks/standing.ts'
import type { PromiseId, PromiseStanding } from '../tables.ts'
import { noteOn } from './events.ts'

export interface Happened {
  /** What a person said that it came to; null while it goes on. */
  readonly endedAs: 'kept' | 'changed' | 'not-kept' | null
  /** Somebody has said how one of its actions is going, or something shows that it has begun. */
  readonly hasBegun: boolean
}

export function standingOf({ endedAs, hasBegun }: Happened): PromiseStanding {
  if (endedAs !== null) return endedAs
  return hasBegun ? 'under-way' : 'made'
}

/** Kept, with nothing that shows it: then it is said, and every page says that it is not shown. */
export function isOnlySaid(promise: { readonly standing: PromiseStanding; readonly isShown: boolean }): boolean {
  return promise.standing === 'kept' && !promise.isShown
}

type Settling = Pick<Work, 'db' | 'now' | 'council' | 'caller'>

/**
 * Works the standing out again after an action, its evidence or what was said of the promise changed; the new standing.
 * The promises that were merged into it follow, and so do the asks that any of them answers.
 */
export async function settlePromise(work: Settling, promiseId: PromiseId): Promise<PromiseStanding> {
  const { db } = work
  // Two changes at once go one after the other, and the second sees the first.
  const found = await db
    .selectFrom('promises')
    .select(['standing', 'ended_as', 'merged_into'])
    .where('id', '=', promiseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (found.merged_into !== null) return settlePromise(work, found.merged_into)
  const standing = standingOf({ endedAs: found.ended_as, hasBegun: await hasBegun(work, promiseId) })
  if (standing !== found.standing)
    await noteOn(work, promiseId, { event: 'standing', old_standing: found.standing, new_standing: standing })
  const moved = await db
    .updateTable('promises')
    .set({ standing, standing_since: work.now })
    .where((or) => or.or([or('id', '=', promiseId), or('merged_into', '=', promiseId)]))
    .where('standing', '<>', standing)
    .returning('id')
    .execute()
  for (const { id } of moved) await settleAsksOf(work, id)
  return standing
}

async function hasBegun({ db }: Pick<Work, 'db'>, promiseId: PromiseId): Promise<boolean> {
  const { begun } = await db
    .selectNoFrom(
      sql<SqlBool>`exists (
          select from actions a where a.promise_id = ${promiseId} and (a.standing in ('on-track', 'stuck', 'done') or exists (
            select from action_updates u where u.authority_id = a.authority_id and u.action_id = a.id
              and u.said in ('on-track', 'stuck', 'done'))))
        or exists (${evidenceOf(promiseId)})`.as('begun'),
    )
    .executeTakeFirstOrThrow()
  return Boolean(begun)
}

/** What shows it: hung on the promise, on one of its actions, or on an answer that made it. */
export const evidenceOf = (promiseId: unknown) => sql`select from evidence e where ${shows(promiseId)}`

/**
 * The condition on `evidence e` for what shows this promise and was not taken back. By its ids: each of the three ways to
 * it is looked up, where one condition with "or" would read all the evidence of the council for every promise of a list.
 */
export const shows = (promiseId: unknown) => sql<SqlBool>`(e.withdrawn_at is null and e.id in (
  select s.id from evidence s where s.promise_id = ${promiseId}
  union all select s.id from actions a join evidence s on s.authority_id = a.authority_id and s.action_id = a.id
    where a.promise_id = ${promiseId}
  union all select s.id from promises m
    join answers w on w.authority_id = m.authority_id and w.promise_id = m.id
    join evidence s on s.authority_id = w.authority_id and s.answer_id = w.id
    where m.id = ${promiseId} or m.merged_into = ${promiseId}))`
