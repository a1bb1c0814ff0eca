// Papers that were read and what was found in them. They are the council's own papers: no personal record hangs on them.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Day } from '../../platform/clock.ts'
import type {
  CandidateId,
  CandidateKind,
  CandidateState,
  CandidatesTable,
  FileId,
  GroupId,
  OccasionId,
  PaperId,
  PapersTable,
  ThemeId,
} from '../tables.ts'

export const candidatesAPage = 200
const papersAPage = 30

export interface Paper {
  readonly id: PaperId
  readonly title: string
  readonly readAs: PapersTable['read_as']
  readonly format: string
  readonly pages: number
  readonly dated: Day | null
  readonly addedAt: Date
  readonly occasion: { readonly id: OccasionId; readonly title: string } | null
  /** Who speaks in it: the group of the meeting, or the one that was chosen for the paper. */
  readonly group: { readonly id: GroupId; readonly name: string } | null
}

export interface ListedPaper extends Paper {
  readonly found: number
  readonly waiting: number
}

export interface FoundCandidate {
  readonly id: CandidateId
  readonly paperId: PaperId
  readonly position: number
  readonly kind: CandidateKind
  readonly words: string
  readonly page: number | null
  readonly line: number | null
  readonly heading: string | null
  readonly sameAs: readonly number[]
  readonly owner: string | null
  readonly dueWritten: string | null
  readonly dueRead: Day | null
  readonly confidence: number
  /** Which rule of reading found it, or `by-hand`. */
  readonly rule: string
  readonly partOf: number | null
  readonly question: string | null
  readonly state: CandidateState
  readonly becameKind: CandidatesTable['became_kind']
  readonly becameId: string | null
}

