// The lines of a paper that were read as nothing: listed, and taken in by hand.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { CandidateKind, PaperId, PaperLineId } from '../tables.ts'
import type { Paper } from './queries.ts'

export const linesAPage = 100

export interface PaperLine {
  readonly id: PaperLineId
  readonly page: number | null
  readonly line: number | null
  readonly heading: string | null
  readonly words: string
}

export async function listLines(
  { db }: Work,
  paperId: PaperId,
  page: number,
): Promise<{ readonly lines: readonly PaperLine[]; readonly total: number }> {
  const rows = await db
    .selectFrom('paper_lines')
    .select(['id', 'page', 'line', 'heading', 'words', sql<number>`(count(*) over ())::int`.as('total')])
    .where('paper_id', '=', paperId)
    .where('candidate_id', 'is', null)
    .orderBy('position')
    .limit(linesAPage)
    .offset((page - 1) * linesAPage)
    .execute()
  return { lines: rows, total: rows[0]?.total ?? 0 }
}

export async function countLines({ db }: Work, paperId: PaperId): Promise<number> {
  const { count } = await db
    .selectFrom('paper_lines')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('paper_id', '=', paperId)
    .where('candidate_id', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Each becomes a candidate that waits like any other. Those that somebody took in meanwhile are left as they are. */
export async function takeIn(
  { db, council }: Work,
  paper: Paper,
  { ids, kind }: { readonly ids: readonly PaperLineId[]; readonly kind: CandidateKind },
): Promise<number> {
  // One at a time may number what is new in a paper: its first candidate stands for it, which everybody may lock.
  const first = db.selectFrom('candidates').select('id').where('paper_id', '=', paper.id)
  await first.where('position', '=', 0).forUpdate().executeTakeFirst()
  const lines = await db
    .selectFrom('paper_lines')
    .selectAll()
    .where('paper_id', '=', paper.id)
    .where('id', 'in', [...ids])
    .where('candidate_id', 'is', null)
    .orderBy('position')
    .execute()
  const { last } = await db
    .selectFrom('candidates')
    .select(sql<number>`coalesce(max(position), -1)`.as('last'))
    .where('paper_id', '=', paper.id)
    .executeTakeFirstOrThrow()
  for (const [index, { id, page, line, heading, words }] of lines.entries()) {
    const candidate = newId<'candidate'>()
    await db
      .insertInto('candidates')
      .values({
        authority_id: council.id,
        id: candidate,
        paper_id: paper.id,
        position: last + 1 + index,
        kind,
        words,
        page,
        line,
        heading,
        owner_written: null,
        due_written: null,
        due_read: null,
        confidence: 1,
        rule: 'by-hand',
        part_of: null,
        question: null,
      })
      .execute()
    await db.updateTable('paper_lines').set({ candidate_id: candidate }).where('id', '=', id).execute()
  }
  return lines.length
}
