// The life of an import of entries: reading → columns → waiting → writing → done; or failed, or dropped. Nothing of the offer
// changes before somebody has seen what would.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import type { ImportId, ImportState } from '../tables.ts'
import { countPlanned, planImport } from './plan.ts'
import type { Import } from './queries.ts'
import { columnKeys, foldedHeading, guessColumns, type ColumnField, type Columns } from './read/columns.ts'
import type { FoundEntries, FoundTable, KeptRows, ReadSource } from './read/found.ts'
import { inWorker } from './read/in-worker.ts'
import { writeImport } from './write.ts'

export const jobNames = { feed: 'read-offer-feed', write: 'write-offer-import' } as const

export interface Sent {
  readonly files: readonly UploadedFile[]
  readonly pasted: string
  readonly address: string
  readonly allowHttp: boolean
}

/** Throws Refused, with nothing kept, for what cannot be read. */
export async function beginImport(work: Work, sent: Sent): Promise<ImportId> {
  const given = [sent.files.length > 0, sent.pasted.trim() !== '', sent.address.trim() !== ''].filter(Boolean).length
  if (given === 0) throw new Refused('files', 'Choose a file, paste a list, or enter the address of a feed')
  if (given > 1) throw new Refused('files', 'Choose one way: a file, a list or an address')
  if (sent.address.trim() !== '') return beginFeed(work, sent)
  const isFile = sent.files.length > 0
  const read = isFile
    ? await inWorker({ task: 'read', files: await readAll(sent.files) })
    : await inWorker({ task: 'list', text: sent.pasted })
  if (read.kind === 'fault') throw new Refused(isFile ? 'files' : 'pasted', read.words)
  const name = isFile ? nameOf(sent.files) : 'a pasted list'
  const id = await insertImport(work, { name, source: sourceOf(read), state: 'reading', address: null })
  await keepRead(work, id, read)
  return id
}

const readAll = (files: readonly UploadedFile[]) =>
  Promise.all(files.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })))

const nameOf = ([first, ...others]: readonly UploadedFile[]) =>
  `${first?.name ?? 'a file'}${others.length === 0 ? '' : ` and ${others.length} more`}`

const sourceOf = (read: ReadSource) => (read.kind === 'entries' ? read.form : 'table')

async function beginFeed(work: Work, { address, allowHttp }: Sent): Promise<ImportId> {
  const url = URL.parse(address.trim())
  if (!url || (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')))
    throw new Refused('address', 'Enter a whole address that begins with https://')
  const id = await insertImport(work, {
    name: url.host,
    source: 'open-referral',
    state: 'reading',
    address: url.href,
  })
  await work.enqueue(jobNames.feed, { importId: id, allowHttp })
  return id
}

interface NewImport {
  readonly name: string
  readonly source: string
  readonly state: ImportState
  readonly address: string | null
}

const nothingRead: KeptRows = { table: null, entries: null }

async function insertImport({ db, council, caller, now }: Work, given: NewImport): Promise<ImportId> {
  const id = newId<'offer-import'>()
  await db
    .insertInto('offer_imports')
    .values({
      authority_id: council.id,
      id,
      ...given,
      rows: JSON.stringify(nothingRead),
      by_account: caller.accountId,
      at: now,
    })
    .execute()
  return id
}

/** What was read, to be looked at. A table whose headings were met before takes the meanings that were given then. */
export async function keepRead(work: Work, id: ImportId, read: ReadSource): Promise<void> {
  if (read.kind === 'fault') return failImport(work, id, read.words)
  if (read.kind === 'entries') return keepEntries(work, id, { table: null, entries: read, columns: null })
  const remembered = await findMapping(work, read.header)
  if (remembered) return mapColumns(work, id, read, remembered)
  await work.db
    .updateTable('offer_imports')
    .set({
      state: 'columns',
      source: 'table',
      rows: JSON.stringify({ table: read, entries: null } satisfies KeptRows),
      columns: JSON.stringify(guessColumns(read.header)),
    })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute()
}

export async function mapColumns(work: Work, id: ImportId, table: FoundTable, columns: Columns): Promise<void> {
  const entries = await inWorker({ task: 'map', table, columns })
  await keepEntries(work, id, { table, entries, columns })
}

interface Kept {
  readonly table: FoundTable | null
  readonly entries: FoundEntries
  readonly columns: Columns | null
}

async function keepEntries(work: Work, id: ImportId, { table, entries, columns }: Kept): Promise<void> {
  await work.db
    .updateTable('offer_imports')
    .set({
      state: 'waiting',
      source: entries.form,
      rows: JSON.stringify({ table, entries } satisfies KeptRows),
      columns: columns === null ? null : JSON.stringify(columns),
      counts: JSON.stringify(countPlanned(await planImport(work, entries))),
    })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'columns', 'waiting'])
    .execute()
}

