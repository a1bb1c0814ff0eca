// One action, as much of it as the caller may read, and how it came to stand where it does.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../people/index.ts'
import type { Day } from '../../platform/clock.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId } from '../../platform/ids.ts'
import type {
  ActionId,
  ActionSaid,
  ActionStanding,
  ActionStep,
  ActionUpdateId,
  AskId,
  PromiseId,
  PromiseKind,
} from '../tables.ts'
import { actionExists, isPersonal, isWhole } from './visibility.ts'

export interface ActionLine {
  readonly id: ActionId
  readonly reference: string | null
  readonly title: string
  readonly promiseId: PromiseId | null
  readonly promise: string | null
  readonly promiseKind: PromiseKind | null
  readonly askId: AskId | null
  /** By name, or by post where nobody is named; null when nobody has it. */
  readonly owner: string | null
  readonly ownerPost: string | null
  readonly dueOn: Day | null
  readonly firstDueOn: Day | null
  readonly moves: number
  readonly standing: ActionStanding
  readonly standingSince: Date
  /** Null also where the caller may not read it. */
  readonly lastLine: string | null
  readonly stepsDone: number
  readonly steps: number
  /** A date that the owner asks for and nobody has decided on. */
  readonly proposedDueOn: Day | null
  readonly evidence: number
  readonly isWhole: boolean
}

/** The condition for an owner: somebody by name, post or account. */
export const hasOwner = sql<SqlBool>`(coalesce(actions.owner_name, actions.owner_post) is not null
  or actions.owner_account_id is not null)`

const ownerName = sql<string | null>`coalesce(
  (select b.display_name from accounts b where b.authority_id = actions.authority_id and b.id = actions.owner_account_id),
  actions.owner_name, actions.owner_post)`

/** The newest date that was asked for, unless the date was moved or kept after it. */
export const proposedDueOn = sql<Day | null>`(select case when u.said = 'proposed' then u.new_due_on end
  from action_updates u where u.authority_id = actions.authority_id and u.action_id = actions.id
    and u.said in ('proposed', 'moved', 'date-kept')
    and not exists (select from action_updates back where back.authority_id = u.authority_id and back.undoes = u.id)
  order by u.at desc, u.id desc limit 1)`

const movedOf = (what: RawBuilder<unknown>) => sql`(select ${what} from action_updates m
  where m.authority_id = actions.authority_id and m.action_id = actions.id and m.said = 'moved' and m.old_due_on is not null)`

const whole = <T>(viewer: Viewer, value: RawBuilder<T>) => sql<T>`case when ${isWhole(viewer)} then ${value} end`

/** Actions as lines of a list: to be narrowed and ordered. */
export function actionLines(viewer: Viewer) {
  return viewer.db
    .selectFrom('actions')
    .leftJoin('promises', (join) =>
      join.onRef('promises.authority_id', '=', 'actions.authority_id').onRef('promises.id', '=', 'actions.promise_id'),
    )
    .where(actionExists(viewer))
    .select([
      'actions.id',
      'actions.reference',
      'actions.title',
      'actions.promise_id as promiseId',
      'promises.words as promise',
      'promises.kind as promiseKind',
      ownerName.as('owner'),
      'actions.owner_post as ownerPost',
      'actions.due_on as dueOn',
      sql<Day | null>`coalesce(${movedOf(sql`(array_agg(m.old_due_on order by m.at, m.id))[1]`)}, actions.due_on)`.as(
        'firstDueOn',
      ),
      sql<number>`${movedOf(sql`count(*)::int`)}`.as('moves'),
      'actions.standing',
      'actions.standing_since as standingSince',
      whole(viewer, sql<AskId | null>`actions.ask_id`).as('askId'),
      whole(viewer, sql<string | null>`actions.last_line`).as('lastLine'),
      sql<number>`jsonb_array_length(actions.steps)`.as('steps'),
      sql<number>`(select count(*)::int from jsonb_array_elements(actions.steps) s where s ->> 'doneOn' is not null)`.as(
        'stepsDone',
      ),
      proposedDueOn.as('proposedDueOn'),
      sql<number>`(select count(*)::int from evidence e where e.authority_id = actions.authority_id
        and e.action_id = actions.id and e.withdrawn_at is null)`.as('evidence'),
      sql<boolean>`${isWhole(viewer)}`.as('isWhole'),
    ])
}

