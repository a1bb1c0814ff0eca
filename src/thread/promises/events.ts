// What became of a promise is noted as it happens, and never rewritten.
import type { Insertable } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { PromiseEventsTable, PromiseId } from '../tables.ts'

type Noted = Omit<Insertable<PromiseEventsTable>, 'authority_id' | 'id' | 'promise_id' | 'at' | 'by_account'>

export async function noteOn(
  { db, council, caller, now }: Pick<Work, 'db' | 'council' | 'caller' | 'now'>,
  promiseId: PromiseId,
  noted: Noted,
): Promise<void> {
  await db
    .insertInto('promise_events')
    .values({
      authority_id: council.id,
      id: newId(),
      promise_id: promiseId,
      at: now,
      by_account: caller.accountId,
      ...noted,
    })
    .execute()
}
