// Sessions live in PostgreSQL: ended on the server at sign-out, after an idle time, and after half a day in any case.
import { sql } from 'kysely'
import type { Caller } from '../http/ctx.ts'
import type { CouncilSettings } from '../councils/settings.ts'
import type { Db } from '../db/connect.ts'
import type { AccountId, AuthorityId } from '../ids.ts'
import { isRole } from './permissions.ts'
import { hashToken, newToken } from './tokens.ts'

export const nobody: Caller = { accountId: null, roles: [], name: '', personId: null }

const longestHours = 12

/** Someone, nobody, or someone whose session ran out: what they typed is then kept as a draft. */
export interface FoundSession {
  readonly caller: Caller
  readonly timedOut: Caller | null
}

/** Reads who holds this token and tells row-level security about them. */
export async function findSession(db: Db, token: string, settings: CouncilSettings, now: Date): Promise<FoundSession> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.id', '=', 's.account_id').onRef('a.authority_id', '=', 's.authority_id'),
    )
    .select([
      'a.id',
      'a.roles',
      'a.display_name',
      'a.person_id',
      's.seen_at',
      's.created_at',
      's.ended_at',
      'a.ended_at as account_ended_at',
    ])
    .select(sql`set_config('alongside.account', a.id::text, true)`.as('scoped'))
    .where('s.token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (!row || row.ended_at !== null || row.account_ended_at !== null) {
    if (row) await sql`set local alongside.account = ''`.execute(db)
    return { caller: nobody, timedOut: null }
  }
  const caller: Caller = {
    accountId: row.id,
    roles: row.roles.filter(isRole),
    name: row.display_name,
    personId: row.person_id,
  }
  const idleMs = now.getTime() - row.seen_at.getTime()
  const ageMs = now.getTime() - row.created_at.getTime()
  if (idleMs > settings.idleMinutes * 60_000 || ageMs > longestHours * 3_600_000) {
    await sql`set local alongside.account = ''`.execute(db)
    return { caller: nobody, timedOut: caller }
  }
  // Written at most once a minute: a busy page must not make its own requests wait for each other.
  if (idleMs > 60_000)
    await db.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', hashToken(token)).execute()
  return { caller, timedOut: null }
}

export async function startSession(db: Db, authorityId: AuthorityId, accountId: AccountId, now: Date): Promise<string> {
  const token = newToken()
  await db
    .insertInto('sessions')
    .values({
      authority_id: authorityId,
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: now,
      seen_at: now,
    })
    .execute()
  return token
}

export async function endSession(db: Db, token: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ ended_at: now }).where('token_hash', '=', hashToken(token)).execute()
}

/** Every session of one account, for when its rights or its code change. */
export async function endSessionsOf(db: Db, accountId: AccountId, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}
