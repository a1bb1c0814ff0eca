// The owner's own link. It opens this one action and nothing else; only the hash of its token is kept, so a new one must be
// made whenever somebody wants to see it, and the one before then ends.
import type { Day } from '../../../platform/clock.ts'
import { addDays } from '../../../platform/clock.ts'
import { hashToken, newToken } from '../../../platform/auth/tokens.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { actionLinkPath } from '../../paths.ts'
import type { ActionId } from '../../tables.ts'

/** The whole address. It lasts until some days after the date, and as long from today where that has passed or is missing. */
export async function makeLink(
  { db, council, today, publicUrl }: Pick<Work, 'db' | 'council' | 'today' | 'publicUrl'>,
  id: ActionId,
): Promise<string> {
  const token = newToken()
  const { due_on: dueOn } = await db
    .selectFrom('actions')
    .select('due_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('actions')
    .set({
      link_hash: hashToken(token),
      link_expires_at: expiryOf(dueOn, today, council.settings.actions.linkDaysAfterDue),
    })
    .where('id', '=', id)
    .execute()
  return `${publicUrl}${actionLinkPath(token)}`
}

function expiryOf(dueOn: Day | null, today: Day, days: number): Date {
  const from = dueOn === null || dueOn < today ? today : dueOn
  return new Date(`${addDays(from, days)}T23:59:59Z`)
}

export async function revokeLink({ db }: Pick<Work, 'db'>, id: ActionId): Promise<void> {
  await db.updateTable('actions').set({ link_hash: null, link_expires_at: null }).where('id', '=', id).execute()
}

/** What its token opens; null for one that is unknown, replaced or too old. */
export async function findByToken({ db, now }: Pick<Work, 'db' | 'now'>, token: string): Promise<ActionId | null> {
  const found = await db
    .selectFrom('actions')
    .select('id')
    .where('link_hash', '=', hashToken(token))
    .where('link_expires_at', '>', now)
    .executeTakeFirst()
  return found?.id ?? null
}
