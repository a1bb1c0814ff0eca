import type { Work } from '../../platform/http/ctx.ts'
import type { AskId } from '../../thread/tables.ts'
import { writeEvent } from '../say/commands.ts'

/** Somebody at the desk sees it: written once for each, and the clock stops. */
export async function markSeenAtDesk(work: Work, ask: AskId): Promise<void> {
  const before = await work.db
    .selectFrom('ask_events')
    .select('id')
    .where('ask_id', '=', ask)
    .where('event', '=', 'seen')
    .where('account_id', '=', work.caller.accountId)
    .executeTakeFirst()
  if (!before) await writeEvent(work, ask, 'seen')
  await work.db
    .updateTable('asks')
    .set({ seen_at: work.now })
    .where('id', '=', ask)
    .where('seen_at', 'is', null)
    .execute()
}
