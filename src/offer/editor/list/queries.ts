// The editors' list: each entry by what it is today, with its draft beside it.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { pageOf } from '../../../platform/db/page.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { EntryStanding } from '../../content.ts'
import type { EntryId } from '../../tables.ts'
import { headingSets, type HeadingSet, type Topic } from '../../terms.ts'
import { hasWords } from './words.ts'
import { perPage, type EntrySort, type WantedEntries } from './wanted.ts'

export interface EntryLine {
  readonly id: EntryId
  readonly slug: string
  readonly title: string
  readonly topic: Topic
  /** Null: never published. */
  readonly standing: EntryStanding | null
  readonly startsOn: Day | null
  readonly draft: 'draft' | 'proposed' | null
  readonly ownerPost: string | null
  readonly reviewOn: Day | null
  readonly assuredOn: Day | null
  readonly brokenLinks: number
  readonly openComments: number
  readonly changedAt: Date
}

type Reader = Pick<Work, 'db' | 'today' | 'council'>

/** `shown` is what the public reads today, `draft` what is being written; at least one of them is there. */
const lines = (today: Day) => sql`
  select e.id, e.slug, e.owner_post, e.review_on, e.assured_on, e.source,
    coalesce(d.content, s.content, n.content) as content, s.standing, s.starts_on, d.stage as draft_stage,
    coalesce(d.standing, s.standing, n.standing) as any_standing,
    greatest(d.written_at, s.published_at, n.published_at, e.created_at) as changed_at
  from offer_entries e
  left join lateral (select * from offer_versions v where v.authority_id = e.authority_id and v.entry_id = e.id
    and v.stage = 'published' and v.starts_on <= ${today} order by v.starts_on desc, v.number desc limit 1) s on true
  left join lateral (select * from offer_versions v where v.authority_id = e.authority_id and v.entry_id = e.id
    and v.stage = 'published' and v.starts_on > ${today} order by v.starts_on, v.number desc limit 1) n on true
  left join lateral (select * from offer_versions v where v.authority_id = e.authority_id and v.entry_id = e.id
    and v.stage in ('draft', 'proposed') order by v.number desc limit 1) d on true
  where coalesce(d.id, s.id, n.id) is not null`

const brokenLinks = sql`(select count(*)::int from offer_links l where l.entry_id = e.id and l.trouble is not null)`
const openComments = sql`(select count(*)::int from offer_comments c where c.entry_id = e.id and c.answered_at is null)`
const isOverdue = (today: Day) =>
  sql<SqlBool>`(e.standing is not null and e.standing <> 'withdrawn' and e.review_on < ${today})`

export async function listEntries(reader: Reader, wanted: WantedEntries) {
  const where = conditions(reader, wanted)
  const { rows } = await sql<EntryLine>`
    select e.id, e.slug, e.content ->> 'title' as title, e.content ->> 'topic' as topic, e.standing,
      e.starts_on as "startsOn", e.draft_stage as draft, e.owner_post as "ownerPost", e.review_on as "reviewOn",
      e.assured_on as "assuredOn", ${brokenLinks} as "brokenLinks", ${openComments} as "openComments",
      e.changed_at as "changedAt"
    from (${lines(reader.today)}) e where ${where}
    order by ${orders[wanted.sort === '' ? 'title' : wanted.sort]}, e.id ${pageOf(wanted.page, perPage)}`.execute(
    reader.db,
  )
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (${lines(reader.today)}) e where ${where}`.execute(reader.db)
  return { entries: rows, total: counted.rows[0]?.total ?? 0 }
}

const orders: Readonly<Record<EntrySort, RawBuilder<unknown>>> = {
  title: sql`e.content ->> 'title'`,
  '-title': sql`e.content ->> 'title' desc`,
  review: sql`e.review_on nulls last`,
  '-review': sql`e.review_on desc nulls last`,
  changed: sql`e.changed_at`,
  '-changed': sql`e.changed_at desc`,
}

function conditions({ today, council }: Reader, { q, state, trouble, heading }: WantedEntries): RawBuilder<SqlBool> {
  const held: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`]
  if (state === 'draft' || state === 'proposed') held.push(sql<SqlBool>`e.draft_stage = ${state}`)
  else if (state !== '') held.push(sql<SqlBool>`e.any_standing = ${state}`)
  if (trouble === 'overdue') held.push(isOverdue(today))
  if (trouble === 'no-owner') held.push(sql<SqlBool>`e.owner_post is null`)
  if (trouble === 'links') held.push(sql<SqlBool>`${brokenLinks} > 0`)
  if (trouble === 'imported') held.push(sql<SqlBool>`e.source is not null`)
  const topics = topicsUnder(council.settings.offer.headings, heading)
  if (topics !== null) held.push(sql<SqlBool>`e.content ->> 'topic' = any(${[...topics]})`)
  held.push(
    ...hasWords(
      sql`concat_ws(' ', e.content ->> 'title', e.content ->> 'summary', e.content ->> 'keywords', e.owner_post)`,
      q,
    ),
  )
  return sql<SqlBool>`(${sql.join(held, sql` and `)})`
}

function topicsUnder(set: HeadingSet, key: string): readonly Topic[] | null {
  return headingSets[set].find((heading) => heading.key === key)?.topics ?? null
}

export async function countTroubles(reader: Reader) {
  const { rows } = await sql<{ overdue: number; noOwner: number; proposed: number; links: number }>`
    select (count(*) filter (where ${isOverdue(reader.today)}))::int as overdue,
      (count(*) filter (where e.owner_post is null and e.standing is distinct from 'withdrawn'))::int as "noOwner",
      (count(*) filter (where e.draft_stage = 'proposed'))::int as proposed,
      (count(*) filter (where ${brokenLinks} > 0))::int as links
    from (${lines(reader.today)}) e`.execute(reader.db)
  return rows[0] ?? { overdue: 0, noOwner: 0, proposed: 0, links: 0 }
}
