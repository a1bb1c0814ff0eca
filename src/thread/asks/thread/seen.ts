// Looking at an ask is known: who saw it, once each, and the unread clock stops when one of those who should read it did.
// The page that shows the words writes this as it writes its audit event, in the same transaction.
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import { isReaderOf } from '../../visibility.ts'

export async function markSeen(work: Work, ask: AskId): Promise<void> {
  const { db, council, caller, now } = work
  if (caller.accountId === null) return
  await db
    .insertInto('ask_events')
    .values({
      authority_id: council.id,
      id: newId<'ask-event'>(),
      ask_id: ask,
      at: now,
      event: 'seen',
      account_id: caller.accountId,
      words: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .updateTable('asks')
    .set({ seen_at: now })
    .where('asks.id', '=', ask)
    .where('asks.seen_at', 'is', null)
    .where(isReaderOf(work))
    .execute()
}