export async function listPapers({ db }: Work, page: number): Promise<{ papers: ListedPaper[]; total: number }> {
  const rows = await papers(db)
    .select([
      sql<number>`(select count(*) from candidates c where c.authority_id = papers.authority_id and c.paper_id = papers.id)::int`.as(
        'found',
      ),
      sql<number>`(select count(*) from candidates c where c.authority_id = papers.authority_id and c.paper_id = papers.id
        and c.state = 'waiting')::int`.as('waiting'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .orderBy('papers.added_at', 'desc')
    .limit(papersAPage)
    .offset((page - 1) * papersAPage)
    .execute()
  return {
    papers: rows.map((row) => ({ ...asPaper(row), found: row.found, waiting: row.waiting })),
    total: Math.ceil((rows[0]?.total ?? 0) / papersAPage),
  }
}

export async function getPaper({ db }: Work, id: PaperId): Promise<Paper> {
  const row = await papers(db).where('papers.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asPaper(row)
}

export interface PaperFile {
  readonly id: FileId
  readonly name: string
  readonly type: string
}

/** The paper as it came. */
export async function getPaperFile({ db }: Work, id: PaperId): Promise<PaperFile> {
  const row = await db
    .selectFrom('papers')
    .innerJoin('files', 'files.id', 'papers.file_id')
    .select(['files.id', 'files.name', 'files.type'])
    .where('papers.id', '=', id)
    .where('files.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** The same file, read for the same thing before. */
export async function findRead(
  { db }: Work,
  { sha256, readAs }: { sha256: string; readAs: PapersTable['read_as'] },
): Promise<PaperId | null> {
  const row = await db
    .selectFrom('papers')
    .select('id')
    .where('sha256', '=', sha256)
    .where('read_as', '=', readAs)
    .executeTakeFirst()
  return row?.id ?? null
}

const papers = (db: Work['db']) =>
  db
    .selectFrom('papers')
    .leftJoin('occasions', 'occasions.id', 'papers.occasion_id')
    .leftJoin('groups', (join) =>
      join.on('groups.id', '=', sql<GroupId>`coalesce(papers.group_id, occasions.group_id)`),
    )
    .select([
      'papers.id',
      'papers.title',
      'papers.read_as',
      'papers.format',
      'papers.pages',
      'papers.dated',
      'papers.added_at',
      'papers.occasion_id',
      'occasions.title as occasion_title',
      'groups.id as group_id',
      'groups.name as group_name',
    ])

function asPaper(row: {
  id: PaperId
  title: string
  read_as: PapersTable['read_as']
  format: string
  pages: number
  dated: Day | null
  added_at: Date
  occasion_id: OccasionId | null
  occasion_title: string | null
  group_id: GroupId | null
  group_name: string | null
}): Paper {
  return {
    id: row.id,
    title: row.title,
    readAs: row.read_as,
    format: row.format,
    pages: row.pages,
    dated: row.dated,
    addedAt: row.added_at,
    occasion: row.occasion_id === null ? null : { id: row.occasion_id, title: row.occasion_title ?? '' },
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' },
  }
}

export interface Wanted {
  readonly kind: CandidateKind | ''
  readonly state: CandidateState | ''
  readonly page: number
}

export async function listCandidates({ db }: Work, paperId: PaperId, wanted: Wanted): Promise<FoundCandidate[]> {
  const rows = await candidates(db)
    .where('paper_id', '=', paperId)
    .$if(wanted.kind !== '', (query) => query.where('kind', '=', wanted.kind as CandidateKind)) // not '' here
    .$if(wanted.state !== '', (query) => query.where('state', '=', wanted.state as CandidateState)) // nor here
    .orderBy('position')
    .limit(candidatesAPage)
    .offset((wanted.page - 1) * candidatesAPage)
    .execute()
  return rows.map(asCandidate)
}

/** The asks and replies of a paper, whatever became of them, in the order of the paper. */
export async function listPairable({ db }: Work, paperId: PaperId): Promise<FoundCandidate[]> {
  const rows = await candidates(db)
    .where('paper_id', '=', paperId)
    .where('kind', 'in', ['ask', 'reply', 'promise'])
    .orderBy('position')
    .execute()
  return rows.map(asCandidate)
}

export type Counts = Readonly<Partial<Record<CandidateKind, Readonly<Partial<Record<CandidateState, number>>>>>>

export async function countCandidates({ db }: Work, paperId: PaperId): Promise<Counts> {
  const rows = await db
    .selectFrom('candidates')
    .select(['kind', 'state', sql<number>`count(*)::int`.as('count')])
    .where('paper_id', '=', paperId)
    .groupBy(['kind', 'state'])
    .execute()
  const counts: Partial<Record<CandidateKind, Partial<Record<CandidateState, number>>>> = {}
  for (const { kind, state, count } of rows) (counts[kind] ??= {})[state] = count
  return counts
}

export type MadeOf = Readonly<Partial<Record<NonNullable<CandidatesTable['became_kind']>, number>>>

/** How many of each came of a paper. */
export async function countMade({ db }: Work, paperId: PaperId): Promise<MadeOf> {
  const rows = await db
    .selectFrom('candidates')
    .select(['became_kind as kind', sql<number>`count(distinct became_id)::int`.as('count')])
    .where('paper_id', '=', paperId)
    .where('became_kind', 'is not', null)
    .groupBy('became_kind')
    .execute()
  const made: { -readonly [Kind in keyof MadeOf]: number } = {}
  for (const { kind, count } of rows) if (kind !== null) made[kind] = count
  return made
}

export async function getCandidate({ db }: Work, paperId: PaperId, id: CandidateId): Promise<FoundCandidate> {
  const row = await candidates(db).where('paper_id', '=', paperId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asCandidate(row)
}

/** Locked until the transaction ends: two people who decide at once go one after the other. */
export async function lockWaiting(
  { db }: Work,
  paperId: PaperId,
  which: { readonly ids: readonly CandidateId[] } | { readonly positions: readonly number[] },
  states: readonly CandidateState[] = ['waiting'],
): Promise<FoundCandidate[]> {
  const rows = await candidates(db)
    .where('paper_id', '=', paperId)
    .where('state', 'in', states)
    .where((where) =>
      'ids' in which ? where('id', 'in', [...which.ids]) : where('position', 'in', [...which.positions, -1]),
    )
    .orderBy('position')
    .forUpdate()
    .execute()
  return rows.map(asCandidate)
}

const candidates = (db: Work['db']) => db.selectFrom('candidates').selectAll()

const asCandidate = (row: {
  id: CandidateId
  paper_id: PaperId
  position: number
  kind: CandidateKind
  words: string
  page: number | null
  line: number | null
  heading: string | null
  same_as: number[]
  owner_written: string | null
  due_written: string | null
  due_read: Day | null
  confidence: number
  rule: string
  part_of: number | null
  question: string | null
  state: CandidateState
  became_kind: CandidatesTable['became_kind']
  became_id: string | null
}): FoundCandidate => ({
  id: row.id,
  paperId: row.paper_id,
  position: row.position,
  kind: row.kind,
  words: row.words,
  page: row.page,
  line: row.line,
  heading: row.heading,
  sameAs: row.same_as,
  owner: row.owner_written,
  dueWritten: row.due_written,
  dueRead: row.due_read,
  confidence: row.confidence,
  rule: row.rule,
  partOf: row.part_of,
  question: row.question,
  state: row.state,
  becameKind: row.became_kind,
  becameId: row.became_id,
})

export async function listOccasions({ db }: Work): Promise<{ id: OccasionId; title: string; heldOn: Day }[]> {
  return db
    .selectFrom('occasions')
    .select(['id', 'title', 'held_on as heldOn'])
    .orderBy('held_on', 'desc')
    .limit(200)
    .execute()
}

/** Groups that still meet, to say who speaks in a paper. */
export async function listGroupNames({ db }: Work): Promise<{ id: GroupId; name: string }[]> {
  return db.selectFrom('groups').select(['id', 'name']).where('ended_on', 'is', null).orderBy('name').execute()
}

export async function listThemeNames({ db }: Work): Promise<{ id: ThemeId; name: string }[]> {
  return db.selectFrom('themes').select(['id', 'name']).where('ended_at', 'is', null).orderBy('position').execute()
}
