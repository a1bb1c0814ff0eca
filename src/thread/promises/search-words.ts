// What somebody searches for, with the words that mean the same: "bus" finds what was said of fares.
import { sql } from 'kysely'
import { toTsQuery } from '../../words/index.ts'

export const queryFor = (q: string) => sql`to_tsquery('english', ${toTsQuery(q)})`
