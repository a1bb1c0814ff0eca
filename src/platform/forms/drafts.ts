// What somebody was typing, kept in PostgreSQL until it is sent: a time-out or a dead battery loses nothing.
import type { Db } from '../db/connect.ts'
import type { AccountId, AuthorityId } from '../ids.ts'
import type { Form, Typed } from './form.ts'

/** Names the draft of a form at the address it is sent to. */
export const draftKey = (form: Pick<Form<unknown>, 'name'>, path: string) => `${form.name}:${path}`

/** The attributes of a <form> that saves itself while somebody types (design/browser/drafts.ts). */
export const draftAttributes = (form: Pick<Form<unknown>, 'name'>, path: string) => ({
  'data-draft': form.name,
  'data-draft-url': `/drafts?for=${encodeURIComponent(draftKey(form, path))}`,
})

/** What the caller had typed into this form and not yet sent; null when there is nothing. `path` is where it is sent. */
export async function draftOf(
  { db, caller }: { readonly db: Db; readonly caller: { readonly accountId: AccountId | null } },
  form: Pick<Form<unknown>, 'name'>,
  path: string,
): Promise<Typed | null> {
  return caller.accountId === null ? null : findDraft(db, caller.accountId, draftKey(form, path))
}

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
