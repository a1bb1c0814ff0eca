// One run of the PostgreSQL server on a data folder: started, found again, stopped.
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { User } from './postgres-files.ts'

export interface Launch {
  readonly postgres: string
  readonly data: string
  readonly log: string
  readonly port: number
  readonly user: User | null
  /** Settings beside our own: tests only. */
  readonly flags: readonly string[]
}

export interface Run {
  readonly pid: number
  /** Settles when the server has ended, however that came. */
  readonly ended: Promise<void>
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

/** Starts a server and waits until it takes connections. */
export async function launch({ postgres, data, log, port, user, flags }: Launch): Promise<Run> {
  if (!findServer(data)) rmSync(join(data, 'postmaster.pid'), { force: true }) // a lock that nobody holds any more
  const output = openSync(log, 'a')
  const flagged = [...durable, ...settings, ...flags].flatMap((setting) => ['-c', setting])
  // A group of its own: Ctrl-C reaches us first, and we stop the server when the last request is done.
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...flagged], {
    ...(user ?? {}),
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const state = { ended: false }
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      state.ended = true
      resolve()
    }
    child.on('error', end)
    child.on('exit', end)
  })
  child.unref()
  for (let tries = 0; tries < 6000 && !state.ended; tries += 1) {
    if (isReady(data)) return { pid: child.pid ?? 0, ended }
    await wait(10)
  }
  throw new Error(`The database did not start. Its own log says why: ${log}`)
}

function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/** The server that runs on this data folder, read from its own lock file; null when there is none. */
export function findServer(data: string): { pid: number; port: number } | null {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port)) return null
  return isServerOf(pid, lines[1]?.trim() ?? data) ? { pid, port } : null
}

/** Ends sessions, writes a checkpoint and closes ("fast"). */
export async function stopServer(data: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return // already gone
  }
  for (let tries = 0; tries < 3000; tries += 1) {
    if (!existsSync(join(data, 'postmaster.pid')) || !isServerOf(pid, data)) return
    await wait(10)
  }
  throw new Error(`The database (process ${pid}) did not stop within 30 seconds.`)
}

// The number alone proves nothing: another process, even another PostgreSQL, may have it by now.
function isServerOf(pid: number, data: string): boolean {
  const command = commandOf(pid)
  return command !== null && command.includes('postgres') && command.includes(data)
}

/** What a living process was started with; null when it is gone. */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform !== 'win32')
      return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return execFileSync(
      'powershell',
      ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`],
      { encoding: 'utf8' },
    )
  } catch {
    return null
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
