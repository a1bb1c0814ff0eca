// Groups are named, changed and ended; what they said stays with them.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { GroupId } from '../tables.ts'
import type { GroupTyped } from './forms.ts'
import { getGroup } from './queries.ts'

export async function addGroup(work: Work, group: GroupTyped): Promise<GroupId> {
  const { db, council } = work
  const id = newId<'group'>()
  await requireWorker(work, group)
  const added = await db
    .insertInto('groups')
    .values({ authority_id: council.id, id, ...columnsOf(group), ended_on: null })
    .onConflict((conflict) => conflict.columns(['authority_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw taken(group)
  return id
}

export async function changeGroup(work: Work, id: GroupId, group: GroupTyped): Promise<void> {
  await getGroup(work, id)
  await requireWorker(work, group)
  const { db } = work
  const other = await db
    .selectFrom('groups')
    .select('id')
    .where('name', '=', group.name)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw taken(group)
  await db.updateTable('groups').set(columnsOf(group)).where('id', '=', id).execute()
}

/** Ends it today, or takes it up again. */
export async function endGroup(work: Work, id: GroupId, act: 'end' | 'take-up-again'): Promise<void> {
  await getGroup(work, id)
  const endedOn = act === 'end' ? work.today : null
  await work.db.updateTable('groups').set({ ended_on: endedOn }).where('id', '=', id).execute()
}

async function requireWorker({ db }: Work, { worker }: GroupTyped): Promise<void> {
  if (worker === null) return
  const held = await db.selectFrom('workers').select('id').where('id', '=', worker).executeTakeFirst()
  if (!held) throw new Refused('worker', 'Select somebody from the list')
}

const columnsOf = ({ name, worker, email }: GroupTyped) => ({
  name,
  worker_id: worker,
  email: email === '' ? null : email,
})

const taken = ({ name }: GroupTyped) => new Refused('name', `There is a group called ${name} already`)
