// The people whom the rows of a list name.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import type { SafeContact } from '../../tables.ts'

export interface ListedChild {
  readonly id: PersonId
  readonly child_id: string
  readonly name: string | null
  readonly known_as: string | null
  readonly pronouns: string | null
  readonly language: string
  readonly needs_interpreter: boolean
  readonly safe_contact: readonly SafeContact[]
}

/**
 * By child id in small letters. The job that asks is the machine and sees everyone, so restricted people are left out
 * here unless whoever began the import is named for them. The command line (nobody) is run by those who hold the
 * database anyway.
 */
export async function findChildren(
  { db, council }: Pick<Work, 'db' | 'council'>,
  childIds: readonly string[],
  by: AccountId | null,
): Promise<Map<string, ListedChild>> {
  const wanted = [...new Set(childIds.map((id) => id.toLowerCase()).filter((id) => id !== ''))]
  const { rows: found } = await sql<{ id: PersonId }>`
    select id from find_children(${council.id}, ${wanted})`.execute(db)
  if (found.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'child_id', 'name', 'known_as', 'pronouns', 'language', 'needs_interpreter', 'safe_contact'])
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .where(
      sql<boolean>`(not restricted or ${by}::uuid is null or exists (
        select from restricted_access named where named.authority_id = people.authority_id
          and named.person_id = people.id and named.account_id = ${by} and named.ended_at is null))`,
    )
    .execute()
  return new Map(rows.map((row) => [row.child_id.toLowerCase(), row]))
}
