// What was seen of a pledge or an organisation, what each kind needs, and where something is missing or runs out.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { CheckKind } from '../../platform/councils/pledge-settings.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { OpportunityKind } from '../opportunities/tables.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { PledgeId, PledgeKind, PledgeStanding } from '../tables.ts'
import type { Missing } from './missing.ts'
import type { CheckId } from './tables.ts'

export interface CheckFound {
  readonly id: CheckId
  readonly kind: CheckKind
  readonly person: string | null
  readonly seenOn: Day
  readonly seenBy: AccountId
  readonly seenByName: string
  readonly until: Day | null
  readonly endedAt: Date | null
  readonly endedWhy: string | null
  /** Recorded for the organisation, and so for all of its pledges. */
  readonly isOfOrganisation: boolean
}

interface Asked {
  readonly pledge: PledgeId | null
  readonly organisation: OrganisationId | null
}

export async function listChecks({ db }: Pick<Work, 'db'>, { pledge, organisation }: Asked): Promise<CheckFound[]> {
  const { rows } = await sql<CheckFound>`
    select c.id, c.kind, c.person, c.seen_on as "seenOn", c.seen_by as "seenBy", a.display_name as "seenByName", c.until,
      c.ended_at as "endedAt", c.ended_why as "endedWhy", c.organisation_id is not null as "isOfOrganisation"
    from safety_checks c join accounts a on a.authority_id = c.authority_id and a.id = c.seen_by
    where c.pledge_id = ${pledge} or c.organisation_id = ${organisation}
    order by c.ended_at is not null, c.person nulls first, c.kind, c.seen_on desc, c.id`.execute(db)
  return rows
}

export async function checksNeeded(
  { db }: Pick<Work, 'db'>,
  { kind, would_meet: wouldMeet }: { readonly kind: string; readonly would_meet: boolean },
): Promise<readonly CheckKind[]> {
  const { rows } = await sql<{ needs: CheckKind[] }>`select checks_needed_here(${kind}, ${wouldMeet}) as needs`.execute(
    db,
  )
  return rows[0]?.needs ?? []
}

/** Kinds of what it pledged and of what it offers, as far as they go on. */
export async function listKindsOf(
  { db }: Pick<Work, 'db'>,
  organisation: OrganisationId,
): Promise<(PledgeKind | OpportunityKind)[]> {
  const { rows } = await sql<{ kind: PledgeKind | OpportunityKind }>`
    select kind from pledges where organisation_id = ${organisation} and standing not in ('declined', 'lapsed', 'thanked')
    union select kind from opportunities where organisation_id = ${organisation} and withdrawn_at is null
    order by kind`.execute(db)
  return rows.map(({ kind }) => kind)
}

export interface Unchecked {
  readonly id: PledgeId
  readonly words: string
  readonly kind: PledgeKind
  readonly standing: PledgeStanding
  readonly owner: string | null
  readonly missing: readonly Missing[]
  /** The first day on which one of what counts today runs out, where that is soon. */
  readonly runsOutOn: Day | null
}

const going = ['accepted', 'delivering'] as const

/** Pledges that go on and in which something is missing or runs out soon: those under way first. */
export async function listUnchecked(
  { db, today, council }: Pick<Work, 'db' | 'today' | 'council'>,
  standings: readonly PledgeStanding[] = going,
): Promise<Unchecked[]> {
  const soon = addDays(today, council.settings.pledges.checks.warnDays)
  const { rows } = await sql<Unchecked>`
    select p.id, p.words, p.kind, p.standing, coalesce(o.display_name, pr.owner_post) as owner, m.missing,
      case when r.until <= ${soon} then r.until end as "runsOutOn"
    from pledges p
    left join promises pr on pr.authority_id = p.authority_id and pr.id = p.promise_id
    left join accounts o on o.authority_id = pr.authority_id and o.id = pr.owner_account_id
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('need', need, 'person', person, 'ranOutOn', ran_out_on)), '[]') as missing
      from checks_missing_here(p.id, null, null, ${today})) m
    cross join lateral (
      select min(last) as until from (
        select max(c.until) as last from safety_checks c
        where c.authority_id = p.authority_id and c.ended_at is null
          and (c.pledge_id = p.id or c.organisation_id = p.organisation_id)
          and c.kind = any (checks_needed_here(p.kind, p.would_meet))
        group by c.kind, lower(c.person)) each_kind where last >= ${today}) r
    where p.standing = any (${[...standings]}) and (m.missing <> '[]' or r.until <= ${soon})
    order by p.standing = 'delivering' desc, m.missing = '[]', p.due_on, p.id limit 500`.execute(db)
  return rows
}
