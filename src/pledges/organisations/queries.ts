// Organisations for staff: the list, each, who signs in for it and what it pledged.
import { sql, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { Choice } from '../board/queries.ts'
import type { PledgeId, PledgeKind, PledgeStanding } from '../tables.ts'
import type { Wanted } from './forms.ts'
import type { OrganisationId } from './tables.ts'

export const perPage = 50

export interface ListedOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly work: string
  readonly members: number
  readonly pledges: number
  readonly addedAt: Date
  readonly addedBy: string | null
  readonly total: number
}

export async function listOrganisations(
  { db }: Pick<Work, 'db'>,
  { q, shows, page }: Wanted,
): Promise<ListedOrganisation[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<ListedOrganisation>`
    select o.id, o.name, o.work, o.added_at as "addedAt", a.display_name as "addedBy",
      (select count(*) from organisation_members m where m.authority_id = o.authority_id
        and m.organisation_id = o.id and m.ended_at is null)::int as members,
      (select count(*) from pledges p where p.authority_id = o.authority_id and p.organisation_id = o.id)::int as pledges,
      (count(*) over ())::int as total
    from organisations o
    left join accounts a on a.authority_id = o.authority_id and a.id = o.added_by
    where (o.name ilike ${like} or o.work ilike ${like} or o.about ilike ${like})
      and ${shows === 'ended' ? sql<SqlBool>`o.ended_at is not null` : sql<SqlBool>`o.ended_at is null`}
    order by lower(o.name), o.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return rows
}

export type Organisation = Awaited<ReturnType<typeof getOrganisation>>

export async function getOrganisation({ db }: Pick<Work, 'db'>, id: OrganisationId) {
  const found = await db
    .selectFrom('organisations as o')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'o.authority_id').onRef('a.id', '=', 'o.added_by'),
    )
    .selectAll('o')
    .select('a.display_name as addedBy')
    .where('o.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('No such organisation')
  return found
}

export interface Member {
  readonly id: AccountId
  readonly name: string
  readonly email: string | null
  readonly addedAt: Date
  readonly endedAt: Date | null
  /** When they were here last. */
  readonly seenAt: Date | null
}

/** Those who sign in today first. */
export async function listMembers({ db }: Pick<Work, 'db'>, id: OrganisationId): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select a.id, a.display_name as name, a.email, m.added_at as "addedAt", m.ended_at as "endedAt",
      (select max(s.seen_at) from sessions s where s.authority_id = a.authority_id and s.account_id = a.id) as "seenAt"
    from organisation_members m
    join accounts a on a.authority_id = m.authority_id and a.id = m.account_id
    where m.organisation_id = ${id}
    order by m.ended_at nulls first, a.display_name, a.id`.execute(db)
  return rows
}

export interface PledgeOf {
  readonly id: PledgeId
  readonly words: string
  readonly kind: PledgeKind
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly standing: PledgeStanding
}

export async function listPledgesOf({ db }: Pick<Work, 'db'>, id: OrganisationId): Promise<PledgeOf[]> {
  return db
    .selectFrom('pledges')
    .select(['id', 'words', 'kind', 'made_on as madeOn', 'due_on as dueOn', 'standing'])
    .where('organisation_id', '=', id)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function listOrganisationChoices({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  return db
    .selectFrom('organisations')
    .select(['id as value', 'name as text'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
}
