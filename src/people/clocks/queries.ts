// What falls due for the people whom the caller may see. After a death nothing does.
import type { SqlBool } from 'kysely'
import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { inMyView, nameSeen } from '../visibility.ts'
import type { DueItemId } from './commands.ts'
import { perPage, type WantedDue } from './wanted.ts'

export interface DueItem {
  readonly id: DueItemId
  readonly personId: PersonId
  /** The child id for those who work with figures only. */
  readonly name: string
  readonly kind: string
  readonly on: Day
  readonly citation: string
  readonly done: { readonly at: Date; readonly by: string; readonly note: string } | null
}

export interface DueFound {
  readonly items: readonly DueItem[]
  readonly total: number
  /** How many of all that is not done are overdue, whatever the filter. */
  readonly overdue: number
}

type Asking = Pick<Work, 'db' | 'caller' | 'today' | 'now'>

const soonDays = 30

/** Due today is not overdue. */
const isOverdue = (today: Day) => sql<SqlBool>`d.done_at is null and d.due_on < ${today}`

function stateIs(state: WantedDue['state'], today: Day): RawBuilder<SqlBool> {
  switch (state) {
    case 'overdue':
      return isOverdue(today)
    case 'soon':
      return sql<SqlBool>`d.done_at is null and d.due_on between ${today} and ${addDays(today, soonDays)}`
    case 'done':
      return sql<SqlBool>`d.done_at is not null`
    case '':
      return sql<SqlBool>`d.done_at is null`
  }
}

const visible = (work: Asking) =>
  work.db
    .selectFrom('due_items as d')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.id', '=', 'd.person_id'),
    )
    .where('d.withdrawn_at', 'is', null)
    .where('p.date_of_death', 'is', null)
    .where(inMyView(work, 'p'))

export async function listDue(work: Asking, wanted: WantedDue): Promise<DueFound> {
  let filtered = visible(work).where(stateIs(wanted.state, work.today))
  if (wanted.kind !== '') filtered = filtered.where('d.kind', '=', wanted.kind)
  if (wanted.person !== '') filtered = filtered.where('d.person_id', '=', wanted.person)
  const counted = await filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const { overdue } = await visible(work)
    .where(isOverdue(work.today))
    .select(sql<number>`count(*)::int`.as('overdue'))
    .executeTakeFirstOrThrow()
  const rows = await shown(filtered, work)
    .orderBy('d.due_on', wanted.state === 'done' ? 'desc' : 'asc')
    .orderBy('d.id')
    .limit(perPage)
    .offset((wanted.page - 1) * perPage)
    .execute()
  return { items: rows.map(itemOf), total: counted.total, overdue }
}

type Filtered = ReturnType<typeof visible>

function shown(query: Filtered, work: Asking) {
  const name = sql<string>`coalesce(${nameSeen(work, 'p')}, p.child_id)`
  return query
    .leftJoin('accounts as a', 'a.id', 'd.done_by')
    .select(['d.id', 'd.person_id', 'd.kind', 'd.due_on', 'd.citation', 'd.done_at', 'd.note', 'a.display_name as by'])
    .select(name.as('name'))
}

type ShownRow = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]

function itemOf(row: ShownRow): DueItem {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    kind: row.kind,
    on: row.due_on,
    citation: row.citation,
    done: row.done_at && { at: row.done_at, by: row.by ?? 'somebody', note: row.note ?? '' },
  }
}

export async function getDueItem(work: Asking, id: DueItemId): Promise<DueItem> {
  const row = await shown(visible(work).where('d.id', '=', id), work).executeTakeFirst()
  if (!row) throw new NotFound()
  return itemOf(row)
}
