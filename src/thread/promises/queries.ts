// The register: one query for the page with its count, whatever is asked for.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { promiseStandings, type PriorityId, type PromiseId, type PromiseKind, type PromiseStanding } from '../tables.ts'
import { promiseInView } from '../visibility.ts'
import { queryFor } from './search-words.ts'
import { evidenceOf } from './standing.ts'
import { perPage, soonDays, type Sort, type Wanted } from './wanted.ts'

type Condition = RawBuilder<SqlBool>
export type Reading = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

export interface ListedPromise {
  readonly id: PromiseId
  readonly kind: PromiseKind
  readonly words: string
  readonly madeBy: string | null
  readonly madeTo: string | null
  readonly madeOn: Day
  readonly ownerPost: string | null
  readonly ownerName: string | null
  readonly dueOn: Day | null
  readonly dueWritten: string | null
  readonly standing: PromiseStanding
  readonly isShown: boolean
  readonly isOverdue: boolean
  readonly priority: string | null
  readonly principle: number | null
  readonly isPublic: boolean
  readonly actions: number
  readonly actionsDone: number
}

export interface PromisesFound {
  readonly promises: readonly ListedPromise[]
  readonly total: number
}

/** A page of the register; `most` rows of it where a file is made of the whole. */
export async function listPromises(
  work: Reading,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<PromisesFound> {
  const { rows } = await sql<ListedPromise & { readonly total: number }>`
    select p.id, p.kind, p.words, p.made_by as "madeBy", p.made_to as "madeTo", p.made_on as "madeOn",
      p.owner_post as "ownerPost", p.owner_name as "ownerName", p.due_on as "dueOn", p.due_written as "dueWritten",
      p.standing, exists (${evidenceOf(sql`p.id`)}) as "isShown", ${isOverdue(work.today)} as "isOverdue",
      pr.title as priority, p.principle, p.is_public as "isPublic", coalesce(done.all_of_them, 0) as actions,
      coalesce(done.done, 0) as "actionsDone", page.total
    from (
      select chosen.*, row_number() over () as place from (
        select p.id, (count(*) over ())::int as total from ${source(work, wanted)}
        where ${sql.join(conditions(work, wanted), sql` and `)}
        order by ${orderOf(wanted)} limit ${most} offset ${(wanted.page - 1) * most}) chosen) page
    join promises p on p.id = page.id
    left join priorities pr on pr.id = p.priority_id
    left join lateral (
      select count(*)::int as all_of_them, (count(*) filter (where a.standing = 'done'))::int as done
      from actions a where a.promise_id = p.id and a.standing <> 'dropped') done on true
    order by page.place`.execute(work.db)
  return { promises: rows, total: rows[0]?.total ?? 0 }
}

/** Due today is not overdue, and what has come to an end no longer is. */
export const isOverdue = (today: Day): Condition =>
  sql<SqlBool>`(p.ended_as is null and p.due_on is not null and p.due_on < ${today})`

/** How many go on without anybody to keep them. */
export async function countWithoutOwner(work: Reading): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from promises p where ${hasNoOwner} and p.ended_as is null and p.merged_into is null
      and ${promiseInView(work, 'p')}`.execute(work.db)
  return rows[0]?.count ?? 0
}

/** Neither a post nor a person. What a paper has written beside it is not yet somebody. */
export const hasNoOwner = sql<SqlBool>`(p.owner_post is null and p.owner_name is null and p.owner_account_id is null)`

// Far more than any council has: a search is never cut off before its filters.
const mostFound = 20_000

const source = ({ council }: Reading, { q }: Wanted): RawBuilder<unknown> =>
  q === ''
    ? sql`promises p`
    : sql`search_promises(${council.id}, ${queryFor(q)}, ${mostFound}) found
        join promises p on p.id = found.id`

function conditions(work: Reading, wanted: Wanted): Condition[] {
  const { caller, today } = work
  const held: (Condition | null)[] = [
    sql<SqlBool>`p.merged_into is null`,
    promiseInView(work, 'p'),
    wanted.kind === '' ? null : sql<SqlBool>`p.kind = ${wanted.kind}`,
    wanted.standing === '' ? null : sql<SqlBool>`p.standing = ${wanted.standing}`,
    ownedBy(wanted.owner, caller),
    dueWithin(wanted.due, today),
    wanted.priority === '' ? null : sql<SqlBool>`p.priority_id = ${wanted.priority}`,
    wanted.principle === '' ? null : sql<SqlBool>`p.principle = ${Number(wanted.principle)}`,
    wanted.open === '' ? null : sql<SqlBool>`p.is_public = ${wanted.open === 'yes'}`,
    wanted.from === '' ? null : sql<SqlBool>`(p.paper_id = ${wanted.from} or p.occasion_id = ${wanted.from})`,
  ]
  return held.filter((condition) => condition !== null)
}

function ownedBy(owner: string, { accountId }: Work['caller']): Condition | null {
  if (owner === '') return null
  if (owner === 'none') return sql<SqlBool>`(${hasNoOwner} and p.ended_as is null)`
  if (owner === 'mine') return sql<SqlBool>`p.owner_account_id = ${accountId}`
  return sql<SqlBool>`p.owner_post = ${owner}`
}

function dueWithin(due: Wanted['due'], today: Day): Condition | null {
  switch (due) {
    case '':
      return null
    case 'overdue':
      return isOverdue(today)
    case 'soon':
      return sql<SqlBool>`(p.ended_as is null and p.due_on between ${today} and ${addDays(today, soonDays)})`
    case 'none':
      return sql<SqlBool>`(p.ended_as is null and p.due_on is null)`
  }
}

const standingOrder = sql`array_position(${sql.lit(`{${promiseStandings.join(',')}}`)}::text[], p.standing)`

const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  made: sql`p.made_on`,
  '-made': sql`p.made_on desc`,
  due: sql`p.due_on`,
  '-due': sql`p.due_on desc nulls last`,
  words: sql`lower(p.words)`,
  '-words': sql`lower(p.words) desc`,
  standing: standingOrder,
  '-standing': sql`${standingOrder} desc`,
}

function orderOf({ q, sort }: Wanted): RawBuilder<unknown> {
  if (sort === '' && q !== '') return sql`found.likeness desc, p.id`
  return sql`${orders[sort === '' ? '-made' : sort]}, p.id`
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface RegisterChoices {
  readonly owners: readonly Choice[]
  readonly priorities: readonly Choice[]
  readonly sources: readonly Choice[]
}

/** What the register can be narrowed by: the posts, priorities and sources that its promises name. */
export async function listChoices({ db }: Pick<Work, 'db'>): Promise<RegisterChoices> {
  const owners = await sql<Choice>`
    select distinct owner_post as value, owner_post as text from promises
    where owner_post is not null and merged_into is null order by 1 limit 300`.execute(db)
  const sources = await sql<Choice>`
    select id as value, title as text from papers where id in (select paper_id from promises)
    union all select id, title from occasions where id in (select occasion_id from promises)
    order by 2 limit 300`.execute(db)
  return { owners: owners.rows, priorities: await listPriorityChoices({ db }), sources: sources.rows }
}

export async function listPriorityChoices({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  const rows: { id: PriorityId; title: string }[] = await db
    .selectFrom('priorities')
    .select(['id', 'title'])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('title')
    .execute()
  return rows.map(({ id, title }) => ({ value: id, text: title }))
}
