// The list of actions: those that exist for the caller, narrowed and in order.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../../people/index.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import type { PriorityId } from '../../tables.ts'
import { actionLines, hasOwner, proposedDueOn, type ActionLine } from '../queries.ts'
import { soonDays } from '../rules.ts'
import { perPage, type ActionSort, type ActionState, type WantedActions } from './wanted.ts'

type Condition = RawBuilder<SqlBool>

export interface ActionsFound {
  readonly actions: readonly ActionLine[]
  readonly total: number
}

export async function listActions(
  viewer: Viewer,
  wanted: WantedActions,
  { most = perPage }: { most?: number } = {},
): Promise<ActionsFound> {
  let chosen = actionLines(viewer)
  for (const condition of conditions(viewer, wanted)) chosen = chosen.where(condition)
  const { total } = await chosen
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  const actions = await chosen
    .orderBy(orders[wanted.sort === '' ? 'due' : wanted.sort])
    .orderBy('actions.id')
    .limit(most)
    .offset((wanted.page - 1) * most)
    .execute()
  return { actions, total }
}

const isStillOpen = sql<SqlBool>`actions.standing in ('open', 'on-track', 'stuck')`
const owner = sql`(select coalesce(b.display_name, actions.owner_name, actions.owner_post)
  from (values (1)) one left join accounts b on b.authority_id = actions.authority_id and b.id = actions.owner_account_id)`

function conditions({ caller, today }: Viewer, { q, whose, state, priority }: WantedActions): Condition[] {
  const held: (Condition | null)[] = [
    stateIs(state, today),
    whose === 'mine'
      ? sql<SqlBool>`${caller.accountId} in (actions.owner_account_id, actions.manager_account_id)`
      : null,
    priority === '' ? null : sql<SqlBool>`promises.priority_id = ${priority}`,
    q === '' ? null : matches(q),
  ]
  return held.filter((condition) => condition !== null)
}

function stateIs(state: ActionState | '', today: Day): Condition | null {
  switch (state) {
    case '':
      return isStillOpen
    case 'overdue':
      return sql<SqlBool>`(${isStillOpen} and actions.due_on < ${today})`
    case 'soon':
      return sql<SqlBool>`(${isStillOpen} and actions.due_on between ${today} and ${addDays(today, soonDays)})`
    case 'stuck':
    case 'done':
    case 'dropped':
      return sql<SqlBool>`actions.standing = ${state}`
    case 'asked':
      return sql<SqlBool>`(${isStillOpen} and ${proposedDueOn} is not null)`
    case 'no-owner':
      return sql<SqlBool>`(${isStillOpen} and not ${hasOwner})`
    case 'all':
      return null
  }
}

/** Words of the title, the owner, the promise or its number: whatever order they stand in. */
function matches(q: string): Condition {
  const text = sql`concat_ws(' ', actions.reference, actions.title, ${owner}, actions.owner_post, promises.words)`
  const parts = q
    .split(/\s+/)
    .map((part) => sql<SqlBool>`${text} ilike ${`%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`)
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

const orders: Readonly<Record<ActionSort, RawBuilder<unknown>>> = {
  due: sql`actions.due_on nulls last`,
  '-due': sql`actions.due_on desc nulls last`,
  title: sql`actions.title`,
  '-title': sql`actions.title desc`,
  owner: sql`${owner} nulls first`,
  '-owner': sql`${owner} desc nulls last`,
  changed: sql`actions.standing_since`,
  '-changed': sql`actions.standing_since desc`,
}

export interface PriorityChoice {
  readonly id: PriorityId
  readonly title: string
}

export function listPriorityChoices({ db }: Pick<Viewer, 'db'>): Promise<PriorityChoice[]> {
  return db.selectFrom('priorities').select(['id', 'title']).orderBy('position').orderBy('title').execute()
}

/** How many that are still to be done are overdue and stuck, whatever the filter. */
export async function countTrouble(viewer: Viewer): Promise<{ readonly overdue: number; readonly stuck: number }> {
  return actionLines(viewer)
    .clearSelect()
    .select([
      sql<number>`(count(*) filter (where ${isStillOpen} and actions.due_on < ${viewer.today}))::int`.as('overdue'),
      sql<number>`(count(*) filter (where actions.standing = 'stuck'))::int`.as('stuck'),
    ])
    .executeTakeFirstOrThrow()
}
