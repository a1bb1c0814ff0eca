// What an owner is shown of their action. Where it hangs on what one young person said, not even its title: a telephone
// lies about, and a title may tell of somebody.
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { ActionId, ActionStanding, ActionStep, ActionUpdateId } from '../../tables.ts'
import { referenceOf } from '../rules.ts'
import { isPersonal } from '../visibility.ts'

export interface OwnersAction {
  readonly reference: string
  /** Null where it may not be shown. */
  readonly title: string | null
  /** What it helps to keep, in its own words; null where it may not be shown, or it hangs on no promise. */
  readonly promise: string | null
  /** None where they may not be shown. */
  readonly steps: readonly ActionStep[]
  readonly dueOn: Day | null
  readonly standing: ActionStanding
}

export async function getOwnersAction({ db }: Pick<Work, 'db'>, id: ActionId): Promise<OwnersAction> {
  const found = await db
    .selectFrom('actions')
    .select(['actions.id', 'actions.reference', 'actions.due_on as dueOn', 'actions.standing'])
    .select(['actions.title', 'actions.steps', isPersonal().as('isPersonal')])
    .leftJoin('promises', (join) =>
      join.onRef('promises.authority_id', '=', 'actions.authority_id').onRef('promises.id', '=', 'actions.promise_id'),
    )
    .select('promises.words as promise')
    .where('actions.id', '=', id)
    .executeTakeFirstOrThrow()
  const { dueOn, standing, title, promise, steps } = found
  const shown = found.isPersonal ? { title: null, promise: null, steps: [] } : { title, promise, steps }
  return { ...shown, dueOn, standing, reference: referenceOf(found) }
}

export interface Said {
  readonly id: ActionUpdateId
  readonly at: Date
  readonly standing: ActionStanding
  readonly line: string | null
  /** The new date that was asked for in the same breath, and why. */
  readonly newDueOn: Day | null
  readonly why: string | null
  readonly isTakenBack: boolean
}

/** What was sent from the link of this action, and of no other. */
export async function findSaid(
  { db }: Pick<Work, 'db'>,
  actionId: ActionId,
  updateId: ActionUpdateId,
): Promise<Said | null> {
  const found = await db
    .selectFrom('action_updates as u')
    .leftJoin('action_updates as p', (join) =>
      join
        .onRef('p.authority_id', '=', 'u.authority_id')
        .onRef('p.action_id', '=', 'u.action_id')
        .onRef('p.at', '=', 'u.at')
        .on('p.said', '=', 'proposed')
        .on('p.by_link', '=', true),
    )
    .select(['u.id', 'u.at', 'u.line', 'u.new_standing', 'p.new_due_on as newDueOn', 'p.line as why'])
    .select(
      sql<boolean>`exists (select from action_updates back
        where back.authority_id = u.authority_id and back.undoes = u.id)`.as('isTakenBack'),
    )
    .where('u.action_id', '=', actionId)
    .where('u.id', '=', updateId)
    .where('u.by_link', '=', true)
    .where('u.said', 'in', ['on-track', 'stuck', 'done'])
    .executeTakeFirst()
  if (!found || found.new_standing === null) return null
  const { new_standing: standing, ...said } = found
  return { ...said, standing }
}
