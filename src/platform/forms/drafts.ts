// What somebody was typing, kept in PostgreSQL until it is sent: a time-out or a dead battery loses nothing.
import { sql } from 'kysely'
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

/** As many as one account may have at a time, and as much. */
export const draftLimits = { forms: 100, bytes: 5_000_000 }
/** Beside the limits, for what would be lost otherwise: typed into a form whose session ran out. */
const reserve = { forms: 20, bytes: 5_000_000 }

export interface Keeping {
  readonly key: string
  readonly typed: Typed
  /** Nothing else holds it: it may use the reserve. */
  readonly isLastChance?: boolean
}

/** False when the account has too many half-finished forms already: then nothing is kept and none is pushed out. */
export async function keepDraft(
  db: Db,
  authorityId: AuthorityId,
  accountId: AccountId,
  { key, typed, isLastChance = false }: Keeping,
): Promise<boolean> {
  const values = JSON.stringify(typed)
  const bytes = Buffer.byteLength(values)
  const more = isLastChance ? reserve : { forms: 0, bytes: 0 }
  const { numAffectedRows } = await sql`
    insert into drafts (authority_id, account_id, form, values, bytes, saved_at)
    select ${authorityId}, ${accountId}, ${key}, ${values}, ${bytes}::integer, ${new Date()}
    from (select count(*) filter (where form <> ${key}) as others, count(*) filter (where form = ${key}) as mine,
            coalesce(sum(bytes) filter (where form <> ${key}), 0) as bytes
          from drafts where account_id = ${accountId}) held
    where (held.mine > 0 or held.others < ${draftLimits.forms + more.forms})
      and held.bytes + ${bytes}::integer <= ${draftLimits.bytes + more.bytes}
    on conflict (authority_id, account_id, form)
      do update set values = excluded.values, bytes = excluded.bytes, saved_at = excluded.saved_at`.execute(db)
  return numAffectedRows === 1n
}

export interface DraftHeld {
  readonly key: string
  readonly typed: Typed
  readonly savedAt: Date
}

/** Every draft of one account, the newest first. */
export async function listDrafts(db: Db, accountId: AccountId): Promise<DraftHeld[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['form', 'values', 'saved_at'])
    .where('account_id', '=', accountId)
    .orderBy('saved_at', 'desc')
    .limit(draftLimits.forms + reserve.forms)
    .execute()
  return rows.map(({ form, values, saved_at }) => ({ key: form, typed: values, savedAt: saved_at }))
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
