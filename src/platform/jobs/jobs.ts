// Jobs run by graphile-worker. They are queued in the transaction of the change that wants them, and run with a
// database bound to their council like any request.
import { EventEmitter } from 'node:events'
import { Logger, run, runMigrations, runOnce, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
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

export interface JobsGiven {
  readonly ownerUrl: string
  readonly jobs: readonly Job[]
  readonly log: Log
  readonly councils: () => Promise<readonly { id: AuthorityId }[]>
  readonly inTransactionFor: (authorityId: AuthorityId) => InTransaction
  /** Jobs of the machine itself, such as sealing the audit. */
  readonly machineTasks: TaskList
  readonly machineCrontab: string
}

function tasksOf(given: JobsGiven): TaskList {
  const tasks: TaskList = { ...given.machineTasks }
  for (const job of given.jobs) {
    tasks[job.name] = async (raw) => {
      const { authorityId, payload } = raw as { authorityId: AuthorityId; payload: Record<string, unknown> } // as enqueue_job wrote it
      await job.run(given.inTransactionFor(authorityId), payload)
    }
    tasks[`each:${job.name}`] = async () => {
      for (const council of await given.councils()) await job.run(given.inTransactionFor(council.id), {})
    }
  }
  return tasks
}

export async function startJobs(given: JobsGiven): Promise<JobRunner> {
  const { jobs, log } = given
  const crontab = [
    given.machineCrontab,
    ...jobs.filter((job) => job.every).map((job) => `${job.every ?? ''} each:${job.name}`),
  ]
  const runner: Runner = await run({
    connectionString: given.ownerUrl,
    taskList: tasksOf(given),
    crontab: crontab.filter(Boolean).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quiet,
    maxPoolSize: 4,
  })
  runner.events.on('job:error', ({ job, error }) => {
    log.error(
      { job: job.task_identifier, attempt: job.attempts, error: logged(error) },
      'a job failed and will be tried again',
    )
  })
  return { stop: () => runner.stop() }
}

/** Runs what is queued and due, once, and throws what a job threw: for tests, where no runner waits. */
export async function runQueuedOnce(given: JobsGiven): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  const errors: unknown[] = []
  events.on('job:error', ({ error }) => errors.push(error))
  await runOnce({
    connectionString: given.ownerUrl,
    taskList: tasksOf(given),
    noHandleSignals: true,
    logger: quiet,
    maxPoolSize: 2,
    events,
  })
  if (errors.length > 0) throw new AggregateError(errors, 'a queued job failed')
}
