// The life of an import: checking → ready → running → done, or failed, or abandoned. Each step is a compare-and-set, so
// that a double click or two people at once carry it out once.
import { sql, type UpdateObject } from 'kysely'
import type { Tables } from '../../platform/db/tables.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { newId } from '../../platform/ids.ts'
import type { ImportId, ImportsTable } from '../tables.ts'
import { jobNames } from './job-names.ts'
import { jsonText } from './json.ts'
import { findRunning, lastDone, type Import, type ImportOptions, type KeptFile } from './queries.ts'
import type { ImportKind } from './summary.ts'

export interface Begin {
  readonly kind: ImportKind
  readonly files: readonly UploadedFile[]
  readonly options: ImportOptions
}

/** Keeps the files and writes the import down. The check is queued apart, or run at once by the command line. */
export async function beginImport(work: Work, { kind, files, options }: Begin): Promise<ImportId> {
  const id = newId<'import'>()
  const kept: KeptFile[] = []
  try {
    for (const file of files) kept.push(await keep(work, file))
    await work.db
      .insertInto('imports')
      .values({
        authority_id: work.council.id,
        id,
        kind,
        year: options.year ?? null,
        state: 'checking',
        files: jsonText(kept),
        options: jsonText(options),
        created_by: work.caller.accountId,
        created_at: work.now,
      })
      .execute()
  } catch (error) {
    for (const { fileId } of kept) await work.files.discard(work.council.id, fileId)
    throw error
  }
  return id
}

async function keep({ db, council, caller, files }: Work, upload: UploadedFile): Promise<KeptFile> {
  const fileId = await files.keep(db, council.id, caller.accountId, upload, 'application/octet-stream')
  return { fileId, name: upload.name, bytes: upload.bytes, sha256: upload.sha256 }
}

export const queueCheck = (work: Work, id: ImportId) => work.enqueue(jobNames.check, { importId: id })

export type Confirmed =
  /** It runs now. */
  | { readonly outcome: 'begun' }
  /** It was begun or ended before: a second click. */
  | { readonly outcome: 'already' }
  | { readonly outcome: 'blocked' }
  /** Another import runs. */
  | { readonly outcome: 'busy'; readonly other: Import }
  /** Another import was done since the check, so the preview no longer holds: it is checked again. */
  | { readonly outcome: 'stale' }

/** From ready to running. The caller queues the job, or runs it at once. */
export async function confirmImport(work: Work, found: Import): Promise<Confirmed> {
  if (found.state !== 'ready') return { outcome: 'already' }
  if (found.preview === null || found.preview.blocked.length > 0) return { outcome: 'blocked' }
  const other = await findRunning(work)
  if (other) return busyWith(other, found)
  if ((await lastDone(work)) !== found.preview.basis) {
    await move(work, found.id, 'ready', { state: 'checking', progress: 0, started_at: null, alive_at: null })
    return { outcome: 'stale' }
  }
  return beginRunning(work, found)
}

/** Without a look at the preview first: the command line, where whoever wants one asks for a dry run. */
export async function runUnseen(work: Work, found: Import): Promise<Confirmed> {
  const other = await findRunning(work)
  return other ? busyWith(other, found) : beginRunning(work, found)
}

async function beginRunning(work: Work, found: Import): Promise<Confirmed> {
  await sql`savepoint begin_import`.execute(work.db)
  try {
    const fresh = { state: 'running', progress: 0, started_at: null, alive_at: null } as const
    return { outcome: (await move(work, found.id, found.state, fresh)) ? 'begun' : 'already' }
  } catch (error) {
    // The unique index imports_one_running: somebody else was a moment faster.
    if ((error as { code?: string }).code !== '23505') throw error
    await sql`rollback to savepoint begin_import`.execute(work.db)
    const faster = await findRunning(work)
    return faster ? busyWith(faster, found) : { outcome: 'already' }
  }
}

/** The first press of a double click may have begun this very import a moment ago. */
const busyWith = (other: Import, found: Import): Confirmed =>
  other.id === found.id ? { outcome: 'already' } : { outcome: 'busy', other }

export const queueRun = (work: Work, id: ImportId) => work.enqueue(jobNames.run, { importId: id })

/** Before it runs only: what is running ends by itself, whole or not at all. */
export async function abandonImport(work: Work, found: Import): Promise<boolean> {
  const now = work.now
  const gone =
    (await move(work, found.id, 'ready', { state: 'abandoned', finished_at: now })) ||
    (await move(work, found.id, 'checking', { state: 'abandoned', finished_at: now }))
  if (gone) await removeFiles(work, found)
  return gone
}

/** A failed one whose files are still here is checked once more, with another year if one is given. */
export async function checkAgain(work: Work, found: Import, year: number | null): Promise<boolean> {
  if (found.files.some(({ removedAt }) => removedAt !== undefined)) return false
  const options = { ...found.options, ...(year !== null && { year }) }
  const fresh = { state: 'checking', progress: 0, started_at: null, alive_at: null, finished_at: null } as const
  const again = { ...fresh, failure: null, options: jsonText(options), year: options.year ?? null }
  return (await move(work, found.id, 'failed', again)) || (await move(work, found.id, 'ready', again))
}

type Changes = UpdateObject<Tables, 'imports'>

/** Compare and set: false when it was no longer in that state. */
export async function move(
  { db }: Pick<Work, 'db'>,
  id: ImportId,
  from: ImportsTable['state'],
  changes: Changes,
): Promise<boolean> {
  const moved = await db
    .updateTable('imports')
    .set(changes)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/** Takes files out of the store; their names and sums stay with the import. */
export async function removeFiles(
  work: Pick<Work, 'db' | 'council' | 'files' | 'now'>,
  { id, files }: Pick<Import, 'id' | 'files'>,
  which: (file: KeptFile) => boolean = () => true,
): Promise<void> {
  const left: KeptFile[] = []
  for (const file of files) {
    const goes = file.removedAt === undefined && which(file)
    if (goes) await work.files.remove(work.db, work.council.id, file.fileId)
    left.push(goes ? { ...file, removedAt: work.now.toISOString() } : file)
  }
  await work.db
    .updateTable('imports')
    .set({ files: jsonText(left) })
    .where('id', '=', id)
    .execute()
}
