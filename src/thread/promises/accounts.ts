// Accounts that may own a promise: anyone who works here, and councillors. Never a young person's.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { Choice } from './queries.ts'

export async function listOwnerAccounts({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'display_name'])
    .where('ended_at', 'is', null)
    .where('person_id', 'is', null)
    .where(sql<boolean>`not roles && array['young-person']`)
    .orderBy('display_name')
    .limit(500)
    .execute()
  return rows.map(({ id, display_name: text }) => ({ value: id, text }))
}
