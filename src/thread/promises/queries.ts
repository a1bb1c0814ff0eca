// The register: one query for the page, which is chosen before what its rows say is looked up, and one that counts.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import { pageOf } from '../../platform/db/page.ts'
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

/** A page of the register; `most` rows of it where a file is made of the whole. */
export async function listPromises(
  work: Reading,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<ListedPromise[]> {
  const { rows } = await sql<ListedPromise>`
    select p.id, p.kind, p.words, p.made_by as "madeBy", p.made_to as "madeTo", p.made_on as "madeOn",
      p.owner_post as "ownerPost", p.owner_name as "ownerName", p.due_on as "dueOn", p.due_written as "dueWritten",
      p.standing, exists (${evidenceOf(sql`p.id`)}) as "isShown", ${isOverdue(work.today)} as "isOverdue",
      (select pr.title from priorities pr where pr.authority_id = p.authority_id and pr.id = p.priority_id) as priority,
      p.principle, p.is_public as "isPublic", done.all_of_them as actions, done.done as "actionsDone"
    from (
      select chosen.*, row_number() over () as place from (
        select p.id from ${source(work, wanted)}
        where p.merged_into is null and ${promiseInView(work, 'p')} and ${narrowed(work, wanted)}
        order by ${orderOf(wanted)} ${pageOf(wanted.page, most)}) chosen) page
    join promises p on p.id = page.id
    cross join lateral (
      select count(*)::int as all_of_them, (count(*) filter (where a.standing = 'done'))::int as done
      from actions a where a.authority_id = p.authority_id and a.promise_id = p.id and a.standing <> 'dropped') done
    order by page.place`.execute(work.db)
  return rows
}

export interface PromisesCounted {
  /** All that fit what is asked for. */
  readonly total: number
  /** All that go on without anybody to keep them, whatever is asked for. */
  readonly withoutOwner: number
}

/** One look at every promise that the caller may read. */
export async function countPromises(work: Reading, wanted: Wanted): Promise<PromisesCounted> {
  const found = wanted.q === '' ? sql`` : sql` and p.id in (select found.id from ${searched(work, wanted)} found)`
  const { rows } = await sql<PromisesCounted>`
    select (count(*) filter (where ${narrowed(work, wanted)}${found}))::int as total,
      (count(*) filter (where ${goesOnWithoutOwner}))::int as "withoutOwner"
    from promises p where p.merged_into is null and ${promiseInView(work, 'p')}`.execute(work.db)
  return rows[0] ?? { total: 0, withoutOwner: 0 }
}

/** Due today is not overdue, and what has come to an end no longer is. */
export const isOverdue = (today: Day): Condition =>
  sql<SqlBool>`(p.ended_as is null and p.due_on is not null and p.due_on < ${today})`

/** Neither a post nor a person. What a paper has written beside it is not yet somebody. */
export const hasNoOwner = sql<SqlBool>`(p.owner_post is null and p.owner_name is null and p.owner_account_id is null)`

const goesOnWithoutOwner = sql<SqlBool>`(${hasNoOwner} and p.ended_as is null)`

// Far more than any council has: a search is never cut off before its filters.
const mostFound = 20_000

const searched = ({ council }: Reading, { q }: Wanted) =>
  sql`search_promises(${council.id}, ${queryFor(q)}, ${mostFound})`

const source = (work: Reading, wanted: Wanted): RawBuilder<unknown> =>
  wanted.q === '' ? sql`promises p` : sql`${searched(work, wanted)} found join promises p on p.id = found.id`

/** Everything that is asked for but the words. */
function narrowed({ caller, today }: Reading, wanted: Wanted): Condition {
  const held: (Condition | null)[] = [
    wanted.kind === '' ? null : sql<SqlBool>`p.kind = ${wanted.kind}`,
    wanted.standing === '' ? null : sql<SqlBool>`p.standing = ${wanted.standing}`,
    ownedBy(wanted.owner, caller),
    dueWithin(wanted.due, today),
    wanted.priority === '' ? null : sql<SqlBool>`p.priority_id = ${wanted.priority}`,
    wanted.principle === '' ? null : sql<SqlBool>`p.principle = ${Number(wanted.principle)}`,
    wanted.open === '' ? null : sql<SqlBool>`p.is_public = ${wanted.open === 'yes'}`,
    wanted.from === '' ? null : sql<SqlBool>`(p.paper_id = ${wanted.from} or p.occasion_id = ${wanted.from})`,
  ]
  const asked = held.filter((condition) => condition !== null)
  return asked.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(asked, sql` and `)})`
}

function ownedBy(owner: string, { accountId }: Work['caller']): Condition | null {
  if (owner === '') return null
  if (owner === 'none') return goesOnWithoutOwner
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
    where owner_post is not null and merged_into is null and not is_private order by 1 limit 300`.execute(db)
  const has = (column: 'paper_id' | 'occasion_id', of: 'papers' | 'occasions') =>
    sql`exists (select from promises p where p.authority_id = ${sql.ref(of)}.authority_id and not p.is_private
      and p.${sql.ref(column)} = ${sql.ref(of)}.id)`
  const sources = await sql<Choice>`
    select id as value, title as text from papers where ${has('paper_id', 'papers')}
    union all select id, title from occasions where ${has('occasion_id', 'occasions')}
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
