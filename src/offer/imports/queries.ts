// Imports of entries, as they were begun and as they ended.
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { ImportId, ImportState } from '../tables.ts'
import type { KeptRows } from './read/found.ts'

type Reader = Pick<Work, 'db'>

export interface ImportLine {
  readonly id: ImportId
  readonly name: string
  readonly source: string
  readonly state: ImportState
  readonly counts: Readonly<Record<string, number>>
  readonly at: Date
  readonly by: string | null
}

export interface Import extends ImportLine {
  readonly rows: KeptRows
  readonly address: string | null
  readonly pages: number
  readonly services: number
  readonly columns: Readonly<Record<string, string>> | null
  readonly trouble: string | null
}

const lines = ({ db }: Reader) =>
  db
    .selectFrom('offer_imports as i')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'i.authority_id').onRef('a.id', '=', 'i.by_account'),
    )
    .select(['i.id', 'i.name', 'i.source', 'i.state', 'i.counts', 'i.at', 'a.display_name as by'])

export const listImports = (reader: Reader): Promise<ImportLine[]> =>
  lines(reader).orderBy('i.at', 'desc').orderBy('i.id', 'desc').limit(30).execute()

export async function findImport(reader: Reader, id: ImportId): Promise<Import | null> {
  const found = await lines(reader)
    .select(['i.rows', 'i.address', 'i.pages', 'i.services', 'i.columns', 'i.trouble'])
    .where('i.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

export async function getImport(reader: Reader, id: ImportId): Promise<Import> {
  const found = await findImport(reader, id)
  if (!found) throw new NotFound('There is no such import')
  return found
}
