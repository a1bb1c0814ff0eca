// Jobs run by graphile-worker. They are queued in the transaction of the change that wants them, and run with a
// database bound to their council like any request.
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import {
  Logger,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import pg from 'pg'
import type { AuthorityId } from '../ids.ts'
import type { Work } from '../http/ctx.ts'
import type { Log } from '../log.ts'
import { logged } from '../logged.ts'

/** A job as a slice declares it. `every` is a crontab line: such a job runs for each council. */
export interface Job {
  readonly name: string
  readonly every?: string
  /** Each piece of work is a transaction of its own; a job that does much asks for several. */
  readonly run: (inTransaction: InTransaction, payload: Readonly<Record<string, unknown>>) => Promise<void>
}

export type InTransaction = <T>(work: (work: Work) => Promise<T>) => Promise<T>

export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet })
}

// What went wrong is logged below, once, without payloads.
const quiet = new Logger(() => () => undefined)

export interface JobRunner {
  stop(): Promise<void>
}

export interface JobParts {
  readonly ownerUrl: string
  readonly jobs: readonly Job[]
  readonly log: Log
  readonly councils: () => Promise<readonly { id: AuthorityId }[]>
  readonly inTransactionFor: (authorityId: AuthorityId) => InTransaction
  /** Jobs of the machine itself, such as sealing the audit. */
  readonly machineTasks: TaskList
  readonly machineCrontab: string
}

export async function startJobs(parts: JobParts): Promise<JobRunner> {
  const options: RunnerOptions = {
    connectionString: parts.ownerUrl,
    taskList: tasksOf(parts),
    crontab: crontabOf(parts),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quiet,
    maxPoolSize: 4,
  }
  return keepGoing(await run(options), options, parts.log)
}

function tasksOf({ jobs, councils, inTransactionFor, machineTasks }: JobParts): TaskList {
  const tasks: TaskList = { ...machineTasks }
  for (const job of jobs) {
    tasks[job.name] = async (raw) => {
      const { authorityId, payload } = raw as { authorityId: AuthorityId; payload: Record<string, unknown> } // as enqueue_job wrote it
      await job.run(inTransactionFor(authorityId), payload)
    }
    // A job of its own for each council: one that fails is tried again without the others.
    tasks[`each:${job.name}`] = async (_payload, { addJob }) => {
      for (const { id: authorityId } of await councils())
        await addJob(job.name, { authorityId, payload: {} }, { jobKey: `${job.name}:${authorityId}` })
    }
  }
  return tasks
}

const crontabOf = ({ machineCrontab, jobs }: JobParts) =>
  [machineCrontab, ...jobs.filter((job) => job.every).map((job) => `${job.every ?? ''} each:${job.name}`)]
    .filter(Boolean)
    .join('\n')

// The runner ends when its database goes away at the wrong moment: it is started again until somebody stops it.
function keepGoing(first: Runner, options: RunnerOptions, log: Log): JobRunner {
  const stopping = new AbortController()
  let runner: Runner | null = first
  const loop = async (): Promise<void> => {
    for (;;) {
      if (runner) await watched(runner, log).catch(() => undefined)
      runner = null
      if (stopping.signal.aborted) return
      log.warn('the jobs stopped by themselves and are started again')
      await wait(1_000, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      runner = stopping.signal.aborted ? null : await run(options).catch(() => null)
    }
  }
  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => undefined) // it may have ended by itself just now
      await ended
    },
  }
}

function watched(runner: Runner, log: Log): Promise<void> {
  runner.events.on('job:error', ({ job, error }) => {
    const { task_identifier: name, attempts } = job
    log.error({ job: name, attempt: attempts, error: logged(error) }, 'a job failed and will be tried again')
  })
  return runner.promise
}

/** Runs what is queued and due, once, and throws what a job threw: for tests, where no runner waits. */
export async function runQueuedOnce(parts: JobParts): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  const errors: unknown[] = []
  events.on('job:error', ({ error }) => errors.push(error))
  const pool = new pg.Pool({ connectionString: parts.ownerUrl, max: 2 })
  pool.on('error', (error) => errors.push(error))
  try {
    await runOnce({ pgPool: pool, taskList: tasksOf(parts), noHandleSignals: true, logger: quiet, events })
  } finally {
    await pool.end() // the database may be dropped right after
  }
  if (errors.length > 0) throw new AggregateError(errors, 'a queued job failed')
}
