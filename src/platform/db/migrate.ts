// Plain numbered .sql files, forward only. One advisory lock, one transaction a file, and a checksum that
// notices when a file was edited after it had run.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Runs what has not run yet and returns the names. `upTo` stops after that file (for restoring an older backup). */
export async function migrate(ownerUrl: string, migrations: readonly Migration[], upTo?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(903)')
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
    )
    const done = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
    const ran = new Map(done.rows.map((row) => [row.name, row.sha256]))
    checkAgainst(ran, migrations)
    const names: string[] = []
    for (const migration of migrations) {
      if (upTo !== undefined && migration.name > upTo) break
      if (ran.has(migration.name)) continue
      await runOne(client, migration)
      names.push(migration.name)
    }
    return names
  } finally {
    await client.end()
  }
}

function checkAgainst(ran: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const [name, sha256] of ran) {
    const here = known.get(name)
    if (here === undefined)
      throw new Error(`The database has run ${name}, which this version does not have: start a newer Alongside.`)
    if (here !== sha256)
      throw new Error(`${name} has been edited since it ran on this database. Undo the edit and add a new migration.`)
  }
}

/** No table can be altered while a trigger waits for the end of the transaction: then none waits. */
export const withoutWaiting = 'set constraints all immediate'

async function runOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(withoutWaiting)
    await client.query(migration.sql)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`The migration ${migration.name} failed and was undone.`, { cause })
  }
}