export interface ActionDetail extends ActionLine {
  readonly ownerAccountId: AccountId | null
  readonly ownerName: string | null
  readonly ownerEmail: string | null
  readonly ownerPhone: string | null
  readonly ownerWritten: string | null
  readonly manager: string | null
  readonly managerAccountId: AccountId | null
  readonly managerEmail: string | null
  readonly dueWritten: string | null
  readonly stepList: readonly ActionStep[]
  readonly doneOn: Day | null
  readonly hasLink: boolean
  readonly linkExpiresAt: Date | null
  /** A message can reach the owner. */
  readonly isReachable: boolean
  /** It hangs on what one person said: then no message says what it is. */
  readonly isPersonal: boolean
}

export async function getAction(viewer: Viewer, id: ActionId): Promise<ActionDetail> {
  const found = await actionLines(viewer)
    .where('actions.id', '=', id)
    .leftJoin('accounts as holder', (join) =>
      join
        .onRef('holder.authority_id', '=', 'actions.authority_id')
        .onRef('holder.id', '=', 'actions.owner_account_id'),
    )
    .leftJoin('accounts as boss', (join) =>
      join.onRef('boss.authority_id', '=', 'actions.authority_id').onRef('boss.id', '=', 'actions.manager_account_id'),
    )
    .select([
      'actions.owner_account_id as ownerAccountId',
      'actions.owner_name as ownerName',
      'actions.owner_email as ownerEmail',
      'actions.owner_phone as ownerPhone',
      'actions.owner_written as ownerWritten',
      sql<string | null>`coalesce(boss.display_name, actions.manager_email)`.as('manager'),
      'actions.manager_account_id as managerAccountId',
      'actions.manager_email as managerEmail',
      'actions.due_written as dueWritten',
      'actions.steps as allSteps',
      'actions.done_on as doneOn',
      sql<boolean>`actions.link_hash is not null and actions.link_expires_at > ${viewer.now}`.as('hasLink'),
      'actions.link_expires_at as linkExpiresAt',
      sql<boolean>`coalesce(holder.email, actions.owner_email, actions.owner_phone) is not null`.as('isReachable'),
      sql<boolean>`${isPersonal()}`.as('isPersonal'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { allSteps, ...action } = found
  return { ...action, stepList: action.isWhole ? allSteps : [] }
}

/** Throws NotFound unless the caller may read the whole of it: only then may they change anything. */
export async function getWholeAction(viewer: Viewer, id: ActionId): Promise<ActionDetail> {
  const action = await getAction(viewer, id)
  if (!action.isWhole) throw new NotFound()
  return action
}

export interface ActionUpdate {
  readonly id: ActionUpdateId
  readonly at: Date
  readonly said: ActionSaid
  readonly line: string | null
  readonly oldDueOn: Day | null
  readonly newDueOn: Day | null
  readonly by: string | null
  readonly byLink: boolean
  readonly isTakenBack: boolean
}

/** Everything that was said of it, the newest first; without the words for whoever may not read them. */
export async function listUpdates(
  { db }: Pick<Viewer, 'db'>,
  { id, isWhole: mayRead }: Pick<ActionDetail, 'id' | 'isWhole'>,
): Promise<ActionUpdate[]> {
  const updates = await db
    .selectFrom('action_updates as u')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'u.authority_id').onRef('a.id', '=', 'u.by_account'),
    )
    .select([
      'u.id',
      'u.at',
      'u.said',
      'u.line',
      'u.old_due_on as oldDueOn',
      'u.new_due_on as newDueOn',
      'a.display_name as by',
      'u.by_link as byLink',
      sql<boolean>`exists (select from action_updates back
        where back.authority_id = u.authority_id and back.undoes = u.id)`.as('isTakenBack'),
    ])
    .where('u.action_id', '=', id)
    .orderBy('u.at', 'desc')
    .orderBy('u.id', 'desc')
    .execute()
  return mayRead ? updates : updates.map((update) => ({ ...update, line: null }))
}
