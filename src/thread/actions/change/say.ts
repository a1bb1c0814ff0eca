// Somebody says how an action is going, or takes that back.
import { sql, type SqlBool } from 'kysely'
import type { ActionId, ActionStanding, ActionUpdateId } from '../../tables.ts'
import { settlePromise } from '../../promises/standing.ts'
import { isOpen, mayTakeBack } from '../rules.ts'
import { lockAction, recordUpdate, settleAlarms, type Changing } from './record-update.ts'

export const sayings = ['on-track', 'stuck', 'done'] as const
export type Saying = (typeof sayings)[number]

/** The update's id, for taking it back. */
export async function sayHowItGoes(
  work: Changing,
  id: ActionId,
  { said, line }: { readonly said: Saying | 'dropped' | 'reopened'; readonly line: string },
): Promise<ActionUpdateId> {
  const action = await lockAction(work, id)
  const standing: ActionStanding = said === 'reopened' ? 'open' : said
  const update = await recordUpdate(work, id, {
    said,
    line: line === '' ? null : line,
    old_standing: action.standing,
    new_standing: standing,
  })
  await setStanding(work, id, standing, line)
  if (action.promise_id !== null) await settlePromise(work, action.promise_id)
  return update
}

async function setStanding(work: Changing, id: ActionId, standing: ActionStanding, line: string): Promise<void> {
  await work.db
    .updateTable('actions')
    .set({
      standing,
      standing_since: work.now,
      last_line: line === '' ? null : line,
      done_on: standing === 'done' ? work.today : null,
    })
    .where('id', '=', id)
    .execute()
  if (!isOpen(standing)) await settleAlarms(work, id)
}

/**
 * Takes back what was sent from the owner's link, for ten minutes and only while nothing newer was said: `false` leaves
 * everything as it is. The line stays in the history, with the taking back beside it.
 */
export async function takeBack(work: Changing, id: ActionId, updateId: ActionUpdateId): Promise<boolean> {
  const action = await lockAction(work, id)
  const update = await work.db
    .selectFrom('action_updates')
    .selectAll()
    .where('action_id', '=', id)
    .where('id', '=', updateId)
    .where('by_link', '=', true)
    .executeTakeFirst()
  if (!update || update.old_standing === null || !mayTakeBack(update.at, work.now)) return false
  const newest = await newestSaying(work, id)
  if (newest !== update.id || action.standing !== update.new_standing) return false
  const before = await lineBefore(work, id, update.at)
  await recordUpdate(work, id, {
    said: 'undone',
    old_standing: action.standing,
    new_standing: update.old_standing,
    undoes: update.id,
  })
  await takeBackProposal(work, id, update)
  await setStanding(work, id, update.old_standing, before ?? '')
  if (action.promise_id !== null) await settlePromise(work, action.promise_id)
  return true
}

const newestSaying = async ({ db }: Changing, id: ActionId) =>
  (
    await db
      .selectFrom('action_updates')
      .select('id')
      .where('action_id', '=', id)
      .where('new_standing', 'is not', null)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.id

const lineBefore = async ({ db }: Changing, id: ActionId, at: Date) =>
  (
    await db
      .selectFrom('action_updates')
      .select('line')
      .where('action_id', '=', id)
      .where('said', '<>', 'undone')
      .where('new_standing', 'is not', null)
      .where('at', '<', at)
      .where(
        sql<SqlBool>`not exists (select from action_updates back
        where back.authority_id = action_updates.authority_id and back.undoes = action_updates.id)`,
      )
      .orderBy('at', 'desc')
      .executeTakeFirst()
  )?.line

/** A new date that was asked for in the same breath goes with it. */
async function takeBackProposal(work: Changing, id: ActionId, update: { readonly at: Date }): Promise<void> {
  const proposal = await work.db
    .selectFrom('action_updates')
    .select('id')
    .where('action_id', '=', id)
    .where('said', '=', 'proposed')
    .where('at', '=', update.at)
    .executeTakeFirst()
  if (proposal) await recordUpdate(work, id, { said: 'undone', undoes: proposal.id })
}
