// Reads the files of a return, and last year's out of what is held, so that the rules that compare two years can run.
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import {
  KEPT_OF_PREVIOUS,
  readReturn,
  writeTable,
  type NamedSource,
  type Reading,
  type TableName,
} from '../../../ssda903/index.ts'
import type { PackedRows } from '../../history/return-rows.ts'
import type { Progress } from '../progress.ts'

export interface FileToRead {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

export function readFiles(files: readonly FileToRead[], progress: Progress): Promise<Reading> {
  const total = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  let read = 0
  const counted = async function* (path: string): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      read += piece.length
      await progress(read / total)
      yield piece
    }
  }
  return readReturn(files.map(({ name, path, bytes }) => ({ name, size: bytes, open: () => counted(path) })))
}

/** The return of the year before as it is held, or undefined. Rows that were set aside then are not in it. */
export async function readHeldReturn(work: Work, year: number, beside: Reading): Promise<Reading | undefined> {
  const held = await work.db
    .selectFrom('return_children')
    .select('child_id')
    .where('year', '=', year)
    .where('is_latest', '=', true)
    .limit(1)
    .executeTakeFirst()
  if (!held) return undefined
  const sources = KEPT_OF_PREVIOUS.map((table): NamedSource => ({
    name: `${table} of ${year}`,
    open: () => heldTable(work, year, table),
  }))
  return readReturn(sources, { pool: beside.pool, keep: KEPT_OF_PREVIOUS })
}

const AT_ONCE = 1000

async function* heldTable(work: Work, year: number, table: TableName): AsyncGenerator<Uint8Array> {
  yield Buffer.from(writeTable(table, []))
  for (let after = ''; ;) {
    const children = await work.db
      .selectFrom('return_children')
      .select(['child_id', sql<PackedRows[TableName]>`rows -> ${table}::text`.as('kept')])
      .where('year', '=', year)
      .where('is_latest', '=', true)
      .where('child_id', '>', after)
      .orderBy('child_id')
      .limit(AT_ONCE)
      .execute()
    yield Buffer.from(withoutHeading(writeTable(table, children.flatMap(rowsToWrite))))
    after = children.at(-1)?.child_id ?? ''
    if (children.length < AT_ONCE) return
  }
}

const rowsToWrite = ({ child_id, kept }: { child_id: string; kept: PackedRows[TableName] }) =>
  (kept ?? []).map(({ record }) => ({ ...record, child: child_id }))

const withoutHeading = (csv: string) => csv.slice(csv.indexOf('\r\n') + 2)
