// Takes an import through its check and through its carrying out, for the jobs and the command line alike. The main
// work is one transaction: all or nothing. A database that goes away for a moment is waited for, and the work begun
// again from its start.
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { recordAudit } from '../../platform/audit/record.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import { findYear } from '../../ssda903/index.ts'
import type { ImportId } from '../tables.ts'
import { move, removeFiles } from './commands.ts'
import { ImportFault, isDatabaseAway, whyItFailed } from './failure.ts'
import { jsonText } from './json.ts'
import { carryOut, prepare, type Prepared } from './kinds.ts'
import { ImportNotes } from './note-writer.ts'
import { Notes } from './notes.ts'
import { part, progressOf, type Progress } from './progress.ts'
import { findImport, type Import } from './queries.ts'
import type { Summary } from './summary.ts'

/** Somebody abandoned it meanwhile, or it was given up for dead: what was done here is undone. */
class Overtaken extends Error {}

const TRIES = 3
const WAIT_MS = 2_000
const LONGEST_WAIT_MS = 180_000

export async function checkImport(inTransaction: InTransaction, id: ImportId): Promise<void> {
  await takeThrough(inTransaction, id, 'checking', async (found, prepared, progress) => {
    await inTransaction(async (work) => {
      const writer = new ImportNotes(work, id, false)
      await writer.clear()
      const notes = new Notes(writer)
      const preview = await carryOut(work, prepared, { found, notes, writing: null, progress })
      const changes = { state: 'ready', preview: jsonText(preview), year: preview.year, progress: 1 } as const
      if (!(await move(work, id, 'checking', changes))) throw new Overtaken()
    })
  })
}

export async function runImport(inTransaction: InTransaction, id: ImportId): Promise<void> {
  await takeThrough(inTransaction, id, 'running', async (found, prepared, progress) => {
    // Before the long transaction: the histories that it rebuilds look at which years are held.
    await inTransaction((work) => noteYear(work, found, prepared))
    await inTransaction(async (work) => {
      const writer = new ImportNotes(work, id, true)
      await writer.clear()
      const notes = new Notes(writer)
      const writing = { importId: id, by: found.createdBy }
      const result = await carryOut(work, prepared, { found, notes, writing, progress })
      const done = { state: 'done', result: jsonText(result), progress: 1, finished_at: work.now } as const
      if (!(await move(work, id, 'running', done))) throw new Overtaken()
      await recordRun(work, found, result)
    })
    await inTransaction((work) => removeUnkept(work, found))
  })
}

async function takeThrough(
  inTransaction: InTransaction,
  id: ImportId,
  state: 'checking' | 'running',
  work: (found: Import, prepared: Prepared, progress: Progress) => Promise<void>,
): Promise<void> {
  const found = await inTransaction(async (first) => {
    const begun = await move(first, id, state, { started_at: first.now, alive_at: sql`now()` })
    return begun ? findImport(first, id) : null
  })
  if (!found) return
  const progress = progressOf(inTransaction, id)
  try {
    const paths = await inTransaction((first) => Promise.resolve(pathsOf(first, found)))
    const prepared = await prepare(found, paths, part(progress, 0, 0.2))
    await again(inTransaction, () => work(found, prepared, progress))
  } catch (error) {
    if (!(error instanceof Overtaken)) await fail(inTransaction, id, state, error)
  }
}

async function noteYear({ db }: Work, { id, options }: Import, prepared: Prepared): Promise<void> {
  if (prepared.kind !== 'ssda903') return
  const { year } = findYear(prepared.reading, options.year)
  await db.updateTable('imports').set({ year }).where('id', '=', id).execute()
}

const pathsOf = ({ files, council }: Work, found: Import) =>
  found.files.map((file) => ({ ...file, path: files.path(council.id, file.fileId) }))

async function again(inTransaction: InTransaction, work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await work()
      return
    } catch (error) {
      if (!isDatabaseAway(error) || tried === TRIES) throw error
      await untilBack(inTransaction)
    }
  }
}

async function untilBack(inTransaction: InTransaction): Promise<void> {
  for (const began = Date.now(); ; await wait(WAIT_MS)) {
    try {
      await inTransaction(({ db }) => sql`select 1`.execute(db))
      return
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() - began > LONGEST_WAIT_MS) throw error
    }
  }
}

async function fail(
  inTransaction: InTransaction,
  id: ImportId,
  state: 'checking' | 'running',
  error: unknown,
): Promise<void> {
  await untilBack(inTransaction)
  await inTransaction(async (work) => {
    const { code, name } = error as { code?: string; name?: string }
    // Never the message: it may quote what a file or a record says. Files that do not fit are no fault of ours.
    if (!(error instanceof ImportFault))
      work.log.error({ import: id, code, kind: name }, 'an import failed and changed nothing')
    await move(work, id, state, { state: 'failed', failure: whyItFailed(error), finished_at: work.now })
  })
}

async function recordRun(work: Work, found: Import, { year, people, problems }: Summary): Promise<void> {
  const actor = { authorityId: work.council.id, accountId: found.createdBy, roles: [], requestId: null, now: work.now }
  const detail = { import: found.id, kind: found.kind, year, people, problems }
  await recordAudit(work.db, actor, [{ event: 'import.run', personId: null, detail }])
}

/** What the council keeps no purpose for does not stay in a file either, once it was checked. */
async function removeUnkept(work: Work, found: Import): Promise<void> {
  const { result } = (await findImport(work, found.id)) ?? {}
  const unkept = new Set(result?.notKept)
  const tables = new Map(result?.files.map(({ name, table }) => [name, table]))
  await removeFiles(work, found, ({ name }) => {
    const table = tables.get(name) ?? ''
    return unkept.has(table) || (table === 'XML' && unkept.size > 0)
  })
}
