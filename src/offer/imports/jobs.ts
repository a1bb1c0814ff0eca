// What an import does while nobody waits for it: read a feed page by page, and write what somebody agreed to.
import type { Work } from '../../platform/http/ctx.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { InTransaction, Job } from '../../platform/jobs/jobs.ts'
import type { ImportId } from '../tables.ts'
import { carryOut, failImport, jobNames, keepRead } from './commands.ts'
import { readFeed, type FeedPage, type FeedRules } from '../fetch/feed.ts'
import { FetchRefused } from '../fetch/guarded.ts'
import { findImport } from './queries.ts'
import type { ReadSource } from './read/found.ts'
import { inWorker } from './read/in-worker.ts'

const idIn = (payload: Readonly<Record<string, unknown>>) => payload['importId'] as ImportId // as the commands wrote it

export const jobs: readonly Job[] = [
  {
    name: jobNames.feed,
    run: (inTransaction, payload) =>
      readFeedOf(inTransaction, idIn(payload), { allowHttp: payload['allowHttp'] === true }),
  },
  {
    name: jobNames.write,
    run: (inTransaction, payload) =>
      writeImportOf(inTransaction, idIn(payload), (payload['accountId'] ?? null) as AccountId | null), // as above
  },
]

class Dropped extends Error {}

export async function readFeedOf(inTransaction: InTransaction, id: ImportId, rules: FeedRules): Promise<void> {
  const found = await inTransaction((work) => findImport(work, id))
  if (found?.state !== 'reading' || found.address === null) return
  try {
    const pages = await readFeed(found.address, rules, (number, services) =>
      inTransaction((work) => tell(work, id, { number, services })),
    )
    const read = await readPages(pages)
    await inTransaction((work) => keepRead(work, id, read))
  } catch (error) {
    if (error instanceof Dropped) return
    if (!(error instanceof FetchRefused)) throw error
    await inTransaction((work) => failImport(work, id, `${error.message}. Nothing was changed.`))
  }
}

function readPages(pages: readonly FeedPage[]): Promise<ReadSource> {
  return inWorker({ task: 'read', files: pages.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })) })
}

/** For whoever watches; and to stop when they have had enough. */
async function tell({ db }: Work, id: ImportId, { number, services }: { number: number; services: number }) {
  const told = await db
    .updateTable('offer_imports')
    .set({ pages: number, services })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .executeTakeFirst()
  if (told.numUpdatedRows === 0n) throw new Dropped()
}

async function writeImportOf(inTransaction: InTransaction, id: ImportId, by: AccountId | null): Promise<void> {
  try {
    await inTransaction(async (work) => {
      const found = await findImport(work, id)
      if (found) await carryOut(work, found, by)
    })
  } catch (error) {
    // Another import that found the same at the same moment: whoever comes second looks again.
    if ((error as { code?: string }).code !== '23505') throw error
    await inTransaction((work) =>
      failImport(
        work,
        id,
        'Somebody brought in the same entries at the same moment. Nothing was changed by this. Send it again.',
      ),
    )
  }
}
