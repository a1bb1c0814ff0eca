// Two ways into the database: the web role, which owns nothing and sees one council at a time, and the owner,
// which migrates, runs the job queue, backs up and seals the audit. Features never see either: they get `ctx.db`.
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { isUuid, type AccountId, type AuthorityId } from '../ids.ts'
import { keepPlans, StatementNames } from './plans.ts'
import type { Tables } from './tables.ts'

/** A database handle bound to one council and one caller for one transaction. */
export type Db = Kysely<Tables>

export interface Databases {
  readonly webUrl: string
  readonly ownerUrl: string
}

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text) // a day is text, never an instant
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface WebPool {
  readonly kysely: Kysely<Tables>
  readonly pool: pg.Pool
}

export function openWebPool(url: string, onError: (error: Error) => void, size = 20): WebPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    min: Math.min(4, size), // whoever comes after a quiet minute finds connections that know the tables already
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // One request never takes the other cores from the rest: starting helpers costs more than most answers.
    options:
      '-c statement_timeout=60000 -c idle_in_transaction_session_timeout=120000 -c max_parallel_workers_per_gather=0',
  })
  pool.on('error', onError) // an idle connection that broke: the pool opens another
  // One that breaks while a request holds it: its query fails and says so. Without this the process would end.
  const names = new StatementNames()
  pool.on('connect', (client) => {
    client.on('error', onError)
    keepPlans(client, names)
  })
  return { kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool }
}

/** Who is asking, for row-level security. Only the machine itself (imports, clocks) may see restricted records unnamed. */
export interface Scope {
  readonly authorityId: AuthorityId
  readonly accountId: AccountId | null
  readonly system?: boolean
}

/** Runs `work` in one transaction in which row-level security shows this council to this caller and nothing else. */
export function inScope<T>(kysely: Kysely<Tables>, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return kysely.connection().execute(async (db) => {
    // One round trip: begin and the three settings travel together, so each value is checked before it is written in.
    await sql
      .raw(
        `begin; set local alongside.authority = '${checked(scope.authorityId)}';
         set local alongside.account = '${checked(scope.accountId ?? '')}';
         set local alongside.system = '${scope.system ? 'on' : ''}'`,
      )
      .execute(db)
    const result = await work(db).catch(async (error: unknown) => {
      await sql`rollback`.execute(db).catch(() => undefined) // the connection itself may be gone
      throw error
    })
    await commit(db)
    return result
  })
}

/** The connection was lost while the commit was under way: it happened whole, or not at all, and nobody told us which. */
export class CommitUnknown extends Error {}

async function commit(db: Db): Promise<void> {
  try {
    await sql`commit`.execute(db)
  } catch (cause) {
    // A deferred constraint refuses a commit with its own code (class 23), and then it is known that nothing was kept.
    if (/^(23|40|53)/.test(String((cause as { code?: unknown }).code))) throw cause
    throw new CommitUnknown('The connection broke while a commit was under way', { cause })
  }
}

function checked(id: string): string {
  if (id !== '' && !isUuid(id)) throw new Error('A scope takes UUIDs only')
  return id
}

/** What must be true of the database before anyone is let in. Returns every fault. */
export async function checkDatabase(web: WebPool): Promise<string[]> {
  const faults: string[] = []
  const settings = await web.pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version_num')`,
  )
  for (const { name, setting } of settings.rows) {
    if (name === 'server_version_num') {
      if (Number(setting) < 160_000) faults.push(`PostgreSQL 16 or later is needed; this one is ${setting}.`)
    } else if (setting === 'off') faults.push(`${name} is off: an acknowledged change could be lost. Switch it on.`)
  }
  const role = await web.pool.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
    `select rolsuper, rolbypassrls, (select count(*) from pg_class c where c.relowner = r.oid and c.relkind = 'r') as owned
     from pg_roles r where rolname = current_user`,
  )
  const mine = role.rows[0]
  if (mine && (mine.rolsuper || mine.rolbypassrls || mine.owned > 0))
    faults.push('DATABASE_URL must use a role that owns no table and cannot bypass row-level security.')
  return faults
}
