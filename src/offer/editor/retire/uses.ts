// Which entries name a place or a provider, by itself or by what it took the place of: those that the public reads or will
// read from a later day, and those that are being written.
import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { tables, type Kept, type Noun } from './nouns.ts'

type Reader = Pick<Work, 'db' | 'today'>

export interface Use {
  readonly slug: string
  readonly title: string
  /** A promise, today or from a later day; else a draft or an idea. */
  readonly isInPlace: boolean
}

/** Every version that says something now or may come to. */
const living = (today: Day) => sql`
  select v.entry_id, v.content, v.stage = 'published' and v.standing = 'in-place' as in_place
  from offer_versions v
  where v.standing <> 'withdrawn' and (v.ends_on is null or v.ends_on >= ${today})
    and (v.stage in ('draft', 'proposed') or (v.stage = 'published' and v.starts_on > ${today})
      or v.id in (select distinct on (entry_id) id from offer_versions
        where stage = 'published' and starts_on <= ${today} order by entry_id, starts_on desc, number desc))`

const namedBy: Readonly<Record<Noun, RawBuilder<unknown>>> = {
  place: sql`select jsonb_array_elements_text(v.content #> '{where,placeIds}')
    union select s ->> 'placeId' from jsonb_array_elements(v.content #> '{where,schedules}') s where s ? 'placeId'`,
  provider: sql`select v.content ->> 'providerId'`,
}

/** Of each that ever was, what stands in its place now. */
const standing = (noun: Noun) => sql`
  select id, id as now from ${sql.table(tables[noun])} where ended_at is null
  union all
  select gone.id, s.now from ${sql.table(tables[noun])} gone join standing s on s.id = gone.replaced_by
  where gone.ended_at is not null`

/** A row for each place or provider that an entry names: `id`, and how many entries. */
export const countedUses = (noun: Noun, today: Day): RawBuilder<unknown> => sql`(
  with recursive standing as (${standing(noun)})
  select s.now as id, count(distinct v.entry_id)::int as entries
  from (${living(today)}) v cross join lateral (${namedBy[noun]}) named (id)
  join standing s on s.id::text = named.id
  group by s.now)`

/** Promises first. */
export async function listUses({ db, today }: Reader, { noun, id }: Kept): Promise<readonly Use[]> {
  const { rows } = await sql<Use>`
    with recursive standing as (${standing(noun)})
    select e.slug, min(v.content ->> 'title') as title, bool_or(v.in_place) as "isInPlace"
    from (${living(today)}) v cross join lateral (${namedBy[noun]}) named (id)
    join standing s on s.id::text = named.id and s.now = ${id}
    join offer_entries e on e.id = v.entry_id
    group by e.slug order by "isInPlace" desc, title, e.slug`.execute(db)
  return rows
}

/** Names of what this would lead people to although it is no longer used and nothing took its place. */
export async function listGone(
  { db }: Pick<Work, 'db'>,
  named: Readonly<Record<Noun, readonly string[]>>,
): Promise<Readonly<Record<Noun, readonly string[]>>> {
  const gone = async (noun: Noun) => {
    if (named[noun].length === 0) return []
    const { rows } = await sql<{ name: string }>`
      with recursive standing as (${standing(noun)})
      select name from ${sql.table(tables[noun])} k
      where k.id::text in (${sql.join(named[noun])}) and not exists (select 1 from standing s where s.id = k.id)
      order by name`.execute(db)
    return rows.map(({ name }) => name)
  }
  return { place: await gone('place'), provider: await gone('provider') }
}
