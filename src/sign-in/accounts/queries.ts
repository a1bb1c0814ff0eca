// Accounts of staff. Those of young people are not here: an administrator learns no young person's name.
import { sql } from 'kysely'
import { isRole, type Role } from '../../platform/auth/permissions.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId } from '../../platform/ids.ts'

export interface StaffAccount {
  readonly id: AccountId
  readonly name: string
  readonly signInName: string | null
  readonly roles: readonly Role[]
  readonly createdAt: Date
  readonly endedAt: Date | null
}

export const accountsPerPage = 100

/** Open ones first. */
export async function listStaffAccounts(
  { db }: Pick<Work, 'db'>,
  page: number,
): Promise<{ accounts: StaffAccount[]; total: number }> {
  const rows = await staffAccounts(db)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('display_name')
    .orderBy('id')
    .limit(accountsPerPage)
    .offset((page - 1) * accountsPerPage)
    .execute()
  const { total } = await db
    .selectFrom('accounts')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('person_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { accounts: rows.map(accountFrom), total }
}

export async function getStaffAccount({ db }: Pick<Work, 'db'>, id: AccountId): Promise<StaffAccount> {
  const row = await staffAccounts(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return accountFrom(row)
}

export async function findStaffAccount({ db }: Pick<Work, 'db'>, signInName: string): Promise<StaffAccount | null> {
  const row = await staffAccounts(db).where('sign_in_name', '=', signInName.toLowerCase()).executeTakeFirst()
  return row ? accountFrom(row) : null
}

const columns = ['id', 'display_name', 'sign_in_name', 'roles', 'created_at', 'ended_at'] as const

const staffAccounts = (db: Work['db']) => db.selectFrom('accounts').select(columns).where('person_id', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof staffAccounts>['executeTakeFirstOrThrow']>>

const accountFrom = (row: Row): StaffAccount => ({
  id: row.id,
  name: row.display_name,
  signInName: row.sign_in_name,
  roles: row.roles.filter(isRole),
  createdAt: row.created_at,
  endedAt: row.ended_at,
})
