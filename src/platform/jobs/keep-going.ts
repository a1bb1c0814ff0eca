// Keeps the job runner going while the database comes and goes.
import { setTimeout as wait } from 'node:timers/promises'
import { run, type Runner, type RunnerOptions } from 'graphile-worker'
import type { Log } from '../log.ts'
import { logged } from '../logged.ts'

export interface JobRunner {
  stop(): Promise<void>
}

// The runner ends when its database goes away at the wrong moment: it is started again until somebody stops it.
export function keepGoing(first: Runner, options: RunnerOptions, log: Log): JobRunner {
  const stopping = new AbortController()
  const isStopping = () => stopping.signal.aborted
  let runner: Runner | null = first
  const loop = async (): Promise<void> => {
    for (;;) {
      if (runner && isStopping()) await runner.stop().catch(() => undefined) // it may have ended by itself just now
      if (runner) await watched(runner, log).catch(() => undefined)
      if (isStopping()) return
      log.warn('the jobs stopped by themselves and are started again')
      await wait(1_000, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      runner = await run(options).catch(() => null)
    }
  }
  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => undefined)
      await ended
    },
  }
}

/** Runs until the runner ends; says what failed. */
function watched(runner: Runner, log: Log): Promise<void> {
  runner.events.on('job:error', ({ job, error }) => {
    const { task_identifier: name, attempts } = job
    log.error({ job: name, attempt: attempts, error: logged(error) }, 'a job failed and will be tried again')
  })
  endWhenStuck(runner)
  return runner.promise
}

// A runner whose very first question failed asks it in vain for ever: after a few misses in a row a new one is better.
function endWhenStuck(runner: Runner): void {
  let misses = 0
  const hit = () => (misses = 0)
  runner.events.on('worker:getJob:empty', hit)
  runner.events.on('job:start', hit)
  runner.events.on('worker:getJob:error', () => {
    misses += 1
    if (misses === 6) void runner.stop().catch(() => undefined)
  })
}
