// Opens the house: the database (ours or the council's own), its roles, its tables, its queue. Everything else is handed a house.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { clockOn, systemClock, type Clock } from '../platform/clock.ts'
import { openCouncils, type Councils } from '../platform/councils/council.ts'
import { checkDatabase, inScope, openWebPool, type Databases, type WebPool } from '../platform/db/connect.ts'
import { startEmbedded, type EmbeddedServer } from '../platform/db/embedded.ts'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { provision } from '../platform/db/provision.ts'
import { openScanner } from '../platform/files/scan.ts'
import { openFileStore, type FileStore } from '../platform/files/store.ts'
import type { AuthorityId } from '../platform/ids.ts'
import { enqueuer } from '../platform/jobs/enqueue.ts'
import { migrateJobs, type InTransaction } from '../platform/jobs/jobs.ts'
import type { Log } from '../platform/log.ts'
import { outbox } from '../platform/mail/outbox.ts'
import { recordAudit } from '../platform/audit/record.ts'
import { nobody } from '../platform/auth/session.ts'
import { serverSecret } from './secret.ts'

export interface House {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly databases: Databases
  readonly web: WebPool
  readonly councils: Councils
  readonly files: FileStore
  readonly secret: string
  /** Work by the machine itself for one council: it sees restricted records, and its audit says that nobody asked. */
  readonly machineFor: (authorityId: AuthorityId) => InTransaction
  /** A connection as the owner: backups, seals, accounts made from the command line. */
  readonly asOwner: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  close(): Promise<void>
}

export interface OpenOptions {
  /** `serve` has the data folder to itself; a command uses the database of a `serve` that runs. */
  readonly purpose: 'serve' | 'command'
  readonly log: Log
  readonly onStep?: (step: string) => void
}

export async function openHouse(config: Config, options: OpenOptions): Promise<House> {
  const step = options.onStep ?? (() => undefined)
  const opened = config.databases
    ? { databases: config.databases, server: null }
    : await openEmbedded(config, options, step)
  try {
    step('Bringing the tables up to date')
    await migrate(opened.databases.ownerUrl, readMigrations(migrationsFolder()))
    await migrateJobs(opened.databases.ownerUrl)
    return await furnish(config, options.log, opened.databases, opened.server)
  } catch (error) {
    await opened.server?.stop()
    throw error
  }
}

async function openEmbedded(config: Config, options: OpenOptions, step: (text: string) => void) {
  step(existsSync(join(config.dataFolder, 'postgres')) ? 'Starting the database' : 'Creating the database')
  const onTrouble = (what: string) => options.log.error(what)
  const server = await startEmbedded(config.dataFolder, { as: options.purpose, onTrouble })
  try {
    return { databases: await provision(server, config.dataFolder), server }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Builds the parts on a database that is migrated. Tests call it with databases of their own. */
export async function furnish(
  config: Config,
  log: Log,
  databases: Databases,
  server: EmbeddedServer | null,
  clock: Clock = config.today ? clockOn(config.today) : systemClock,
): Promise<House> {
  let closing = false // connections end with the server then, and nobody needs to be told
  const web = openWebPool(databases.webUrl, (error) => {
    if (!closing) log.warn({ error: error.message }, 'a database connection broke')
  })
  if (server || config.databases) {
    const faults = await checkDatabase(web)
    if (faults.length > 0)
      throw new Error(`The database is not safe to use:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
  const files = openFileStore(join(config.dataFolder, 'files'), openScanner(config.scanCommand))
  return {
    config,
    clock,
    log,
    databases,
    web,
    councils: openCouncils(web.kysely),
    files,
    secret: await serverSecret(databases.ownerUrl),
    machineFor: (authorityId) =>
      machine(
        { web, clock, log, files, councils: openCouncils(web.kysely), publicUrl: config.publicUrl.origin },
        authorityId,
      ),
    asOwner: async (work) => {
      const client = new pg.Client({ connectionString: databases.ownerUrl })
      client.on('error', () => undefined) // a lost connection fails the query under way, not the process
      await client.connect()
      try {
        return await work(client)
      } finally {
        await client.end()
      }
    },
    async close() {
      closing = true
      await web.kysely.destroy()
      await server?.stop()
    },
  }
}

function machine(
  parts: { web: WebPool; clock: Clock; log: Log; files: FileStore; councils: Councils; publicUrl: string },
  authorityId: AuthorityId,
): InTransaction {
  return async (work) => {
    const council = (await parts.councils.all()).find(({ id }) => id === authorityId)
    if (!council) throw new Error(`There is no council ${authorityId}`)
    return inScope(parts.web.kysely, { authorityId, accountId: null, system: true }, (db) => {
      const now = parts.clock.now()
      const enqueue = enqueuer(db, authorityId)
      const actor = { authorityId, accountId: null, roles: [], requestId: null, now }
      return work({
        db,
        council,
        caller: nobody,
        now,
        today: parts.clock.today(),
        publicUrl: parts.publicUrl,
        log: parts.log,
        files: parts.files,
        enqueue,
        send: outbox(db, authorityId, enqueue),
        audit: (entry) => recordAudit(db, actor, [entry]),
      })
    })
  }
}

/** The folder of the .sql files: beside the sources, or beside the bundle. */
export function migrationsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'migrations')
    if (existsSync(join(candidate, '0001-platform.sql'))) return candidate
    if (folder === join(folder, '..'))
      throw new Error('The folder "migrations" is missing: the installation is not whole.')
  }
}
