// The jobs of imports: the check, the import itself, a watch for those that died with their process, and tidying up.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { ImportId } from '../tables.ts'
import { checkImport, runImport } from './carry.ts'
import { removeFiles } from './commands.ts'
import { jobNames } from './job-names.ts'
import { findImport } from './queries.ts'

const idIn = (payload: Readonly<Record<string, unknown>>) => payload['importId'] as ImportId // as queueCheck and queueRun wrote it

export const jobs: readonly Job[] = [
  { name: jobNames.check, run: (inTransaction, payload) => checkImport(inTransaction, idIn(payload)) },
  { name: jobNames.run, run: (inTransaction, payload) => runImport(inTransaction, idIn(payload)) },
  { name: jobNames.watch, every: '* * * * *', run: (inTransaction) => inTransaction(giveUpTheDead) },
  { name: jobNames.tidy, every: '30 3 * * *', run: (inTransaction) => inTransaction(tidyImports) },
]

/** An import tells every second that it lives: silent for so long, its process was stopped. Its transaction is undone. */
export async function giveUpTheDead({ db, now }: Pick<Work, 'db' | 'now'>): Promise<void> {
  await db
    .updateTable('imports')
    .set({
      state: 'failed',
      finished_at: now,
      failure: 'The service was stopped in the middle of this. Nothing was changed. Check again.',
    })
    .where('state', 'in', ['checking', 'running'])
    .where('alive_at', '<', sql<Date>`now() - interval '5 minutes'`)
    .execute()
}

const KEPT_DAYS = 30

/**
 * Uploaded files and the list of what a check found hold children's particulars, so they go when nobody needs them:
 * thirty days after the end. Who, when, which files and what changed stay with the import.
 */
export async function tidyImports(work: Work): Promise<void> {
  const over = new Date(work.now.getTime() - KEPT_DAYS * 86_400_000)
  const ended = await work.db
    .selectFrom('imports')
    .select('id')
    .where((where) =>
      where.or([
        where('finished_at', '<', over),
        where.and([where('state', '=', 'ready'), where('created_at', '<', over)]),
      ]),
    )
    .where(sql<boolean>`exists (select from jsonb_array_elements(files) f where not f ? 'removedAt')`)
    .execute()
  for (const { id } of ended) {
    const found = await findImport(work, id)
    if (!found) continue
    await removeFiles(work, found)
    await work.db.deleteFrom('import_problems').where('import_id', '=', id).execute()
    await work.db
      .updateTable('imports')
      .set({ state: 'abandoned', finished_at: work.now })
      .where('id', '=', id)
      .where('state', '=', 'ready')
      .execute()
  }
}
