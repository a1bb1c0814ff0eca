// Openings that the caller may look over: a team manager's own team, a service manager everyone's.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { AccountId, Id, PersonId } from '../../../platform/ids.ts'
import type { Reader } from '../queries.ts'
import { inFullView, notHidden } from '../../visibility.ts'

export type OpeningId = Id<'opening'>

export interface OpeningRow {
  readonly id: OpeningId
  readonly personId: PersonId
  readonly person: string
  readonly dateOfBirth: Day
  readonly openedBy: string
  readonly openedById: AccountId
  readonly reason: string
  readonly explanation: string
  readonly openedAt: Date
  readonly reviewedAt: Date | null
  readonly reviewedBy: string | null
  readonly review: string | null
}

export const openingsPerPage = 50

export async function listOpenings(
  reader: Reader,
  { reviewed, page }: { reviewed: boolean; page: number },
): Promise<{ openings: OpeningRow[]; total: number }> {
  const chosen = openings(reader).where('o.reviewed_at', reviewed ? 'is not' : 'is', null)
  const [rows, count] = [
    await chosen
      .select(columns)
      .orderBy('o.opened_at', reviewed ? 'desc' : 'asc')
      .limit(openingsPerPage)
      .offset((page - 1) * openingsPerPage)
      .execute(),
    await chosen.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ]
  return { openings: rows, total: count.total }
}

export async function getOpening(reader: Reader, id: OpeningId): Promise<OpeningRow> {
  const row = await openings(reader).select(columns).where('o.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

const columns = [
  'o.id',
  'o.person_id as personId',
  sql<string>`coalesce(people.name, people.child_id)`.as('person'),
  'people.date_of_birth as dateOfBirth',
  'by.display_name as openedBy',
  'o.account_id as openedById',
  'o.reason',
  'o.explanation',
  'o.opened_at as openedAt',
  'o.reviewed_at as reviewedAt',
  'reviewer.display_name as reviewedBy',
  'o.review',
] as const

function openings(reader: Reader) {
  return reader.db
    .selectFrom('openings as o')
    .innerJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'o.authority_id').onRef('people.id', '=', 'o.person_id'),
    )
    .innerJoin('accounts as by', (join) =>
      join.onRef('by.authority_id', '=', 'o.authority_id').onRef('by.id', '=', 'o.account_id'),
    )
    .leftJoin('accounts as reviewer', (join) =>
      join.onRef('reviewer.authority_id', '=', 'o.authority_id').onRef('reviewer.id', '=', 'o.reviewed_by'),
    )
    .where(notHidden(reader))
    .where(mineToReview(reader))
}

function mineToReview(reader: Reader): RawBuilder<SqlBool> {
  if (reader.caller.roles.includes('service-manager')) return sql<SqlBool>`true`
  const byMyTeam = sql`o.account_id = any(array(
    select theirs.account_id from workers me
      join workers theirs on theirs.authority_id = me.authority_id and theirs.team_id = me.team_id
    where me.account_id = ${reader.caller.accountId} and theirs.account_id is not null))`
  return sql<SqlBool>`(${byMyTeam} or ${inFullView(reader)})`
}
