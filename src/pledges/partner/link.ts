// Links that sign a partner in: sent to the address of their account, good once and for a short while. Only a hash of each
// is kept. Nobody learns from any answer whether an address is known: it is looked up by a job, after the answer.
import { sql } from 'kysely'
import { hashToken, newToken } from '../../platform/auth/tokens.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { partnerEnterPath, partnerSignInPath } from '../paths.ts'
import '../organisations/tables.ts'

/** Minutes. */
export const linkLasts = 20
const minute = 60_000
const dayLong = 24 * 60 * minute

export const sendPartnerLinkJob: Job = {
  name: 'send-partner-link',
  run: (inTransaction, payload) => inTransaction((work) => sendLink(work, String(payload['email']))),
}

async function sendLink(work: Work, email: string): Promise<void> {
  const { db, council, now, publicUrl } = work
  const account = await findByAddress(work, email)
  if (account === null) return
  await db
    .deleteFrom('partner_links')
    .where('account_id', '=', account.id)
    .where('ends_at', '<', new Date(now.getTime() - dayLong))
    .execute()
  const token = newToken()
  await db
    .insertInto('partner_links')
    .values({
      authority_id: council.id,
      token_hash: hashToken(token),
      account_id: account.id,
      sent_at: now,
      ends_at: new Date(now.getTime() + linkLasts * minute),
    })
    .execute()
  const body = [
    `Hello ${account.name},`,
    `This link signs you in. It works once, for ${String(linkLasts)} minutes:\n${publicUrl}${partnerEnterPath(token)}`,
    'Did you not ask for it? Then do nothing: nobody gets in without it. Pass it on to nobody.',
    `Too late? Ask for a new one:\n${publicUrl}${partnerSignInPath}`,
    council.name,
  ]
  await work.send({ channel: 'email', to: account.email, subject: 'Your link to sign in', body: body.join('\n\n') })
}

async function findByAddress({ db }: Work, email: string) {
  const { rows } = await sql<{ id: AccountId; name: string; email: string }>`
    select a.id, a.display_name as name, a.email from accounts a
    join organisation_members m on m.authority_id = a.authority_id and m.account_id = a.id and m.ended_at is null
    join organisations o on o.authority_id = m.authority_id and o.id = m.organisation_id and o.ended_at is null
    where lower(a.email) = ${email.toLowerCase()} and 'partner' = any(a.roles) and a.ended_at is null`.execute(db)
  return rows[0] ?? null
}

/** Whether a link would sign somebody in now. Opening it changes nothing: mail scanners open links too. */
export async function isGood({ db, now }: Pick<Work, 'db' | 'now'>, token: string): Promise<boolean> {
  const found = await db
    .selectFrom('partner_links')
    .select('account_id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return found !== undefined
}

/** Whose link it was; null for one that is unknown, used or old, or whose account was closed. Two at once: one gets in. */
export async function takeLink({ db, now }: Pick<Work, 'db' | 'now'>, token: string): Promise<AccountId | null> {
  const taken = await db
    .updateTable('partner_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  if (!taken) return null
  const open = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', taken.account_id)
    .where(sql<boolean>`'partner' = any(roles)`)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return open?.id ?? null
}
