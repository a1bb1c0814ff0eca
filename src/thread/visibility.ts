// Who may see which ask: the one place that decides, for boards, pages, search, posters, exports and messages alike.
// Behind it row-level security hides the asks of restricted people from everyone who is not named.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { namedFor, ofSomeoneInFullView, type Viewer } from '../people/index.ts'
import { may, type Role } from '../platform/auth/permissions.ts'
import { NotFound } from '../platform/http/reply.ts'
import './tables.ts'
import type { AskId } from './tables.ts'

type Condition = RawBuilder<SqlBool>

const deskRoles: readonly Role[] = ['team-manager', 'service-manager']

/**
 * The condition on `asks` for what the caller may read whole, speaker included: a young person their own; a worker what
 * is about their people, addressed to them, to their role or to somebody whom they cover, what they are to answer, and
 * what a group said; a manager also what nobody read in time. A call for an advocate is for the advocate alone.
 */
export function askInView(viewer: Viewer): Condition {
  const { caller } = viewer
  if (caller.accountId === null) return sql<SqlBool>`false`
  const own = caller.personId === null ? sql<SqlBool>`false` : sql<SqlBool>`asks.person_id = ${caller.personId}`
  if (!may(caller.roles, 'asks.read')) return own
  const ways = [own, sql<SqlBool>`(not asks.for_advocacy and ${mayReach(viewer)} and ${notHidden(viewer)})`]
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

function mayReach(viewer: Viewer): Condition {
  return sql<SqlBool>`((asks.person_id is null and asks.code_hash is null)
    or ${ofSomeoneInFullView(viewer, sql`asks.person_id`)} or ${isReaderOf(viewer)})`
}

/** The condition for asks that the caller should read: addressed to them or to their role, theirs to answer, or at the desk. */
export function isReaderOf(viewer: Viewer): Condition {
  const { caller } = viewer
  const mine = sql`array(${myWorkers(viewer)})`
  const ways: Condition[] = [
    sql<SqlBool>`asks.reader_worker_id = any(${mine})`,
    sql<SqlBool>`asks.owner_worker_id = any(${mine})`,
    sql<SqlBool>`asks.unread_worker_id = any(${mine})`,
    sql<SqlBool>`asks.reader_role = any(${[...caller.roles]}::text[])`,
  ]
  if (caller.roles.some((role) => deskRoles.includes(role))) ways.push(sql<SqlBool>`asks.unread_with = 'desk'`)
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

/** The caller as a worker, and everyone whom they cover today. */
function myWorkers({ caller, today }: Viewer): RawBuilder<unknown> {
  return sql`select w.id from workers w where w.account_id = ${caller.accountId}
    union all select c.worker_id from cover c join workers w on w.authority_id = c.authority_id and w.id = c.covered_by
    where w.account_id = ${caller.accountId} and c.starts_on <= ${today} and c.ends_on >= ${today} and c.ended_at is null`
}

const notHidden = (viewer: Viewer): Condition =>
  sql<SqlBool>`(not asks.restricted or asks.person_id = any(array(${namedFor(viewer)})))`

/**
 * The condition for words that anyone who reads what was said may see, without who said them: a group's, and those whose
 * speakers agreed to be quoted and have not taken that back. Words that may mean danger are never quoted: they are for
 * whoever helps.
 */
export function quotable(): Condition {
  return sql<SqlBool>`(not asks.restricted and not asks.for_advocacy and not asks.unsafe and asks.standing <> 'withdrawn'
    and ((asks.person_id is null and asks.code_hash is null)
      or (asks.quote <> 'no' and asks.quote_withdrawn_at is null)))`
}

/**
 * The condition on promises (by that name, or another given as `table`) for those that the caller may read: all of the
 * council's own, and of those that were made to single young people in an answer the ones to whose asks they have a right.
 */
export function promiseInView(viewer: Viewer, table = 'promises'): Condition {
  const ref = (column: string) => sql.ref(`${table}.${column}`)
  return sql<SqlBool>`(not ${ref('is_private')} or ${ref('owner_account_id')} = ${viewer.caller.accountId}
    or exists (select from promise_asks linked
      join asks on asks.authority_id = linked.authority_id and asks.id = linked.ask_id
      where linked.authority_id = ${ref('authority_id')} and linked.promise_id = ${ref('id')} and ${askInView(viewer)}))`
}

/** Throws NotFound unless the caller may read this ask whole. */
export async function requireAskInView(viewer: Viewer, askId: AskId): Promise<void> {
  const found = await viewer.db
    .selectFrom('asks')
    .select('asks.id')
    .where('asks.id', '=', askId)
    .where(askInView(viewer))
    .executeTakeFirst()
  if (!found) throw new NotFound()
}
