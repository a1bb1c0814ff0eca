// Adding and changing a priority. One that ends keeps its promises, and earlier plans keep it.
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { PriorityId } from '../tables.ts'
import type { PriorityTyped } from './forms.ts'

const columnsOf = ({ title, impact, strategy, position, from, to }: PriorityTyped) => ({
  title,
  impact,
  strategy,
  position,
  starts_on: from,
  ended_on: to,
})

export async function addPriority({ db, council }: Work, typed: PriorityTyped): Promise<PriorityId> {
  const id = newId<'priority'>()
  await db
    .insertInto('priorities')
    .values({ authority_id: council.id, id, ...columnsOf(typed) })
    .execute()
  return id
}

export async function changePriority({ db }: Work, id: PriorityId, typed: PriorityTyped): Promise<void> {
  await db.updateTable('priorities').set(columnsOf(typed)).where('id', '=', id).execute()
}
