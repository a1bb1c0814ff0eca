// The board, one pledge, and what happened to it.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { askInView, quotable } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import type { Pledge } from '../life/events.ts'
import {
  pledgeStandings,
  type HeldReason,
  type PledgeEventKind,
  type PledgeId,
  type PledgeKind,
  type Pledger,
  type PledgeStanding,
} from '../tables.ts'
import { perPage, type Wanted } from './wanted.ts'

type Condition = RawBuilder<SqlBool>
type Reading = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

/** Words, or a name, that somebody has to look at before others may read them. */
const toRead = sql<SqlBool>`(p.held <> '{}' and p.standing = 'made') or p.asked_name is not null`

export interface ListedPledge {
  readonly id: PledgeId
  readonly words: string
  readonly name: string
  readonly organisation: string | null
  readonly pledger: Pledger
  readonly kind: PledgeKind
  readonly howMany: number | null
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly standing: PledgeStanding
  readonly held: readonly HeldReason[]
  readonly isConfirmed: boolean
  readonly saysDone: boolean
  readonly isOverdue: boolean
  /** They would like to be called otherwise, and nobody has read it yet. */
  readonly asksForName: boolean
  readonly theme: string | null
  readonly owner: string | null
  readonly total: number
}

/** A page of the board; `most` rows of it where a file is made of the whole. */
export async function listPledges(
  work: Reading,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<ListedPledge[]> {
  const { rows } = await sql<ListedPledge>`
    select p.id, p.words, p.name, p.organisation, p.pledger, p.kind, p.how_many as "howMany", p.made_on as "madeOn",
      p.due_on as "dueOn", p.standing, p.held, p.confirmed_at is not null as "isConfirmed",
      p.asked_name is not null as "asksForName", ${saysDone} as "saysDone", ${isOverdue(work.today)} as "isOverdue", t.name as theme,
      coalesce(o.display_name, pr.owner_post) as owner, (count(*) over ())::int as total
    from pledges p
    left join themes t on t.authority_id = p.authority_id and t.id = p.theme_id
    left join promises pr on pr.authority_id = p.authority_id and pr.id = p.promise_id
    left join accounts o on o.authority_id = pr.authority_id and o.id = pr.owner_account_id
    where ${narrowed(work, wanted)}
    order by ${orders[wanted.sort === '' ? '-made' : wanted.sort]}, p.id
    limit ${most} offset ${(wanted.page - 1) * most}`.execute(work.db)
  return rows
}

const orders = {
  made: sql`p.made_on`,
  '-made': sql`p.made_on desc`,
  due: sql`p.due_on`,
  '-due': sql`p.due_on desc nulls last`,
} as const

/** The pledger has said that it is done, and nobody here has looked at it yet. */
const saysDone = sql<SqlBool>`(p.standing in ('accepted', 'delivering') and exists (
  select from pledge_events e where e.authority_id = p.authority_id and e.pledge_id = p.id and e.event = 'said-done'))`

const isOverdue = (today: Day): Condition =>
  sql<SqlBool>`(p.standing in ('accepted', 'delivering') and p.due_on < ${today})`

function narrowed({ today }: Reading, { q, standing, kind, pledger, due, held }: Wanted): Condition {
  const asked: Condition[] = [sql<SqlBool>`true`]
  if (q !== '') {
    const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    asked.push(sql<SqlBool>`(p.words ilike ${like} or p.name ilike ${like} or p.organisation ilike ${like}
      or word_similarity(${q}, p.words) > 0.6)`)
  }
  if (standing !== '') asked.push(sql<SqlBool>`p.standing = ${standing}`)
  if (kind !== '') asked.push(sql<SqlBool>`p.kind = ${kind}`)
  if (pledger !== '') asked.push(sql<SqlBool>`p.pledger = ${pledger}`)
  if (due === 'overdue') asked.push(isOverdue(today))
  if (due === 'soon')
    asked.push(
      sql<SqlBool>`(p.standing in ('accepted', 'delivering') and p.due_on between ${today} and ${addDays(today, 30)})`,
    )
  if (due === 'none') asked.push(sql<SqlBool>`p.due_on is null`)
  if (held !== '') asked.push(sql<SqlBool>`(${toRead})`)
  return sql<SqlBool>`(${sql.join(asked, sql` and `)})`
}

export type Counts = Readonly<Record<PledgeStanding, number>>

/** How many stand where, whatever the board is narrowed to. */
export async function countByStanding({ db }: Pick<Work, 'db'>): Promise<Counts> {
  const rows = await db
    .selectFrom('pledges')
    .select(['standing', sql<number>`count(*)::int`.as('times')])
    .groupBy('standing')
    .execute()
  const found = new Map(rows.map(({ standing, times }) => [standing, times]))
  return Object.fromEntries(pledgeStandings.map((standing) => [standing, found.get(standing) ?? 0])) as Counts // every key is there
}

export interface PledgeFound extends Pledge {
  readonly theme: string | null
  readonly owner: string | null
}

export async function getPledge({ db }: Pick<Work, 'db'>, id: PledgeId): Promise<PledgeFound> {
  const found = await db
    .selectFrom('pledges as p')
    .leftJoin('themes as t', (join) =>
      join.onRef('t.authority_id', '=', 'p.authority_id').onRef('t.id', '=', 'p.theme_id'),
    )
    .leftJoin('promises as pr', (join) =>
      join.onRef('pr.authority_id', '=', 'p.authority_id').onRef('pr.id', '=', 'p.promise_id'),
    )
    .leftJoin('accounts as o', (join) =>
      join.onRef('o.authority_id', '=', 'pr.authority_id').onRef('o.id', '=', 'pr.owner_account_id'),
    )
    .selectAll('p')
    .select(['t.name as theme', sql<string | null>`coalesce(o.display_name, pr.owner_post)`.as('owner')])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('No such pledge')
  return found
}

export interface Happening {
  readonly at: Date
  readonly event: PledgeEventKind
  readonly line: string | null
  readonly oldDueOn: Day | null
  readonly newDueOn: Day | null
  readonly by: string | null
  readonly byLink: boolean
}

export async function listHappenings({ db }: Pick<Work, 'db'>, id: PledgeId): Promise<Happening[]> {
  return db
    .selectFrom('pledge_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.by_account'),
    )
    .select([
      'e.at',
      'e.event',
      'e.line',
      'e.old_due_on as oldDueOn',
      'e.new_due_on as newDueOn',
      'a.display_name as by',
      'e.by_link as byLink',
    ])
    .where('e.pledge_id', '=', id)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
}

export interface MetAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  /** Whether it is the caller's to answer; others read it as its maker let it be quoted. */
  readonly mayAnswer: boolean
}

/** What it meets, of what the caller may read. */
export async function listAsksOf(work: Reading, id: PledgeId): Promise<MetAsk[]> {
  const { rows } = await sql<MetAsk>`
    select asks.id, asks.words, asks.said_on as "saidOn", ${askInView(work)} as "mayAnswer" from pledge_asks l
    join asks on asks.authority_id = l.authority_id and asks.id = l.ask_id
    where l.pledge_id = ${id} and (${askInView(work)} or ${quotable()})
    order by asks.said_on desc, asks.id`.execute(work.db)
  return rows
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export async function listThemeChoices({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  return db
    .selectFrom('themes')
    .select(['id as value', 'name as text'])
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute()
}

/** Who may own a promise of the council: staff and councillors with an account. */
export async function listOwnerChoices({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  return db
    .selectFrom('accounts')
    .select(['id as value', 'display_name as text'])
    .where('ended_at', 'is', null)
    .where('person_id', 'is', null)
    .where(sql<SqlBool>`not ('partner' = any(roles))`)
    .orderBy('display_name')
    .execute()
}