const hashOf = (header: readonly string[]) =>
  createHash('sha256').update(header.map(foldedHeading).join('\n')).digest('hex')

async function findMapping({ db }: Work, header: readonly string[]): Promise<Columns | null> {
  const found = await db
    .selectFrom('offer_mappings')
    .select('columns')
    .where('heading_hash', '=', hashOf(header))
    .executeTakeFirst()
  return found ? columnsOf(found.columns, header.length) : null
}

/** Of what was typed or kept, what is a column and a meaning. */
export function columnsOf(given: Readonly<Record<string, string>>, width: number): Columns {
  return Object.fromEntries(
    Object.entries(given).filter(
      (pair): pair is [string, ColumnField] =>
        columnKeys.includes(pair[1] as ColumnField) && /^\d{1,3}$/.test(pair[0]) && Number(pair[0]) < width,
    ),
  )
}

export async function chooseColumns(work: Work, found: Import, columns: Columns): Promise<void> {
  const { table } = found.rows
  if (table === null || (found.state !== 'columns' && found.state !== 'waiting')) return
  if (!Object.values(columns).includes('title')) throw new Refused('columns', 'Say which column is the title')
  await work.db
    .insertInto('offer_mappings')
    .values({
      authority_id: work.council.id,
      heading_hash: hashOf(table.header),
      columns: JSON.stringify(columns),
      updated_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'heading_hash'])
        .doUpdateSet({ columns: JSON.stringify(columns), updated_at: work.now }),
    )
    .execute()
  await mapColumns(work, found.id, table, columns)
}

/** Somebody has seen what it would do and agrees. Rows in trouble are left out only if they say so. */
export async function agree(work: Work, found: Import, leaveOut: boolean): Promise<void> {
  const { entries } = found.rows
  if (found.state !== 'waiting' || entries === null) return
  const counts = countPlanned(await planImport(work, entries))
  if (counts.trouble > 0 && !leaveOut)
    throw new Refused('leaveOut', 'Mend what is in trouble and send it again, or tick the box to leave it out')
  const begun = await work.db
    .updateTable('offer_imports')
    .set({ state: 'writing' })
    .where('id', '=', found.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (begun.numUpdatedRows > 0n)
    await work.enqueue(jobNames.write, { importId: found.id, accountId: work.caller.accountId })
}

/** In the job’s one transaction: all of it or none. */
export async function carryOut(work: Work, found: Import, by: AccountId | null): Promise<void> {
  const { entries } = found.rows
  if (found.state !== 'writing' || entries === null) return
  const planned = await planImport(work, entries)
  await writeImport(work, { planned, form: entries.form, name: found.name, by })
  await settle(work, found.id, 'writing', { state: 'done', counts: JSON.stringify(countPlanned(planned)) })
}

export async function dropImport(work: Work, { id }: Import): Promise<void> {
  for (const state of ['reading', 'columns', 'waiting'] as const) await settle(work, id, state, { state: 'dropped' })
}

export async function failImport({ db, now }: Pick<Work, 'db' | 'now'>, id: ImportId, words: string): Promise<void> {
  await db
    .updateTable('offer_imports')
    .set({ state: 'failed', trouble: words, settled_at: now, rows: JSON.stringify(nothingRead) })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'writing'])
    .execute()
}

async function settle(
  { db, now }: Work,
  id: ImportId,
  from: ImportState,
  to: { readonly state: ImportState; readonly counts?: string },
): Promise<void> {
  await db
    .updateTable('offer_imports')
    .set({ ...to, settled_at: now, rows: JSON.stringify(nothingRead) })
    .where('id', '=', id)
    .where('state', '=', from)
    .execute()
}
