// The list of ideas, one idea, and what goes to the regional board.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { ideasPath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { ideaStandings, routes, type Idea, type IdeaEventKind, type IdeaId } from './tables.ts'

export const perPage = 50

/** What does not fit an address is left out. */
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).or(z.literal('')).catch('')
export const wantedFromAddress = z.object({
  standing: oneOf(ideaStandings),
  route: oneOf(routes),
  late: oneOf(['yes']),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>

export function listPath(wanted: Wanted, change: Partial<Wanted> = {}): string {
  const next = { ...wanted, page: 1, ...change }
  const search = new URLSearchParams()
  for (const key of ['standing', 'route', 'late'] as const) if (next[key] !== '') search.set(key, next[key])
  if (next.page > 1) search.set('page', String(next.page))
  const asked = search.toString()
  return asked === '' ? ideasPath : `${ideasPath}?${asked}`
}

export interface IdeaFound extends Idea {
  readonly group: string | null
  readonly pledge: string | null
  readonly isLate: boolean
  readonly total: number
}

const select = (today: Day, which: RawBuilder<SqlBool>) => sql`
  select i.*, g.name as "group", coalesce(p.shown_words, p.words) as pledge, ${isLate(today)} as "isLate",
    (count(*) over ())::int as total
  from ideas i
  left join groups g on g.authority_id = i.authority_id and g.id = i.group_id
  left join pledges p on p.authority_id = i.authority_id and p.id = i.pledge_id
  where ${which}`

const isLate = (today: Day) => sql<SqlBool>`(i.outcome is null and coalesce(i.answer_by < ${today}, false))`

export async function listIdeas({ db, today }: Pick<Work, 'db' | 'today'>, wanted: Wanted): Promise<IdeaFound[]> {
  const asked = [sql<SqlBool>`true`]
  if (wanted.standing !== '') asked.push(sql<SqlBool>`i.standing = ${wanted.standing}`)
  if (wanted.route !== '') asked.push(sql<SqlBool>`i.route = ${wanted.route}`)
  if (wanted.late !== '') asked.push(isLate(today))
  const { rows } = await sql<IdeaFound>`${select(today, sql<SqlBool>`${sql.join(asked, sql` and `)}`)}
    order by i.outcome is not null, i.answer_by nulls last, i.number desc
    limit ${perPage} offset ${(wanted.page - 1) * perPage}`.execute(db)
  return rows
}

export async function getIdea({ db, today }: Pick<Work, 'db' | 'today'>, id: IdeaId): Promise<IdeaFound> {
  const { rows } = await sql<IdeaFound>`${select(today, sql<SqlBool>`i.id = ${id}`)}`.execute(db)
  const [idea] = rows
  if (!idea) throw new NotFound('No such idea')
  return idea
}

/** What the regional board is asked and has not decided, the oldest first. */
export async function listRegional({ db, today }: Pick<Work, 'db' | 'today'>): Promise<IdeaFound[]> {
  const { rows } = await sql<IdeaFound>`
    ${select(today, sql<SqlBool>`i.route = 'regional' and i.outcome is null`)} order by i.number`.execute(db)
  return rows
}

export async function countLate({ db, today }: Pick<Work, 'db' | 'today'>): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from ideas i where ${isLate(today)}`.execute(db)
  return rows[0]?.late ?? 0
}

export interface Happening {
  readonly at: Date
  readonly event: IdeaEventKind
  readonly line: string | null
  readonly by: string | null
}

export async function listHappenings({ db }: Pick<Work, 'db'>, id: IdeaId): Promise<Happening[]> {
  return db
    .selectFrom('idea_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.by_account'),
    )
    .select(['e.at', 'e.event', 'e.line', 'a.display_name as by'])
    .where('e.idea_id', '=', id)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
}

export type IdeaOf = Pick<Idea, 'id' | 'words' | 'standing' | 'outcome' | 'reason'>

/** What came of a pledge beside the pledge itself. */
export async function listIdeasOf({ db }: Pick<Work, 'db'>, pledge: PledgeId): Promise<IdeaOf[]> {
  return db
    .selectFrom('ideas')
    .select(['id', 'words', 'standing', 'outcome', 'reason'])
    .where('pledge_id', '=', pledge)
    .orderBy('number')
    .execute()
}
