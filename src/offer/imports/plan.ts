// What an import would do to each entry: the same again is known by the source's own id.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryId, VersionId } from '../tables.ts'
import type { FoundEntries, FoundRow } from './read/found.ts'

/** `ours`: changed at the source, but somebody has written on it here, and theirs is kept. */
export const outcomes = ['new', 'changed', 'same', 'ours', 'trouble'] as const
export type Outcome = (typeof outcomes)[number]

export interface Known {
  readonly id: EntryId
  readonly slug: string
  /** The open draft that the last import wrote and nobody has touched. */
  readonly draft: VersionId | null
}

export interface Planned {
  readonly row: FoundRow
  readonly outcome: Outcome
  readonly known: Known | null
}

interface Held extends Known {
  readonly source_id: string
  readonly source_hash: string | null
  readonly is_ours: boolean
}

export async function planImport({ db }: Pick<Work, 'db'>, entries: FoundEntries): Promise<Planned[]> {
  const { rows } = await sql<Held>`
    select e.id, e.slug, e.source_id, e.source_hash, d.id as draft, coalesce(d.written_at <> e.source_at, false) as is_ours
    from offer_entries e
    left join offer_versions d on d.authority_id = e.authority_id and d.entry_id = e.id and d.stage in ('draft', 'proposed')
    where e.source = ${entries.form}`.execute(db)
  const held = new Map(rows.map((row) => [row.source_id, row]))
  return entries.rows.map((row): Planned => {
    if (!row.ok) return { row, outcome: 'trouble', known: null }
    const known = held.get(row.sourceId)
    if (!known) return { row, outcome: 'new', known: null }
    if (known.source_hash === row.hash) return { row, outcome: 'same', known }
    return { row, outcome: known.is_ours ? 'ours' : 'changed', known }
  })
}

export function countPlanned(planned: readonly Planned[]): Record<Outcome, number> {
  const counts = { new: 0, changed: 0, same: 0, ours: 0, trouble: 0 }
  for (const { outcome } of planned) counts[outcome] += 1
  return counts
}
