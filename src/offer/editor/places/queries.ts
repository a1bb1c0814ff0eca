// Where things are given, for those who keep the offer.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { pageOf } from '../../../platform/db/page.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { Opening } from '../../content.ts'
import type { PlaceId } from '../../tables.ts'
import { perPage } from '../list/wanted.ts'
import { hasWords } from '../list/words.ts'
import { countedUses } from '../retire/uses.ts'
import type { WantedPlaces } from './wanted.ts'

type Reader = Pick<Work, 'db' | 'today'>

export interface PlaceLine {
  readonly id: PlaceId
  readonly name: string
  readonly provider: string | null
  readonly address: string
  readonly city: string
  readonly postcode: string
  readonly phone: string | null
  readonly inArea: boolean | null
  readonly opening: readonly Opening[]
  readonly endedAt: Date | null
  readonly successor: string | null
  /** How many entries name it, or what it took the place of. */
  readonly entries: number
}

export async function listPlaces({ db, today }: Reader, wanted: WantedPlaces) {
  const from = sql`offer_places p
    left join offer_providers v on v.authority_id = p.authority_id and v.id = p.provider_id
    left join offer_places r on r.authority_id = p.authority_id and r.id = p.replaced_by
    left join ${countedUses('place', today)} u on u.id = p.id
    where ${conditionOf(wanted)}`
  const { rows } = await sql<PlaceLine>`
    select p.id, p.name, v.name as provider, p.address, p.city, p.postcode, p.phone, p.in_area as "inArea", p.opening,
      p.ended_at as "endedAt", r.name as successor, coalesce(u.entries, 0) as entries
    from ${from} order by p.name, p.postcode, p.id ${pageOf(wanted.page, perPage)}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${from}`.execute(db)
  return { places: rows, total: counted.rows[0]?.total ?? 0 }
}

function conditionOf({ q, state }: WantedPlaces): RawBuilder<SqlBool> {
  const held = [
    state === 'retired' ? sql<SqlBool>`p.ended_at is not null` : sql<SqlBool>`p.ended_at is null`,
    ...hasWords(sql`concat_ws(' ', p.name, p.address, p.city, p.county, p.postcode, v.name)`, q),
  ]
  if (state === 'outside') held.push(sql<SqlBool>`p.in_area = false`)
  if (state === 'unused') held.push(sql<SqlBool>`u.entries is null`)
  return sql<SqlBool>`(${sql.join(held, sql` and `)})`
}

export type PlaceHeld = Awaited<ReturnType<typeof getPlace>>

export async function getPlace({ db }: Pick<Work, 'db'>, id: PlaceId) {
  const place = await db
    .selectFrom('offer_places as p')
    .leftJoin('offer_places as r', (join) =>
      join.onRef('r.authority_id', '=', 'p.authority_id').onRef('r.id', '=', 'p.replaced_by'),
    )
    .select(['p.id', 'p.name', 'p.provider_id as providerId', 'p.description', 'p.address', 'p.city', 'p.county'])
    .select(['p.postcode', 'p.latitude', 'p.longitude', 'p.accessibility', 'p.phone', 'p.in_area as inArea'])
    .select(['p.opening', 'p.opening_note as openingNote', 'p.ended_at as endedAt'])
    .select(['p.replaced_by as replacedBy', 'r.name as successor'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!place) throw new NotFound('No place has this id')
  return place
}
