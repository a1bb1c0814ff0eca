// A promise that nobody has taken on after thirty days: an alarm once, and mail to those who run the service. Whoever has
// no address finds it on the register, under "needs an owner".
import { sql } from 'kysely'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { newId } from '../../platform/ids.ts'
import { registerPath } from '../paths.ts'
import type { PromiseId } from '../tables.ts'
import { hasNoOwner } from './queries.ts'

export const daysWithoutOwner = 30

export const noOwnerJob: Job = {
  name: 'promises-without-owner',
  every: '20 6 * * *',
  run: (inTransaction) => inTransaction((work) => raiseNoOwner(work)),
}

export async function raiseNoOwner(work: Work): Promise<void> {
  const found = await listLongWithout(work)
  if (found.length === 0) return
  let raised = 0
  for (const id of found) if (await raise(work, id)) raised += 1
  if (raised > 0) await tellManagers(work, raised)
}

async function listLongWithout({ db, today }: Work): Promise<PromiseId[]> {
  const { rows } = await sql<{ id: PromiseId }>`
    select p.id from promises p
    where ${hasNoOwner} and p.ended_as is null and p.merged_into is null
      and p.made_on <= ${addDays(today, -daysWithoutOwner)}
      and not exists (select from alarms a where a.kind = 'no-owner' and a.promise_id = p.id)
    order by p.made_on, p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** False where another run was first: nobody is told twice. */
async function raise({ db, council, now }: Work, promiseId: PromiseId): Promise<boolean> {
  const inserted = await db
    .insertInto('alarms')
    .values({ authority_id: council.id, id: newId(), kind: 'no-owner', promise_id: promiseId, raised_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function tellManagers(work: Work, raised: number): Promise<void> {
  const managers = await work.db
    .selectFrom('accounts')
    .select('email')
    .where(sql<boolean>`'service-manager' = any(roles)`)
    .where('ended_at', 'is', null)
    .where('email', 'is not', null)
    .execute()
  const words = raised === 1 ? 'One promise has' : `${String(raised)} promises have`
  for (const { email } of managers)
    if (email !== null)
      await work.send({
        channel: 'email',
        to: email,
        subject: `${words} no owner`,
        body: `${words} had nobody to keep ${raised === 1 ? 'it' : 'them'} for ${String(daysWithoutOwner)} days. Sign in to Alongside and open ${registerPath}?owner=none to name somebody.`,
      })
}
