// Starts the product as `npm start` would, in a folder of its own, and stops it again.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './command.ts'

export interface RunningHouse {
  readonly url: string
  readonly ownerUrl: string
  readonly folder: string
  /** From the command to the first page that can be opened. */
  readonly startedIn: number
  stop(): Promise<void>
}

export function benchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  chmodSync(path, 0o755) // the user postgres must be able to enter it
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function startHouse(folder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningHouse> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts/go.mjs'), 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: '0', ALONGSIDE_DATA: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const found = /Open\s+(http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(`The house did not start:\n${said}`)))
  })
  const startedIn = performance.now() - began
  return {
    url,
    folder,
    startedIn,
    ownerUrl: ownerUrl(folder),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function ownerUrl(folder: string): string {
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? ''
  const { owner } = JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')) as { owner: string } // written by provision.ts
  return `postgres://alongside_owner:${owner}@127.0.0.1:${port}/alongside`
}
