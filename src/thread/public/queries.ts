// The promises that everyone may read, and of them only what is nobody's own: the post that keeps one, never a name.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { queryFor } from '../promises/search-words.ts'
import { evidenceOf, shows } from '../promises/standing.ts'
import type { PromiseId, PromiseStanding } from '../tables.ts'
import { perPage, type Wanted } from './wanted.ts'

type Reading = Pick<Work, 'db' | 'council'>

export interface PublicPromise {
  readonly id: PromiseId
  readonly words: string
  readonly inTheirWords: string | null
  readonly madeTo: string | null
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly dueWritten: string | null
  readonly ownerPost: string | null
  readonly priority: string | null
  readonly measure: string | null
  readonly standing: PromiseStanding
  readonly isShown: boolean
  readonly endedWhy: string | null
  readonly endedOn: Day | null
  readonly changedInto: PromiseId | null
  readonly updatedAt: Date
}

const columns = sql`p.id, p.words, p.in_their_words as "inTheirWords", p.made_to as "madeTo", p.made_on as "madeOn",
  p.due_on as "dueOn", p.due_written as "dueWritten", p.owner_post as "ownerPost", pr.title as priority, p.measure,
  p.standing, exists (${evidenceOf(sql`p.id`)}) as "isShown", p.ended_why as "endedWhy", p.ended_on as "endedOn",
  (select c.id from promises c where c.id = p.changed_into and c.is_public and not c.is_withheld) as "changedInto",
  greatest(p.standing_since, p.recorded_at) as "updatedAt"`

const isOpenToAll = sql<SqlBool>`p.is_public and not p.is_withheld and p.merged_into is null`

const mostFound = 20_000

export async function listPublic(
  { db, council }: Reading,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<{ readonly promises: readonly PublicPromise[]; readonly total: number }> {
  const conditions: RawBuilder<SqlBool>[] = [isOpenToAll]
  if (wanted.priority !== '') conditions.push(sql<SqlBool>`p.priority_id = ${wanted.priority}`)
  if (wanted.standing !== '') conditions.push(sql<SqlBool>`p.standing = ${wanted.standing}`)
  if (wanted.q !== '')
    conditions.push(
      sql<SqlBool>`p.id in (select id from search_promises(${council.id}, ${queryFor(wanted.q)}, ${mostFound}))`,
    )
  const { rows } = await sql<PublicPromise & { readonly total: number }>`
    select ${columns}, (count(*) over ())::int as total
    from promises p left join priorities pr on pr.id = p.priority_id
    where ${sql.join(conditions, sql` and `)}
    order by p.made_on desc, p.id limit ${most} offset ${(wanted.page - 1) * most}`.execute(db)
  return { promises: rows, total: rows[0]?.total ?? 0 }
}

export async function getPublic({ db }: Pick<Work, 'db'>, id: PromiseId): Promise<PublicPromise> {
  const { rows } = await sql<PublicPromise>`
    select ${columns} from promises p left join priorities pr on pr.id = p.priority_id
    where p.id = ${id} and ${isOpenToAll}`.execute(db)
  const found = rows[0]
  if (!found) throw new NotFound()
  return found
}

export interface PublicEvidence {
  readonly title: string
  readonly body: string | null
  readonly url: string | null
  readonly figure: string | null
  readonly unit: string | null
  readonly shownOn: Day
}

export async function listPublicEvidence({ db }: Pick<Work, 'db'>, id: PromiseId): Promise<PublicEvidence[]> {
  const { rows } = await sql<PublicEvidence>`
    select e.title, e.body, e.url, e.figure::text as figure, e.unit, e.shown_on as "shownOn"
    from evidence e where e.is_public and ${shows(id)} order by e.shown_on desc, e.id desc limit 50`.execute(db)
  return rows
}

export const listPublicPriorities = async ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('priorities')
    .select(['id as value', 'title as text'])
    .where('ended_on', 'is', null)
    .where(
      sql<boolean>`id in (select priority_id from promises where is_public and not is_withheld and merged_into is null)`,
    )
    .orderBy('position')
    .orderBy('title')
    .execute()
