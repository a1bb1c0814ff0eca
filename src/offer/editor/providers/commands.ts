// Adding and changing who gives something. The public reads it at once, and it goes into open data.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { ProviderId } from '../../tables.ts'
import { refusePersonal } from '../publish/keep.ts'
import type { ProviderGiven } from './forms.ts'

export async function addProvider(work: Work, given: ProviderGiven): Promise<ProviderId> {
  await refuseUnfit(work, given, null)
  const id = newId<'offer-provider'>()
  await work.db
    .insertInto('offer_providers')
    .values({ authority_id: work.council.id, id, ...kept(given), updated_at: work.now })
    .execute()
  return id
}

export async function changeProvider(work: Work, id: ProviderId, given: ProviderGiven): Promise<void> {
  await refuseUnfit(work, given, id)
  const changed = await work.db
    .updateTable('offer_providers')
    .set({ ...kept(given), updated_at: work.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refused('name', 'Somebody retired it a moment ago. Bring it back first')
}

const kept = ({ name, description, phone, email, url }: ProviderGiven) => ({ name, description, phone, email, url })

async function refuseUnfit(
  { db }: Work,
  { name, email, isPost }: ProviderGiven,
  self: ProviderId | null,
): Promise<void> {
  refusePersonal(email, isPost)
  // Imports and entries know a provider by its name.
  const others = await db.selectFrom('offer_providers').select(['id', 'ended_at']).where('name', '=', name).execute()
  const other = others.find(({ id }) => id !== self)
  if (other)
    throw new Refused(
      'name',
      other.ended_at === null
        ? 'There is a provider of this name already'
        : 'A provider of this name was retired. Look under “Retired” and bring it back',
    )
}
