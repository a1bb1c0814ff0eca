// A house for tests: a fresh database, a council, accounts, and browsers that sign in as them.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { clockOn } from '../../platform/clock.ts'
import { hashToken, newToken } from '../../platform/auth/tokens.ts'
import type { Role } from '../../platform/auth/permissions.ts'
import { readConfig } from '../../platform/config.ts'
import type { Council } from '../../platform/councils/council.ts'
import type { SettableCouncilSettings } from '../../platform/councils/settings.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Row } from '../../platform/http/row.ts'
import { newId, type AccountId, type PersonId } from '../../platform/ids.ts'
import { createLog, silentLog, type Log } from '../../platform/log.ts'
import { loadDemo, type DemoSize } from '../demo/index.ts'
import { furnish, type House } from '../house.ts'
import { runJobsOnce } from '../jobs.ts'
import { webOn } from '../web.ts'
import { Browser } from './browser.ts'
import { templateName } from './postgres.ts'

export interface TestHouse {
  readonly house: House
  readonly web: FastifyInstance
  readonly council: Council
  /** An account of this role and a browser in which it is signed in. */
  signIn(
    role: Role | readonly Role[],
    options?: { name?: string; personId?: PersonId },
  ): Promise<Browser & { accountId: AccountId }>
  /** A browser in which this account is signed in. */
  signInAs(accountId: AccountId): Promise<Browser>
  /** A browser in which nobody is signed in. */
  visitor(): Browser
  /** Work by the machine: for arranging and for looking. */
  machine<T>(work: (work: Work) => Promise<T>): Promise<T>
  /** Runs the jobs that are queued and due: nothing runs them by itself here. Throws what they throw. */
  runJobs(): Promise<void>
  close(): Promise<void>
}

export interface TestOptions {
  /** The day it is; tests never depend on the real one. */
  readonly today?: string
  readonly settings?: SettableCouncilSettings
  readonly env?: Readonly<Record<string, string>>
  /** Another way to the database, such as a line that the test can cut. */
  readonly through?: (url: string) => string
  /** Rows beside those of the features: for tests of the way itself. */
  readonly rows?: readonly Row[]
  /** Silent when left out; TEST_LOG=error shows the cause of a 500. */
  readonly log?: Log
  /** A small demonstration council instead of an empty one. */
  readonly demo?: DemoSize
}

const usualLog = process.env['TEST_LOG'] ? createLog(process.env['TEST_LOG']) : silentLog

export async function openTestHouse(options: TestOptions = {}): Promise<TestHouse> {
  const server = inject('testServer')
  const database = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(server.superuserUrl, `create database ${database} template ${templateName} owner alongside_owner`)
  // A clone starts with everybody's usual rights; the real one has none of these (provision.ts).
  await asSuperuser(
    server.superuserUrl,
    `revoke all on database ${database} from public; grant connect on database ${database} to alongside_web`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'alongside-files-'))
  const through = options.through ?? ((url: string) => url)
  const on = (url: string) => through(url.replace(templateName, database))
  const config = readConfig({
    ALONGSIDE_TODAY: options.today ?? '2026-05-31',
    ALONGSIDE_DATA: folder,
    PORT: '0',
    ...options.env,
  })
  const house = await furnish(
    config,
    options.log ?? usualLog,
    { webUrl: on(server.webUrl), ownerUrl: on(server.ownerUrl) },
    null,
    config.today ? clockOn(config.today, '10:00') : undefined,
  )
  const council = await furnishCouncil(house, options)
  const web = await webOn(house, options.rows)
  await web.ready()
  return {
    house,
    web,
    council,
    visitor: () => new Browser(web, null),
    machine: (work) => house.machineFor(council.id)(work),
    runJobs: () => runJobsOnce(house),
    signInAs: async (accountId) => new Browser(web, await openSession(house, council, accountId)),
    async signIn(role, given = {}) {
      const accountId = await addAccount(house, council, typeof role === 'string' ? [role] : role, given)
      return Object.assign(new Browser(web, await openSession(house, council, accountId)), { accountId })
    },
    async close() {
      await web.close()
      await house.close()
      await asSuperuser(server.superuserUrl, `drop database if exists ${database} with (force)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Cloning needs the template to be unused for an instant: files start together, so a lock puts them in a row.
    await client.query('select pg_advisory_lock(904)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function furnishCouncil(house: House, { demo, settings }: TestOptions): Promise<Council> {
  if (!demo) return addCouncil(house, settings ?? {})
  await loadDemo(house, () => undefined, demo)
  return house.councils.byCode(null)
}

async function addCouncil(house: House, settings: SettableCouncilSettings): Promise<Council> {
  await house.asOwner((client) =>
    client.query(
      `insert into councils (id, code, name, settings) values ($1, 'E10000099', 'Ashmere County Council', $2)`,
      [newId<'authority'>(), JSON.stringify(settings)],
    ),
  )
  house.councils.refresh()
  return house.councils.byCode(null)
}

async function addAccount(
  house: House,
  council: Council,
  roles: readonly Role[],
  given: { name?: string; personId?: PersonId },
): Promise<AccountId> {
  const id = newId<'account'>()
  await house.machineFor(council.id)(({ db }) =>
    db
      .insertInto('accounts')
      .values({
        authority_id: council.id,
        id,
        roles: [...roles],
        display_name: given.name ?? `A ${roles.join(' and ')}`,
        person_id: given.personId ?? null,
      })
      .execute(),
  )
  return id
}

async function openSession(house: House, council: Council, accountId: AccountId): Promise<string> {
  const token = newToken()
  const now = house.clock.now()
  await house.machineFor(council.id)(({ db }) =>
    db
      .insertInto('sessions')
      .values({
        authority_id: council.id,
        token_hash: hashToken(token),
        account_id: accountId,
        created_at: now,
        seen_at: now,
      })
      .execute(),
  )
  return token
}
