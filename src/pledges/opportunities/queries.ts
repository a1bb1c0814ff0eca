// What is offered: for everyone, for the organisation itself, and for staff.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { HeldReason, PledgeId } from '../tables.ts'
import { opportunityStands, type OpportunityStanding } from './standing.ts'
import type { Wanted } from './forms.ts'
import type { Offered, OpportunityId, Shown } from './tables.ts'

type Reading = Pick<Work, 'db' | 'today'>

export interface OpportunityFound {
  readonly id: OpportunityId
  readonly organisationId: OrganisationId
  readonly organisation: string | null
  readonly pledgeId: PledgeId | null
  readonly draft: Offered
  readonly shown: Shown | null
  readonly held: readonly HeldReason[]
  readonly sentAt: Date | null
  readonly returnedWhy: string | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly changedAt: Date
  readonly taken: number
  readonly standing: OpportunityStanding
}

async function select({ db, today }: Reading, which: RawBuilder<unknown>, most = 500): Promise<OpportunityFound[]> {
  const { rows } = await sql<Omit<OpportunityFound, 'standing'>>`
    select o.id, o.organisation_id as "organisationId", g.name as organisation, o.pledge_id as "pledgeId", o.draft, o.shown,
      o.held, o.sent_at as "sentAt", o.returned_why as "returnedWhy", o.opened_at as "openedAt", o.closed_at as "closedAt",
      o.withdrawn_at as "withdrawnAt", o.changed_at as "changedAt", places_taken(o.id) as taken
    from opportunities o
    left join organisations g on g.authority_id = o.authority_id and g.id = o.organisation_id
    where ${which}
    order by o.closes_on, o.id
    limit ${most}`.execute(db)
  return rows.map((row) => ({ ...row, standing: standingOf(row, today) }))
}

const standingOf = (row: Omit<OpportunityFound, 'standing'>, today: Day): OpportunityStanding =>
  opportunityStands(
    {
      ...row,
      closesOn: (row.shown ?? row.draft).closesOn,
      places: (row.shown ?? row.draft).places,
    },
    today,
  )

/** One that everyone may read, with what everyone reads of it. */
export interface Public {
  readonly id: OpportunityId
  readonly shown: Shown
  readonly standing: OpportunityStanding
  readonly left: number
}

const mostPublic = 500

/** What is open today: that which still has a place on top, and of those that which closes first. */
export async function listOpen(work: Reading, { q, kind }: Pick<Wanted, 'q' | 'kind'>): Promise<Public[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = await select(
    work,
    sql<SqlBool>`o.shown is not null and o.withdrawn_at is null and o.closed_at is null and o.closes_on >= ${work.today}
      and (${kind} = '' or o.kind = ${kind})
      and (o.shown->>'title' ilike ${like} or o.shown->>'description' ilike ${like} or o.shown->>'by' ilike ${like}
        or o.shown->>'place' ilike ${like})`,
    mostPublic,
  )
  return found
    .flatMap(publicOf)
    .toSorted((one, other) => Number(one.standing === 'full') - Number(other.standing === 'full'))
}

const publicOf = ({ id, shown, standing, taken }: OpportunityFound): Public[] =>
  shown === null || standing === 'withdrawn' ? [] : [{ id, shown, standing, left: Math.max(0, shown.places - taken) }]

/** What was opened once stays to be read, with what became of it, until it is taken away. */
export async function getPublic(work: Reading, id: OpportunityId): Promise<Public> {
  const [found] = (await select(work, sql`o.id = ${id}`)).flatMap(publicOf)
  if (!found) throw new NotFound('No such opportunity')
  return found
}

/** Its own, the newest change first; whatever the address says, no other's. */
export async function listOwnOpportunities(work: Reading, own: OrganisationId): Promise<OpportunityFound[]> {
  const found = await select(work, sql`o.organisation_id = ${own}`)
  return found.toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
}

export async function getOwnOpportunity(
  work: Reading,
  own: OrganisationId,
  id: OpportunityId,
): Promise<OpportunityFound> {
  const [found] = await select(work, sql`o.id = ${id} and o.organisation_id = ${own}`)
  if (!found) throw new NotFound('No such opportunity')
  return found
}

export async function getOpportunity(work: Reading, id: OpportunityId): Promise<OpportunityFound> {
  const [found] = await select(work, sql`o.id = ${id}`)
  if (!found) throw new NotFound('No such opportunity')
  return found
}

/** For staff: what waits to be checked first. */
export async function listForStaff(
  work: Reading,
  { q, kind }: Pick<Wanted, 'q' | 'kind'>,
): Promise<OpportunityFound[]> {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = await select(
    work,
    sql`(${kind} = '' or o.kind = ${kind}) and (o.opened_at is not null or o.sent_at is not null)
      and (o.draft->>'title' ilike ${like} or o.draft->>'description' ilike ${like} or g.name ilike ${like})`,
    2_000,
  )
  const order = ['open', 'full', 'sent', 'drafted', 'closed', 'withdrawn']
  const rank = (one: OpportunityFound) => (one.sentAt !== null ? -1 : order.indexOf(one.standing))
  return found.toSorted((one, other) => rank(one) - rank(other))
}

export async function countToCheck({ db }: Pick<Work, 'db'>): Promise<number> {
  const { times } = await db
    .selectFrom('opportunities')
    .select(sql<number>`count(*)::int`.as('times'))
    .where('sent_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return times
}
