// Pledges in numbers: how many were made and kept, by whom and for what, and how long it took.
import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'

export interface Figures {
  /** Who pledged, or what it is about; null where it is about nothing yet. */
  readonly of: string | null
  readonly made: number
  readonly accepted: number
  readonly kept: number
  readonly lapsed: number
  /** The middle one, from the day it was made to the day it was said to be kept; null where none was kept. */
  readonly daysToKeep: number | null
}

interface Span {
  readonly from: Day
  readonly to: Day
}

const figuresBy = (of: RawBuilder<unknown>, { from, to }: Span) => sql<Figures>`
  select ${of} as "of", count(*)::int as made,
    (count(*) filter (where p.promise_id is not null))::int as accepted,
    (count(*) filter (where p.standing in ('delivered', 'thanked')))::int as kept,
    (count(*) filter (where p.standing = 'lapsed'))::int as lapsed,
    percentile_cont(0.5) within group (order by kept.at::date - p.made_on)::int as "daysToKeep"
  from pledges p
  left join themes t on t.authority_id = p.authority_id and t.id = p.theme_id
  left join lateral (select max(e.at) as at from pledge_events e
    where e.authority_id = p.authority_id and e.pledge_id = p.id and e.event = 'delivered') kept on true
  where p.made_on between ${from} and ${to}
  group by 1 order by count(*) desc, 1`

export async function figuresOf({ db }: Pick<Work, 'db'>, span: Span) {
  const all = await figuresBy(sql`null::text`, span).execute(db)
  const byPledger = await figuresBy(sql`p.pledger`, span).execute(db)
  const byTheme = await figuresBy(sql`t.in_their_words`, span).execute(db)
  return { all: all.rows[0] ?? null, byPledger: byPledger.rows, byTheme: byTheme.rows }
}
