// Jobs run by graphile-worker. They are queued in the transaction of the change that wants them, and run with a
// database bound to their council like any request.
import { EventEmitter } from 'node:events'
import {
  Logger,
  run,
  runMigrations,
  runOnce,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import pg from 'pg'
import type { AuthorityId } from '../ids.ts'
import type { Work } from '../http/ctx.ts'
import type { Log } from '../log.ts'
import { keepGoing, type JobRunner } from './keep-going.ts'

export type { JobRunner }

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
  const pool = openPool(parts.ownerUrl)
  const options: RunnerOptions = {
    pgPool: pool,
    taskList: tasksOf(parts),
    crontab: crontabOf(parts),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quiet,
  }
  const runner = keepGoing(await run(options), options, parts.log)
  return { stop: () => runner.stop().finally(() => pool.end()) }
}

// Ours rather than the library's, which leaves a connection that breaks while it is held to end the process.
function openPool(ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 5, connectionTimeoutMillis: 5_000, keepAlive: true })
  const known = () => undefined // what it was doing fails and says so
  pool.on('error', known)
  pool.on('connect', (client) => client.on('error', known))
  return pool
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

/** Queues a job for each council by itself, as the clock does; one that waits already is enough. */
export async function queueForEach(owner: pg.Client, { name }: Job): Promise<void> {
  await owner.query('select graphile_worker.add_job($1, job_key => $1)', [`each:${name}`])
}

/** Runs what is queued and due, once, and throws what a job threw: for tests, where no runner waits. */
export async function runQueuedOnce(parts: JobParts): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  const errors: unknown[] = []
  events.on('job:error', ({ error }) => errors.push(error))
  const pool = openPool(parts.ownerUrl)
  try {
    await runOnce({ pgPool: pool, taskList: tasksOf(parts), noHandleSignals: true, logger: quiet, events })
  } finally {
    await pool.end() // the database may be dropped right after
  }
  if (errors.length > 0) throw new AggregateError(errors, 'a queued job failed')
}
