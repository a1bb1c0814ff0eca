// Who gives things, for those who keep the offer.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { pageOf } from '../../../platform/db/page.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { ProviderId } from '../../tables.ts'
import { perPage } from '../list/wanted.ts'
import { hasWords } from '../list/words.ts'
import { countedUses } from '../retire/uses.ts'
import type { WantedProviders } from './wanted.ts'

type Reader = Pick<Work, 'db' | 'today'>

export interface ProviderLine {
  readonly id: ProviderId
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly endedAt: Date | null
  readonly successor: string | null
  readonly places: number
  /** How many entries name it, or what it took the place of. */
  readonly entries: number
}

export async function listProviders({ db, today }: Reader, wanted: WantedProviders) {
  const from = sql`offer_providers p
    left join offer_providers r on r.authority_id = p.authority_id and r.id = p.replaced_by
    left join ${countedUses('provider', today)} u on u.id = p.id
    where ${conditionOf(wanted)}`
  const { rows } = await sql<ProviderLine>`
    select p.id, p.name, p.phone, p.email, p.ended_at as "endedAt", r.name as successor,
      (select count(*)::int from offer_places at where at.provider_id = p.id and at.ended_at is null) as places,
      coalesce(u.entries, 0) as entries
    from ${from} order by p.name, p.id ${pageOf(wanted.page, perPage)}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${from}`.execute(db)
  return { providers: rows, total: counted.rows[0]?.total ?? 0 }
}

function conditionOf({ q, state }: WantedProviders): RawBuilder<SqlBool> {
  const held = [
    state === 'retired' ? sql<SqlBool>`p.ended_at is not null` : sql<SqlBool>`p.ended_at is null`,
    ...hasWords(sql`concat_ws(' ', p.name, p.description, p.email, p.url)`, q),
  ]
  if (state === 'unused') held.push(sql<SqlBool>`u.entries is null`)
  return sql<SqlBool>`(${sql.join(held, sql` and `)})`
}

export type ProviderHeld = Awaited<ReturnType<typeof getProvider>>

export async function getProvider({ db }: Pick<Work, 'db'>, id: ProviderId) {
  const provider = await db
    .selectFrom('offer_providers as p')
    .leftJoin('offer_providers as r', (join) =>
      join.onRef('r.authority_id', '=', 'p.authority_id').onRef('r.id', '=', 'p.replaced_by'),
    )
    .select(['p.id', 'p.name', 'p.description', 'p.phone', 'p.email', 'p.url', 'p.ended_at as endedAt'])
    .select(['p.replaced_by as replacedBy', 'r.name as successor'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!provider) throw new NotFound('No provider has this id')
  return provider
}
