// Runs the built command line as a process of its own, and measures its time and its largest memory.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export interface Ran {
  readonly ms: number
  readonly code: number
  readonly out: string
  /** The largest resident memory of the process, in bytes. */
  readonly peak: number
}

export function run(
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: NodeJS.ReadableStream } = {},
): Promise<Ran> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts/go.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'inherit'],
  })
  if (options.input && child.stdin) options.input.pipe(child.stdin)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 20)
  const kept: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => {
    if (kept.length < 200) kept.push(chunk)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      if (code === 2) reject(new Error(`alongside ${args.join(' ')}: wrong use`))
      resolve({ ms: performance.now() - began, code: code ?? 1, out: Buffer.concat(kept).toString('utf8'), peak })
    })
  })
}

/** The highest resident memory so far, from the kernel's own book (VmHWM); 0 where there is none to read. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
