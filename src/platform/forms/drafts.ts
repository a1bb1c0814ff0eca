// What somebody was typing, kept in PostgreSQL until it is sent: a time-out or a dead battery loses nothing.
import type { Db } from '../db/connect.ts'
import type { AccountId, AuthorityId } from '../ids.ts'
import type { Typed } from './form.ts'

export async function keepDraft(
  db: Db,
  authorityId: AuthorityId,
  accountId: AccountId,
  form: string,
  typed: Typed,
): Promise<void> {
  const values = JSON.stringify(typed)
  await db
    .insertInto('drafts')
    .values({ authority_id: authorityId, account_id: accountId, form, values })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'account_id', 'form']).doUpdateSet({ values, saved_at: new Date() }),
    )
    .execute()
}

/** The kept fields, or null. A draft belongs to one account and is never shown to another. */
export async function findDraft(db: Db, accountId: AccountId, form: string): Promise<Typed | null> {
  const row = await db
    .selectFrom('drafts')
    .select('values')
    .where('account_id', '=', accountId)
    .where('form', '=', form)
    .executeTakeFirst()
  return row?.values ?? null
}

export async function dropDraft(db: Db, accountId: AccountId, form: string): Promise<void> {
  await db.deleteFrom('drafts').where('account_id', '=', accountId).where('form', '=', form).execute()
}
