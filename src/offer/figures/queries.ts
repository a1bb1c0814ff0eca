// How the offer is used: numbers by entry and by day, with small ones hidden, and nothing that leads to a person.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryId } from '../tables.ts'
import { writeCounts } from './count.ts'

type Reader = Pick<Work, 'db' | 'council' | 'today'>

/** Null: a number too small to be shown. */
export type Guarded = number | null

export interface EntryFigures {
  readonly entryId: EntryId
  readonly views: number
  readonly claims: Guarded
  readonly agreed: Guarded
  readonly refused: Guarded
  readonly paidPence: number | null
  readonly useful: Guarded
  readonly notUseful: Guarded
  readonly saidWrong: number
}

export interface Span {
  readonly from: Day
  readonly to: Day
}

export const lastYear = (today: Day): Span => ({ from: addDays(today, -364), to: today })

/** By entry; an entry that nothing happened to is not in it. */
export async function figuresByEntry(reader: Reader, span: Span): Promise<ReadonlyMap<EntryId, EntryFigures>> {
  await writeCounts(reader)
  const { rows } = await sql<FigureRow>`
    with viewed as (select entry_id, sum(views)::int as views from offer_views
        where day between ${span.from} and ${span.to} group by entry_id),
      rated as (select entry_id, (count(*) filter (where useful))::int as useful,
          (count(*) filter (where not useful))::int as not_useful from offer_ratings
        where on_day between ${span.from} and ${span.to} group by entry_id),
      wrong as (select entry_id, count(*)::int as said_wrong from offer_asks
        where kind = 'wrong' and entry_id is not null group by entry_id),
      claimed as (select * from claims_counted(${reader.council.id}, ${span.from}, ${span.to}))
    select coalesce(v.entry_id, r.entry_id, w.entry_id, c.entry_id) as entry_id, coalesce(v.views, 0) as views,
      coalesce(c.claims, 0) as claims, coalesce(c.agreed, 0) as agreed, coalesce(c.refused, 0) as refused,
      coalesce(c.paid_pence, 0)::float8 as paid_pence, coalesce(r.useful, 0) as useful,
      coalesce(r.not_useful, 0) as not_useful, coalesce(w.said_wrong, 0) as said_wrong
    from viewed v full join rated r using (entry_id) full join wrong w using (entry_id) full join claimed c using (entry_id)`.execute(
    reader.db,
  )
  const guard = guardOf(reader.council.settings.smallNumber)
  return new Map(
    rows.map((row) => {
      // A total beside one hidden part would give the part away: then the parts go with it.
      const partsShow = guard(row.claims) !== null && guard(row.agreed) !== null && guard(row.refused) !== null
      return [
        row.entry_id,
        {
          entryId: row.entry_id,
          views: row.views,
          claims: guard(row.claims),
          agreed: partsShow ? row.agreed : null,
          refused: partsShow ? row.refused : null,
          paidPence: guard(row.claims) === null ? null : row.paid_pence,
          useful: guard(row.useful),
          notUseful: guard(row.not_useful),
          saidWrong: row.said_wrong,
        },
      ]
    }),
  )
}

interface FigureRow {
  readonly entry_id: EntryId
  readonly views: number
  readonly claims: number
  readonly agreed: number
  readonly refused: number
  readonly paid_pence: number
  readonly useful: number
  readonly not_useful: number
  readonly said_wrong: number
}

/** Nought is shown: it says something of nobody. */
export const guardOf =
  (smallNumber: number) =>
  (count: number): Guarded =>
    count > 0 && count < smallNumber ? null : count

export interface SearchFigure {
  readonly words: string
  readonly times: number
}

const mostShown = 30

/** Words that led nowhere, asked for by several: what one person typed once is not shown. */
export async function searchesWithoutResult(reader: Reader, span: Span): Promise<readonly SearchFigure[]> {
  return reader.db
    .selectFrom('offer_searches')
    .select(['words', sql<number>`sum(times)::int`.as('times')])
    .where('found', '=', false)
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .groupBy('words')
    .having(sql`sum(times)`, '>=', reader.council.settings.smallNumber)
    .orderBy('times', 'desc')
    .limit(mostShown)
    .execute()
}

export interface DaysToMoney {
  readonly claims: number
  readonly median: number
  readonly slowest: number
}

/** From the day it was asked for to the day it was paid. Null where too few were paid to be shown. */
export async function daysToPayment({ db, council }: Reader, span: Span): Promise<DaysToMoney | null> {
  const { rows } = await sql<DaysToMoney>`
    select count(*)::int as claims, percentile_cont(0.5) within group (order by paid_on - asked_on)::float8 as median,
      max(paid_on - asked_on) as slowest
    from (select c.asked_on, max(p.paid_on) as paid_on from offer_claims c
      join offer_payments p on p.authority_id = c.authority_id and p.claim_id = c.id and p.paid_on is not null
      where c.asked_on between ${span.from} and ${span.to} group by c.id, c.asked_on) paid`.execute(db)
  const row = rows[0]
  return row && row.claims >= council.settings.smallNumber ? row : null
}

export interface RefusalReason {
  readonly would: string
  readonly times: number
}

/** What would have changed a refusal, as the deciders wrote it, where several were told the same. */
export async function refusalReasons({ db, council }: Reader, span: Span): Promise<readonly RefusalReason[]> {
  return db
    .selectFrom('offer_claim_events')
    .select([sql<string>`would_change`.as('would'), sql<number>`count(*)::int`.as('times')])
    .where('what', '=', 'refused')
    .where('would_change', 'is not', null)
    .where(sql<boolean>`at::date between ${span.from} and ${span.to}`)
    .groupBy('would_change')
    .having(sql`count(*)`, '>=', council.settings.smallNumber)
    .orderBy('times', 'desc')
    .limit(mostShown)
    .execute()
}
