// Reads what somebody sent in a thread of its own: a file that wants all the memory or never ends takes nothing down.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FoundEntries, ReadSource } from './found.ts'
import type { Task } from './tasks.ts'

const limits = { milliseconds: 120_000, megabytes: 1_024 } as const

export async function inWorker(task: Task & { readonly task: 'map' }): Promise<FoundEntries>
export async function inWorker(task: Task): Promise<ReadSource>
export async function inWorker(task: Task): Promise<ReadSource> {
  const worker = new Worker(workerFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  })
  let patience: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<ReadSource>((resolve) => {
      const fail = (words: string) => resolve({ kind: 'fault', words })
      patience = setTimeout(() => fail('Reading it took too long. Send it in parts.'), limits.milliseconds)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'It is too large to be read. Send it in parts.'
            : 'It could not be read: the fault is ours. Try to save it in another form, such as CSV.',
        ),
      )
      worker.once('exit', () => fail('Reading it was broken off. Try again.'))
    })
  } finally {
    clearTimeout(patience)
    await worker.terminate()
  }
}

/** Beside this file when it runs from the source; a bundle of its own when it is built. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'worker.ts')
  if (existsSync(source)) return source
  const built = join(import.meta.dirname, 'offer-reader.js')
  return existsSync(built) ? built : join(import.meta.dirname, '..', 'offer-reader.js')
}
