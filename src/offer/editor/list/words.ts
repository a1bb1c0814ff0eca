// Words that somebody looks for, as a condition on a text.
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Each word stands somewhere in the text; signs that mean something to LIKE mean themselves. */
export const hasWords = (text: RawBuilder<unknown>, q: string): RawBuilder<SqlBool>[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => sql<SqlBool>`${text} ilike ${`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`)
