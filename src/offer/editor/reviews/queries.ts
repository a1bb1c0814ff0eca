// Entries by the day on which somebody has to look at them again.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Day } from '../../../platform/clock.ts'

export interface Review {
  readonly slug: string
  readonly title: string
  readonly reviewOn: Day | null
  readonly ownerPost: string | null
  readonly ownerEmail: string | null
  readonly assuredOn: Day | null
}

/** Of what the public reads today; withdrawn ones need nobody. The overdue first, then by day, then those without one. */
export async function listReviews({ db, today }: Pick<Work, 'db' | 'today'>): Promise<readonly Review[]> {
  const { rows } = await sql<Review>`
    select e.slug, v.content ->> 'title' as title, e.review_on as "reviewOn", e.owner_post as "ownerPost",
      e.owner_email as "ownerEmail", e.assured_on as "assuredOn"
    from (select distinct on (entry_id) * from offer_versions
      where stage = 'published' and starts_on <= ${today}
      order by entry_id, starts_on desc, number desc) v
    join offer_entries e on e.authority_id = v.authority_id and e.id = v.entry_id
    where v.standing <> 'withdrawn'
    order by e.review_on nulls last, 2`.execute(db)
  return rows
}
