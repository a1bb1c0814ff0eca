// Queues a job in the transaction of the change that wants it.
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { AuthorityId } from '../ids.ts'

export interface JobOptions {
  readonly runAt?: Date
  /** A later job of the same council with the same key replaces an earlier one that has not begun. */
  readonly key?: string
}

export type Enqueue = (job: string, payload: Readonly<Record<string, unknown>>, options?: JobOptions) => Promise<void>

/** The queue's own tables have row-level rules, so the web role enqueues through one security-definer function. */
export function enqueuer(db: Db, authorityId: AuthorityId): Enqueue {
  return async (job, payload, options) => {
    const key = options?.key === undefined ? null : `${options.key}:${authorityId}`
    await sql`select enqueue_job(${job}, ${JSON.stringify({ authorityId, payload })}::json,
      ${options?.runAt ?? null}, ${key})`.execute(db)
  }
}
