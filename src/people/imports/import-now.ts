// An import from beginning to end in one go, for the command line: carried out as the page's job carries it out.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { formatInstant } from '../../design/index.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import type { ImportId } from '../tables.ts'
import { runImport } from './carry.ts'
import { abandonImport, beginImport, runUnseen } from './commands.ts'
import { ImportFault } from './failure.ts'
import { listProblems } from './found-queries.ts'
import { carryOut, prepare } from './kinds.ts'
import { Notes, type FoundProblem } from './notes.ts'
import { silent } from './progress.ts'
import { getImport, type Import, type ImportOptions } from './queries.ts'
import type { ImportKind, Summary } from './summary.ts'

export interface ImportAsked {
  readonly kind: ImportKind
  readonly files: readonly { readonly name: string; readonly path: string }[]
  readonly options: ImportOptions
}

export interface Imported {
  readonly summary: Summary
  /** The first problems, errors before warnings. */
  readonly problems: readonly Pick<FoundProblem, 'file' | 'line' | 'column' | 'value' | 'rule' | 'level' | 'message'>[]
}

const SHOWN = 20

/** What an import would do. Nothing is written, not even that somebody asked. */
export async function foreseeNow(
  inTransaction: InTransaction,
  { kind, files, options }: ImportAsked,
): Promise<Imported> {
  const sized = await Promise.all(files.map(async (file) => ({ ...file, bytes: (await stat(file.path)).size })))
  const prepared = await prepare({ kind }, sized, silent)
  const notes = new Notes(null)
  const found = { options, createdBy: null }
  const summary = await inTransaction((work) =>
    carryOut(work, prepared, { found, notes, writing: null, progress: silent }),
  )
  const problems = notes.first.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
  return { summary, problems: problems.slice(0, SHOWN) }
}

/** Throws an ImportFault with the reason when nothing was imported. */
export async function importNow(inTransaction: InTransaction, asked: ImportAsked): Promise<Imported> {
  const uploads = await Promise.all(asked.files.map(asUpload))
  const found = await inTransaction(async (work) =>
    getImport(work, await beginImport(work, { ...asked, files: uploads })),
  )
  const begun = await inTransaction((work) => runUnseen(work, found))
  if (begun.outcome !== 'begun') {
    await inTransaction((work) => abandonImport(work, found))
    throw new ImportFault(begun.outcome === 'busy' ? busyWords(begun.other) : 'Somebody else changed it meanwhile.')
  }
  await runImport(inTransaction, found.id)
  return read(inTransaction, found.id)
}

/** Who is importing, since when: for whoever came second. */
export function busyWords({ byName, startedAt, createdAt }: Import): string {
  const who = byName ?? 'Somebody at the command line'
  return `${who} is importing since ${formatInstant(startedAt ?? createdAt)}. Nothing was changed by you. Wait until that is done, then check yours again.`
}

async function read(inTransaction: InTransaction, id: ImportId): Promise<Imported> {
  return inTransaction(async (work) => {
    const { result, failure } = await getImport(work, id)
    if (result === null) throw new ImportFault(failure ?? 'It did not end.')
    const problems = await listProblems(work, id, {}, { limit: SHOWN, offset: 0 })
    return { summary: result, problems: problems.map((row) => ({ ...row, column: row.column_name })) }
  })
}

async function asUpload({ name, path }: { name: string; path: string }): Promise<UploadedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece)
    bytes += piece.length
  }
  return { name, path, bytes, sha256: hash.digest('hex') }
}
