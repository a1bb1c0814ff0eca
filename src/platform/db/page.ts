// One page of a long list, as SQL. The size of a page, and that it is the first, stand in the statement itself: then a plan
// that is kept (plans.ts) is made for a few rows and not for a tenth of them all.
import { sql, type RawBuilder } from 'kysely'

export const pageOf = (page: number, most: number): RawBuilder<unknown> =>
  page === 1 ? sql`limit ${sql.lit(most)}` : sql`limit ${sql.lit(most)} offset ${(page - 1) * most}`
