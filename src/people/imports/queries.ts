// Reads of imports; what each found and changed is in found-queries.ts.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { isUuid, type AccountId, type Id } from '../../platform/ids.ts'
import type { ImportId, ImportsTable } from '../tables.ts'
import type { ImportKind, Summary } from './summary.ts'

type Asking = Pick<Work, 'db'>

export interface KeptFile {
  readonly fileId: Id<'file'>
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** When it was taken away: a file is kept only as long as it is needed. */
  readonly removedAt?: string
}

export interface ImportOptions {
  /** The year given by hand. */
  readonly year?: number
  /** Teams that a list of workers names and that do not exist yet may be made. */
  readonly newTeams?: boolean
}

export interface Import {
  readonly id: ImportId
  readonly kind: ImportKind
  readonly year: number | null
  readonly state: ImportsTable['state']
  readonly progress: number
  readonly files: readonly KeptFile[]
  readonly options: ImportOptions
  readonly preview: Summary | null
  readonly result: Summary | null
  readonly failure: string | null
  readonly createdBy: AccountId | null
  /** Who began it; null for the command line. */
  readonly byName: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

export async function findImport({ db }: Asking, id: string): Promise<Import | null> {
  if (!isUuid(id)) return null
  const row = await imports(db)
    .where('i.id', '=', id as ImportId) // a UUID
    .executeTakeFirst()
  return row ? toImport(row) : null
}

export async function getImport(work: Asking, id: string): Promise<Import> {
  const found = await findImport(work, id)
  if (!found) throw new NotFound()
  return found
}

export const importsAPage = 25

export async function listImports({ db }: Asking, page: number): Promise<Import[]> {
  // The figures only: what each rule found is for the import's own page.
  const rows = await imports(db)
    .select(sql`i.result - 'rules' - 'byRule'`.as('result'))
    .select(sql`i.preview - 'rules' - 'byRule'`.as('preview'))
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(importsAPage)
    .offset((page - 1) * importsAPage)
    .execute()
  return rows.map(toImport)
}

export async function countImports({ db }: Asking): Promise<number> {
  const row = await db
    .selectFrom('imports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The import that is being carried out in this council now, or null. */
export async function findRunning({ db }: Asking): Promise<Import | null> {
  const row = await imports(db).where('i.state', '=', 'running').executeTakeFirst()
  return row ? toImport(row) : null
}

/** The import that was done last: a preview made before it is stale. */
export async function lastDone({ db }: Asking): Promise<ImportId | null> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('state', '=', 'done')
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

function imports(db: Asking['db']) {
  return db
    .selectFrom('imports as i')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'i.authority_id').onRef('a.id', '=', 'i.created_by'),
    )
    .selectAll('i')
    .select('a.display_name as by_name')
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

function toImport(row: ImportRow): Import {
  return {
    id: row.id,
    kind: row.kind,
    year: row.year,
    state: row.state,
    progress: row.progress,
    files: row.files as KeptFile[], // written by beginImport
    options: row.options as ImportOptions, // likewise
    preview: row.preview as Summary | null, // written by the jobs
    result: row.result as Summary | null, // likewise
    failure: row.failure,
    createdBy: row.created_by,
    byName: row.by_name,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
