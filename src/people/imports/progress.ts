// How far a job is, told to whoever watches: written in transactions of its own, since its main one shows nothing
// before it ends.
import { sql } from 'kysely'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import type { ImportId } from '../tables.ts'

/** A share of the whole, 0 to 1. Cheap to call often. */
export type Progress = (share: number) => Promise<void>

export const silent: Progress = () => Promise.resolve()

const EVERY_MS = 1_000

export function progressOf(inTransaction: InTransaction, importId: ImportId): Progress {
  let told = 0
  return async (share) => {
    if (Date.now() - told < EVERY_MS) return
    told = Date.now()
    await inTransaction(({ db }) =>
      db
        .updateTable('imports')
        .set({ progress: Math.min(0.99, share), alive_at: sql<Date>`now()` })
        .where('id', '=', importId)
        .where('state', 'in', ['checking', 'running'])
        .execute(),
    )
  }
}

/** Hands on a part of a longer way: `part(progress, 0.2, 0.5)` goes from 0.2 to 0.5. */
export const part =
  (progress: Progress, from: number, to: number): Progress =>
  (share) =>
    progress(from + (to - from) * Math.min(1, share))
