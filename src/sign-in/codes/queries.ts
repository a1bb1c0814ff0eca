// Reads about printed codes. Whoever calls them for staff has asked requireFullView first.
import { sql, type Selectable } from 'kysely'
import { nobodysHash, passwordMatches } from '../../platform/auth/passwords.ts'
import type { Ctx, Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId, Id, PersonId } from '../../platform/ids.ts'
import { inFullView } from '../../people/index.ts'
import type { SignInCodesTable } from '../../people/tables.ts'

type SignInCode = Selectable<SignInCodesTable>

/** Where a code stands. Only `open` lets anyone in. */
export type CodeState = 'open' | 'waiting' | 'used' | 'expired' | 'ended'

export function stateOf(code: SignInCode, now: Date): CodeState {
  if (code.used_at !== null) return 'used'
  if (code.ended_at !== null) return 'ended'
  if (code.expires_at !== null && code.expires_at <= now) return 'expired'
  return code.needs_approval && code.approved_at === null ? 'waiting' : 'open'
}

export interface CodeHolder {
  readonly personId: PersonId
  readonly name: string
  readonly hasDied: boolean
  /** Null while they have no account. */
  readonly account: { readonly id: AccountId; readonly signInName: string | null } | null
  /** They have signed in with something of their own before: a new code then needs a second person. */
  readonly hasBeenIn: boolean
  readonly latest: (SignInCode & { readonly state: CodeState }) | null
}

/** The person and how they sign in. */
export async function getCodeHolder({ db, now }: Pick<Work, 'db' | 'now'>, personId: PersonId): Promise<CodeHolder> {
  const person = await db
    .selectFrom('people')
    .select(['id', 'name', 'known_as', 'child_id', 'date_of_death'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'sign_in_name', 'password_hash'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`'young-person' = any(roles)`)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst()
  const latest = account ? await latestCode({ db }, account.id) : null
  return {
    personId,
    name: person.known_as ?? person.name ?? person.child_id,
    hasDied: person.date_of_death !== null,
    account: account ? { id: account.id, signInName: account.sign_in_name } : null,
    hasBeenIn: account ? account.password_hash !== null || (await hasUsedACode({ db }, account.id)) : false,
    latest: latest && { ...latest, state: stateOf(latest, now) },
  }
}

async function latestCode({ db }: Pick<Work, 'db'>, accountId: AccountId): Promise<SignInCode | null> {
  const row = await db
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

async function hasUsedACode({ db }: Pick<Work, 'db'>, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_codes')
    .select('id')
    .where('account_id', '=', accountId)
    .where('used_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface CheckedCode {
  readonly state: CodeState
  readonly codeId: Id<'sign-in-code'>
  readonly accountId: AccountId
  readonly personId: PersonId | null
}

/** Whose code this is; null when no account has it. An unknown name takes as long as a wrong code. */
export async function findByCode(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  signInName: string,
  code: string,
): Promise<CheckedCode | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'person_id'])
    .where('sign_in_name', '=', signInName)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const given = account ? await latestCode({ db }, account.id) : null
  const matches = await passwordMatches(code, given?.code_hash ?? (await nobodysHash()))
  if (!account || !given || !matches) return null
  return { state: stateOf(given, now), codeId: given.id, accountId: account.id, personId: account.person_id }
}

export interface CodeToApprove {
  readonly id: Id<'sign-in-code'>
  readonly personId: PersonId
  readonly name: string
  readonly givenBy: string
  readonly givenAt: Date
  readonly isMine: boolean
}

/** Codes that wait for a second person, for the young people whom the caller sees. */
export async function listCodesToApprove(ctx: Ctx): Promise<readonly CodeToApprove[]> {
  const rows = await ctx.db
    .selectFrom('sign_in_codes as c')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'c.authority_id').onRef('a.id', '=', 'c.account_id'),
    )
    .innerJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'a.authority_id').onRef('people.id', '=', 'a.person_id'),
    )
    .leftJoin('accounts as giver', (join) =>
      join.onRef('giver.authority_id', '=', 'c.authority_id').onRef('giver.id', '=', 'c.given_by'),
    )
    .select([
      'c.id',
      'c.given_at',
      'c.given_by',
      'people.id as person_id',
      'people.name',
      'people.known_as',
      'people.child_id',
    ])
    .select('giver.display_name as giver_name')
    .where('c.needs_approval', '=', true)
    .where('c.approved_at', 'is', null)
    .where('c.used_at', 'is', null)
    .where('c.ended_at', 'is', null)
    .where('c.expires_at', '>', ctx.now)
    .where(inFullView(ctx))
    .orderBy('c.given_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.known_as ?? row.name ?? row.child_id,
    givenBy: row.giver_name ?? 'somebody',
    givenAt: row.given_at,
    isMine: row.given_by === ctx.caller.accountId,
  }))
}
