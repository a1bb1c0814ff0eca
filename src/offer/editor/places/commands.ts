// Adding and changing a place. The public reads it at once, and it goes into open data: a place that must not be known is not
// written down here.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { PlaceId } from '../../tables.ts'
import type { PlaceGiven } from './forms.ts'

export async function addPlace(work: Work, given: PlaceGiven): Promise<PlaceId> {
  await refuseUnfit(work, given, null)
  const id = newId<'offer-place'>()
  await work.db
    .insertInto('offer_places')
    .values({ authority_id: work.council.id, id, ...kept(given), updated_at: work.now })
    .execute()
  return id
}

export async function changePlace(work: Work, id: PlaceId, given: PlaceGiven): Promise<void> {
  await refuseUnfit(work, given, id)
  const changed = await work.db
    .updateTable('offer_places')
    .set({ ...kept(given), updated_at: work.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refused('name', 'Somebody retired it a moment ago. Bring it back first')
}

const kept = (given: PlaceGiven) => ({
  name: given.name,
  provider_id: given.providerId,
  description: given.description,
  address: given.address,
  city: given.city,
  county: given.county,
  postcode: given.postcode,
  latitude: given.latitude,
  longitude: given.longitude,
  accessibility: given.accessibility,
  phone: given.phone,
  in_area: given.inArea,
  opening: JSON.stringify(given.opening),
  opening_note: given.openingNote,
})

async function refuseUnfit(
  { db }: Work,
  { name, postcode, providerId }: PlaceGiven,
  self: PlaceId | null,
): Promise<void> {
  if (providerId !== null) {
    const held = await db
      .selectFrom('offer_providers')
      .select('ended_at')
      .where('id', '=', providerId)
      .executeTakeFirst()
    if (held?.ended_at !== null) throw new Refused('provider', 'Select who is there from the list')
  }
  // Imports know a place by its name and its postcode.
  const others = await db
    .selectFrom('offer_places')
    .select(['id', 'ended_at'])
    .where('name', '=', name)
    .where('postcode', '=', postcode)
    .execute()
  const other = others.find(({ id }) => id !== self)
  if (other)
    throw new Refused(
      'name',
      other.ended_at === null
        ? 'There is a place of this name at this postcode already'
        : 'A place of this name at this postcode was retired. Look under “Retired” and bring it back',
    )
}
