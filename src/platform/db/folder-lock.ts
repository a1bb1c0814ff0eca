// One Alongside at a time on a data folder. The lock names the process that holds it and when that process began, so
// that a number which another process has by now is not taken for ours.
import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `serve` stays for as long as it runs; a `command` starts the database for its own work and stops it again. */
export type Keeper = 'serve' | 'command'

export interface FolderLock {
  release(): void
}

export interface Holder {
  readonly pid: number
  readonly began: string | null
  readonly as: Keeper
}

const fileIn = (folder: string) => join(folder, 'alongside.lock')

/** Takes the lock, or says which living process has it. A lock that a killed process left is taken over. */
export function takeFolder(folder: string, as: Keeper): FolderLock | Holder {
  const file = fileIn(folder)
  const mine: Holder = { pid: process.pid, began: processBegan(process.pid), as }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (;;) {
      if (linked(draft, file)) return { release: () => releaseIfMine(file, mine) }
      const holder = holderOf(folder)
      if (holder) return holder
      rmSync(file, { force: true }) // nobody living holds it
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Who holds the folder now; null when nobody living does. */
export function holderOf(folder: string): Holder | null {
  const holder = read(fileIn(folder))
  return holder && isAlive(holder) ? holder : null
}

// A link appears whole or not at all, and only one of two can make it.
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function releaseIfMine(file: string, mine: Holder): void {
  const now = read(file)
  if (now?.pid === mine.pid && now.began === mine.began) rmSync(file, { force: true })
}

function read(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder // as written above
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : null
  } catch {
    return null // not there, or not whole: then nobody holds it
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = processBegan(pid)
  return began === null || now === null || now === began
}

/** When a process began, in the system's own words; null where the system does not say. */
function processBegan(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // The 22nd field; the second is the program's name in brackets and may hold anything.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
    }
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
