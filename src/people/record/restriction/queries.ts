// Who is named for a record, who works with the person and is not, and who could be.
import { sql } from 'kysely'
import { permissions, type Role } from '../../../platform/auth/permissions.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'

type Reader = Pick<Work, 'db' | 'today'>

export interface NamedReader {
  readonly accountId: AccountId
  readonly name: string
  readonly roles: readonly string[]
  readonly why: string
  readonly grantedAt: Date
  readonly accountEnded: boolean
}

export async function listNamed({ db }: Pick<Work, 'db'>, personId: PersonId): Promise<NamedReader[]> {
  const rows = await db
    .selectFrom('restricted_access as r')
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'r.authority_id').onRef('a.id', '=', 'r.account_id'),
    )
    .select(['a.id', 'a.display_name', 'a.roles', 'a.ended_at', 'r.why', 'r.granted_at'])
    .where('r.person_id', '=', personId)
    .where('r.ended_at', 'is', null)
    .orderBy('a.display_name')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    name: row.display_name,
    roles: row.roles,
    why: row.why,
    grantedAt: row.granted_at,
    accountEnded: row.ended_at !== null,
  }))
}

export interface NameChoice {
  readonly id: AccountId
  readonly name: string
  readonly roles: readonly string[]
}

/** Staff whose work can need a record: an analyst works with figures, so naming one would open nothing. */
export function listNameable({ db }: Pick<Work, 'db'>): Promise<NameChoice[]> {
  const readers: readonly Role[] = permissions['letter.read']
  return db
    .selectFrom('accounts')
    .select(['id', 'display_name as name', 'roles'])
    .where('ended_at', 'is', null)
    .where(sql<boolean>`roles && ${[...readers]}::text[]`)
    .orderBy('display_name')
    .execute()
}

/** Workers named to work with the person today who would lose the record. */
export async function listWorkersNotNamed({ db, today }: Reader, personId: PersonId): Promise<string[]> {
  const rows = await db
    .selectFrom('allocations as a')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.id', '=', 'a.worker_id'),
    )
    .select('w.name')
    .distinct()
    .where('a.person_id', '=', personId)
    .where('a.starts_on', '<=', today)
    .where((where) => where.or([where('a.ends_on', 'is', null), where('a.ends_on', '>=', today)]))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('restricted_access as r')
            .select('r.account_id')
            .whereRef('r.person_id', '=', 'a.person_id')
            .whereRef('r.account_id', '=', 'w.account_id')
            .where('r.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('w.name')
    .execute()
  return rows.map(({ name }) => name)
}
