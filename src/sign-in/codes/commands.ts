// Giving, agreeing to and using a printed sign-in code. A code that replaces a lost secret needs two people, so that
// nobody who works with a young person can get into their page alone.
import { endSessionsOf } from '../../platform/auth/session.ts'
import { hashPassword } from '../../platform/auth/passwords.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { newId, type AccountId, type Id, type PersonId } from '../../platform/ids.ts'
import { requireFullView } from '../../people/index.ts'
import { getCodeHolder, type CheckedCode, type CodeHolder } from './queries.ts'
import { newCode, newSignInName } from './words.ts'

const daysToUse = 14

export interface GivenCode {
  readonly signInName: string
  /** Shown once: only its hash is kept. */
  readonly code: string
  readonly expiresAt: Date
  readonly needsApproval: boolean
}

/**
 * Makes a code, and the account where there is none. Every earlier code and, for a lost secret, every session ends.
 * A secret that somebody else knows (`isKnown`) stops working at once, a forgotten one when the second person agrees.
 */
export async function giveCode(
  ctx: Ctx,
  personId: PersonId,
  { isKnown }: { isKnown: boolean },
): Promise<GivenCode | 'has-died'> {
  const { db, council, caller, now } = ctx
  await requireFullView(ctx, personId)
  // Two presses at once make two codes one after the other, of which the later one counts.
  await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
  const holder = await getCodeHolder(ctx, personId)
  if (holder.hasDied) return 'has-died'
  const account = await accountFor(ctx, holder)
  const needsApproval = holder.hasBeenIn
  await endCodes(ctx, account.id)
  if (needsApproval) await endSessionsOf(db, account.id, now)
  if (needsApproval && isKnown) await forgetSecret(ctx, account.id)
  const code = newCode()
  const expiresAt = new Date(now.getTime() + daysToUse * 86_400_000)
  await db
    .insertInto('sign_in_codes')
    .values({
      authority_id: council.id,
      id: newId<'sign-in-code'>(),
      account_id: account.id,
      code_hash: await hashPassword(code),
      given_by: giverOf(caller.accountId),
      given_at: now,
      needs_approval: needsApproval,
      expires_at: expiresAt,
    })
    .execute()
  return { signInName: account.signInName, code, expiresAt, needsApproval }
}

async function accountFor(ctx: Ctx, { account, name, personId }: CodeHolder) {
  const { db, council, now } = ctx
  if (account?.signInName) return { id: account.id, signInName: account.signInName }
  const signInName = await freeSignInName(ctx)
  if (account) {
    await db.updateTable('accounts').set({ sign_in_name: signInName }).where('id', '=', account.id).execute()
    return { id: account.id, signInName }
  }
  const id = newId<'account'>()
  await db
    .insertInto('accounts')
    .values({
      authority_id: council.id,
      id,
      roles: ['young-person'],
      display_name: name,
      sign_in_name: signInName,
      person_id: personId,
      created_at: now,
    })
    .execute()
  return { id, signInName }
}

async function freeSignInName({ db }: Ctx): Promise<string> {
  for (;;) {
    const name = newSignInName()
    const taken = await db.selectFrom('accounts').select('id').where('sign_in_name', '=', name).executeTakeFirst()
    if (!taken) return name
  }
}

async function endCodes({ db, now }: Ctx, accountId: AccountId): Promise<void> {
  await db
    .updateTable('sign_in_codes')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

async function forgetSecret({ db }: Ctx, accountId: AccountId): Promise<void> {
  await db.updateTable('accounts').set({ password_hash: null }).where('id', '=', accountId).execute()
}

export type CodeAnswer = 'agreed' | 'refused' | 'same-person' | 'no-longer-waiting'

/**
 * A second person agrees to a new code, or does not. From then on the old secret lets nobody in. The code is looked up
 * through the person, never by its own id alone.
 */
export async function answerCode(
  ctx: Ctx,
  given: { personId: PersonId; codeId: Id<'sign-in-code'>; agrees: boolean },
): Promise<CodeAnswer> {
  const { db, caller, now } = ctx
  await requireFullView(ctx, given.personId)
  const holder = await getCodeHolder(ctx, given.personId)
  if (!holder.account || holder.latest?.id !== given.codeId || holder.latest.state !== 'waiting')
    return 'no-longer-waiting'
  if (holder.latest.given_by === caller.accountId) return 'same-person'
  const change = given.agrees ? { approved_by: giverOf(caller.accountId), approved_at: now } : { ended_at: now }
  const changed = await db
    .updateTable('sign_in_codes')
    .set(change)
    .where('id', '=', given.codeId)
    .where('approved_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return 'no-longer-waiting'
  if (!given.agrees) return 'refused'
  await forgetSecret(ctx, holder.account.id)
  await endSessionsOf(db, holder.account.id, now)
  return 'agreed'
}

/** The code becomes the young person's own secret. False when somebody used it a moment before. */
export async function useCode(ctx: Ctx, checked: CheckedCode, secret: string): Promise<boolean> {
  const { db, now } = ctx
  const taken = await db
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('id', '=', checked.codeId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return false
  const password_hash = await hashPassword(secret)
  await db.updateTable('accounts').set({ password_hash }).where('id', '=', checked.accountId).execute()
  await endSessionsOf(db, checked.accountId, now)
  return true
}

function giverOf(accountId: AccountId | null): AccountId {
  if (accountId === null) throw new Error('A sign-in code is given by somebody who is signed in')
  return accountId
}
