import type { Ctx } from '../platform/http/ctx.ts'
import type { AccountId } from '../platform/ids.ts'
import { nobodysHash, passwordMatches } from '../platform/auth/passwords.ts'

export interface DemoAccount {
  readonly id: AccountId
  readonly name: string
  readonly roles: readonly string[]
}

export function listDemoAccounts({ db }: Pick<Ctx, 'db'>): Promise<DemoAccount[]> {
  return (
    db
      .selectFrom('accounts')
      .select(['id', 'display_name as name', 'roles'])
      .where('is_demo', '=', true)
      .where('ended_at', 'is', null)
      .orderBy('roles')
      // Those made in one moment have ids in no order.
      .orderBy('sign_in_name')
      .orderBy('id')
      .execute()
  )
}

/** The account whose name and password these are. An unknown name takes as long as a wrong password. */
export async function findByPassword(
  { db }: Pick<Ctx, 'db'>,
  name: string,
  password: string,
): Promise<DemoAccount | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'display_name as name', 'roles', 'password_hash'])
    .where('sign_in_name', '=', name.toLowerCase())
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const matches = await passwordMatches(password, row?.password_hash ?? (await nobodysHash()))
  return row && matches ? row : null
}
