// Starts the database again when it ended by itself while we live. A few tries close together, then it is left alone:
// what cannot start five times needs a person.
import { setTimeout as wait } from 'node:timers/promises'
import type { Run } from './postgres-process.ts'

export interface Kept {
  /** Stops watching; gives the process to stop, or null when none runs. */
  release(): Promise<number | null>
}

interface Care {
  readonly again: () => Promise<Run>
  readonly onTrouble: (what: string) => void
  /** Milliseconds before each try. */
  readonly waits?: readonly number[]
  /** A run that lasted this long gives back all the tries. */
  readonly healthyAfterMs?: number
}

const usualWaits = [100, 1_000, 2_000, 5_000, 10_000]

export function keepRunning(first: Run, { again, onTrouble, waits = usualWaits, healthyAfterMs = 60_000 }: Care): Kept {
  const released = new AbortController()
  let pid: number | null = first.pid
  let restarting = Promise.resolve()
  let tries = 0

  const watch = (run: Run): void => {
    const since = Date.now()
    void run.ended.then(() => {
      pid = null
      if (Date.now() - since > healthyAfterMs) tries = 0
      if (!released.signal.aborted) restarting = restart()
    })
  }
  const restart = async (): Promise<void> => {
    for (let pause = waits[tries]; pause !== undefined; pause = waits[tries]) {
      tries += 1
      onTrouble('the database ended by itself and is started again')
      const run = await wait(pause, undefined, { ref: false, signal: released.signal })
        .then(again)
        .catch(() => null)
      if (run) {
        pid = run.pid
        watch(run)
        return
      }
      if (released.signal.aborted) return
    }
    onTrouble('the database ended again and again: it is left alone until Alongside is started anew')
  }
  watch(first)
  return {
    async release() {
      released.abort()
      await restarting
      return pid
    },
  }
}
