// Words that somebody typed, as PostgreSQL searches for them: whatever means the same is found too.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { toTsQuery } from '../../words/index.ts'

/** The condition for asks that speak of all that was typed. */
export function saying({ council }: Pick<Work, 'council'>, typed: string): RawBuilder<SqlBool> {
  const meant = toTsQuery(typed)
  // Words that mean nothing by themselves are still searched for as they stand.
  const query = meant === '' ? sql`websearch_to_tsquery('english', ${typed})` : sql`to_tsquery('english', ${meant})`
  return sql<SqlBool>`asks.id = any(array(select id from asks_that_say(${council.id}, ${query})))`
}
