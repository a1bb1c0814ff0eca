// An item that was only noted carries one sentence on what will change; next time somebody looks whether it did.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { makePromise } from '../promises/make.ts'
import type { OccasionId } from '../tables.ts'
import type { SoWhatTyped } from './forms.ts'
import { getSoWhat, type SoWhatId } from './queries.ts'

export async function writeSoWhat(work: Work, typed: SoWhatTyped): Promise<SoWhatId> {
  const id = newId<'so-what'>()
  await work.db
    .insertInto('so_whats')
    .values({
      authority_id: work.council.id,
      id,
      occasion_id: await meetingOf(work, typed),
      item: typed.item,
      line: typed.line,
      check_on: typed.check,
      written_by: work.caller.accountId,
      written_at: work.now,
    })
    .execute()
  return id
}

async function meetingOf(work: Work, { occasion, meeting, held }: SoWhatTyped): Promise<OccasionId> {
  const { db, council, caller } = work
  if (occasion !== null) {
    const found = await db.selectFrom('occasions').select('id').where('id', '=', occasion).executeTakeFirst()
    if (!found) throw new Refused('occasion', 'Select the meeting from the list')
    return found.id
  }
  if (meeting === null || held === null) throw new Refused('occasion', 'Select the meeting')
  const id = newId<'occasion'>()
  await db
    .insertInto('occasions')
    .values({
      authority_id: council.id,
      id,
      kind: 'panel-meeting',
      title: meeting,
      held_on: held,
      created_by: caller.accountId,
    })
    .execute()
  return id
}

interface Checked {
  readonly whatChanged: string
  /** What has not happened is promised from now on, so that it is not lost again. */
  readonly promise: boolean
}

export async function checkSoWhat(work: Work, id: SoWhatId, { whatChanged, promise }: Checked): Promise<void> {
  const { db, now, caller } = work
  const { checked_at: checkedAt } = await db
    .selectFrom('so_whats')
    .select('checked_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (checkedAt !== null) throw new Refused('whatChanged', 'Somebody has checked it already')
  const found = await getSoWhat(work, id)
  const promiseId = promise
    ? await makePromise(work, {
        words: found.line,
        kind: 'resolution',
        madeOn: found.heldOn,
        occasionId: found.occasionId,
        meetingItem: found.item,
      })
    : null
  await db
    .updateTable('so_whats')
    .set({ checked_at: now, checked_by: caller.accountId, what_changed: whatChanged, promise_id: promiseId })
    .where('id', '=', id)
    .execute()
}
