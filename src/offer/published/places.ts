// By whom and where something is given, as it stood on a day: what was replaced by then is read as what took its place.
import { dayOf, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryContent, Opening, Schedule } from '../content.ts'
import { followerOf } from '../successors.ts'
import type { PlaceId, ProviderId } from '../tables.ts'

type Reader = Pick<Work, 'db'>

export interface Provider {
  readonly id: ProviderId
  readonly name: string
  readonly description: string
  readonly url: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly changedAt: Date
}

export interface Place {
  readonly id: PlaceId
  readonly name: string
  readonly description: string | null
  readonly address: string
  readonly city: string
  readonly county: string
  readonly postcode: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly accessibility: string | null
  readonly phone: string | null
  /** Null: nobody has said. */
  readonly inArea: boolean | null
  readonly opening: readonly Opening[]
  readonly openingNote: string | null
  readonly changedAt: Date
}

/** Whoever gave what has ended keeps their name there, so nobody is left out. */
export async function readProviders({ db }: Reader, day: Day): Promise<ReadonlyMap<ProviderId, Provider>> {
  const rows = await db
    .selectFrom('offer_providers')
    .select(['id', 'name', 'description', 'url', 'email', 'phone', 'updated_at as changedAt'])
    .select(['ended_at as endedAt', 'replaced_by as replacedBy'])
    .execute()
  const now = standing(rows, day)
  return new Map(rows.map((row) => [row.id, now(row.id) ?? row]))
}

/** Without those that are no longer used and that nothing replaced. */
export async function readPlaces({ db }: Reader, day: Day): Promise<ReadonlyMap<PlaceId, Place>> {
  const rows = await db
    .selectFrom('offer_places')
    .select(['id', 'name', 'description', 'address', 'city', 'county', 'postcode'])
    .select(['latitude', 'longitude', 'accessibility', 'phone', 'in_area as inArea', 'opening'])
    .select(['opening_note as openingNote', 'updated_at as changedAt'])
    .select(['ended_at as endedAt', 'replaced_by as replacedBy'])
    .execute()
  const now = standing(rows, day)
  return new Map(
    rows.flatMap(({ id }) => {
      const place = now(id)
      return place === null ? [] : [[id, place] as const]
    }),
  )
}

interface Ending<Key extends string> {
  readonly id: Key
  readonly endedAt: Date | null
  readonly replacedBy: Key | null
  readonly changedAt: Date
}

function standing<Key extends string, Row extends Ending<Key>>(rows: readonly (Row & Ending<Key>)[], day: Day) {
  const byId = new Map<string, Row>(rows.map((row) => [row.id, row]))
  const follow = followerOf<Key>(
    rows.map(({ id, endedAt, replacedBy }) => ({
      id,
      hasEnded: endedAt !== null && dayOf(endedAt) <= day,
      replacedBy,
    })),
  )
  return (id: Key): Row | null => {
    const [from, to] = [byId.get(id), byId.get(follow(id) ?? '')]
    if (!from || !to) return null
    // To whoever keeps a copy of an entry, a place that was replaced is a change of the entry.
    return { ...to, changedAt: new Date(Math.max(+from.changedAt, +to.changedAt)) }
  }
}

export interface PlaceAndTimes {
  readonly place: Place
  readonly times: readonly Omit<Schedule, 'placeId'>[]
}

/** Where an entry is given and when: a place's own hours count where the entry says none. Each place stands once. */
export function placesOf({ where }: EntryContent, places: ReadonlyMap<string, Place>): readonly PlaceAndTimes[] {
  const found = new Map<string, PlaceAndTimes>()
  for (const id of [...where.placeIds, ...where.schedules.flatMap(({ placeId }) => placeId ?? [])]) {
    const place = places.get(id)
    if (!place || found.has(place.id)) continue
    const own = where.schedules.filter(({ placeId }) => placeId !== undefined && places.get(placeId)?.id === place.id)
    const saysNone = own.length === 0 && everywhere(where).length === 0
    found.set(place.id, { place, times: saysNone ? place.opening : own })
  }
  return [...found.values()]
}

/** When it is given at no place in particular. */
export const everywhere = ({ schedules }: EntryContent['where']) =>
  schedules.filter(({ placeId }) => placeId === undefined)
