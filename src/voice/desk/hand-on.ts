// The unread clock: what nobody read in its time goes to whoever covers, then to the safety desk. Each step is written
// down, raises an alarm and tells the next one that something waits. No message waits with one person for ever.
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import { readByWorker, unreadJobName } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { writeEvent } from '../say/commands.ts'
import { findCoverFor, type Cover } from './cover-for.ts'
import { tellManagers, tellWorker } from './tell.ts'

/** Queued for the moment when its time is up, and swept for, so that none is missed while the jobs stood still. */
export const unreadJob: Job = {
  name: unreadJobName,
  every: '*/10 * * * *',
  run: async (inTransaction) => {
    // Each on its own: one that fails holds up no other.
    for (;;) if (!(await inTransaction(handOnNext))) return
  },
}

/** Passes on the one that has waited longest; false when none is past its time. */
export async function handOnNext(work: Work): Promise<boolean> {
  const ask = await work.db
    .selectFrom('asks')
    .select(['id', 'person_id', 'reader_worker_id', 'unread_with', 'unsafe', 'restricted'])
    .where('unread_with', 'in', ['reader', 'cover'])
    .where('seen_at', 'is', null)
    .where('standing', '<>', 'withdrawn')
    .where('unread_until', '<=', work.now)
    .orderBy('unread_until')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!ask) return false
  const cover = ask.unread_with === 'reader' ? await findCoverFor(work, ask) : null
  if (cover) await toCover(work, ask, cover)
  else await toDesk(work, ask)
  return true
}

interface Unread {
  readonly id: AskId
  readonly person_id: PersonId | null
  readonly reader_worker_id: WorkerId | null
  readonly unsafe: boolean
}

async function toCover(work: Work, ask: Unread, { workerId, name }: Cover): Promise<void> {
  const until = await readByWorker(work, workerId, { isUnsafe: ask.unsafe })
  await work.db
    .updateTable('asks')
    .set({ unread_with: 'cover', unread_worker_id: workerId, unread_until: until })
    .where('id', '=', ask.id)
    .execute()
  await record(work, ask, { to: name, step: 'cover' })
  await tellWorker(work, workerId, ask.id)
  await work.enqueue(unreadJobName, { ask: ask.id }, { runAt: until, key: `${unreadJobName}:${ask.id}` })
}

async function toDesk(work: Work, ask: Unread): Promise<void> {
  await work.db.updateTable('asks').set({ unread_with: 'desk' }).where('id', '=', ask.id).execute()
  await record(work, ask, { to: 'the safety desk', step: 'desk' })
  await tellManagers(work, ask.person_id)
}

async function record(work: Work, ask: Unread, { to, step }: { to: string; step: string }): Promise<void> {
  await writeEvent(work, ask.id, 'handed-on', to)
  await work.db
    .insertInto('alarms')
    .values({
      authority_id: work.council.id,
      id: newId<'alarm'>(),
      kind: 'unread',
      ask_id: ask.id,
      promise_id: null,
      action_id: null,
      theme_id: null,
      step,
      told_account_id: null,
      raised_at: work.now,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await work.audit({ event: 'ask.handed-on', personId: ask.person_id, detail: { ask: ask.id, step } })
}
