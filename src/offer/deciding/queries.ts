// Claims as whoever decides sees them.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { claims, inKind, type Claim, type ClaimEvent } from '../claims/queries.ts'
import { firstDayOf, lastDayOf, yearOf } from '../claims/money.ts'
import type { ClaimId, ClaimStanding, EntryId } from '../tables.ts'
import type { ClaimKind } from '../terms.ts'
import { rangesFor, whyNot, type MayNot } from './bands.ts'
import { claimInView } from './visibility.ts'

export type Reading = Pick<Work, 'db' | 'caller' | 'council' | 'today' | 'now'>

export const shows = ['mine', 'open', 'settled'] as const
export type Show = (typeof shows)[number]

export interface ClaimLine {
  readonly id: ClaimId
  readonly reference: string
  readonly name: string | null
  readonly title: string
  readonly kind: ClaimKind
  readonly standing: ClaimStanding
  readonly askedOn: Day
  readonly askedPence: number | null
  readonly agreedPence: number | null
  /** In how many days the offer says it is decided. */
  readonly withinDays: number | null
  readonly isChallenged: boolean
  readonly wantsMore: boolean
  readonly isInKind: boolean
}

export const claimsPerPage = 50

export async function listClaims(
  reading: Reading,
  { show, page }: { readonly show: Show; readonly page: number },
): Promise<{ readonly claims: readonly ClaimLine[]; readonly isMore: boolean }> {
  const rows = await reading.db
    .selectFrom('offer_claims as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.person_id'),
    )
    .innerJoin('offer_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'c.authority_id').onRef('v.id', '=', 'c.version_id'),
    )
    .select(['c.id', 'c.reference', 'c.kind', 'c.standing', 'c.asked_on as askedOn'])
    .select(['c.asked_pence as askedPence', 'c.agreed_pence as agreedPence'])
    .select([
      sql<string | null>`coalesce(p.known_as, p.name)`.as('name'),
      sql<string>`v.content ->> 'title'`.as('title'),
      sql<number | null>`(v.content #>> '{claim,decidedWithinDays}')::int`.as('withinDays'),
      challenged.as('isChallenged'),
      wanting.as('wantsMore'),
      inKind.as('isInKind'),
    ])
    .where(claimInView(reading))
    .where(shown(reading, show))
    .orderBy('c.asked_on', show === 'settled' ? 'desc' : 'asc')
    .orderBy('c.id')
    .limit(claimsPerPage + 1)
    .offset((page - 1) * claimsPerPage)
    .execute()
  return { claims: rows.slice(0, claimsPerPage), isMore: rows.length > claimsPerPage }
}

const latest = (...what: string[]) => sql`(select max(e.at) from offer_claim_events e
  where e.authority_id = c.authority_id and e.claim_id = c.id and e.what = any(${what}::text[]))`

/** They said that a no is not right, and nobody has decided since. */
const challenged = sql<boolean>`(c.standing = 'refused' and coalesce(${latest('challenged')} > ${latest('refused')}, false))`
const wanting = sql<boolean>`(c.standing = 'seen'
  and coalesce(${latest('more-wanted')} > coalesce(${latest('more-given')}, '-infinity'), false))`

/** Something is to be decided, or to be handed out. */
const isOpen = sql<SqlBool>`(c.standing in ('asked', 'seen') or ${challenged}
  or (c.standing in ('agreed', 'waiting') and (c.kind in ('pass', 'service', 'proof') or ${inKind})))`

function shown(reading: Reading, show: Show): RawBuilder<SqlBool> {
  if (show === 'settled') return sql<SqlBool>`not ${isOpen}`
  return show === 'open' ? isOpen : sql<SqlBool>`(${isOpen} and ${isMine(reading)})`
}

function isMine({ caller, council }: Reading): RawBuilder<SqlBool> {
  const ranges = rangesFor(council.settings.offer.bands, caller.roles).map(
    ({ over, upTo }) => sql<SqlBool>`(coalesce(c.asked_pence, 0) > ${over} and coalesce(c.asked_pence, 0) <= ${upTo})`,
  )
  if (ranges.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`((${sql.join(ranges, sql` or `)})
    and c.person_id is distinct from ${caller.personId}
    and not (c.asked_by is not distinct from ${caller.accountId} and c.way <> 'me')
    and not (${challenged} and ${caller.accountId} = (select e.by_account from offer_claim_events e
      where e.authority_id = c.authority_id and e.claim_id = c.id and e.what = 'refused' order by e.at desc limit 1))
    and not exists (select from offer_interests i where i.authority_id = c.authority_id
      and i.account_id = ${caller.accountId} and i.person_id = c.person_id))`
}

/** Not found, in the same words, for what never was and for what is not the caller's to see. */
export async function getClaimInView(reading: Reading, id: ClaimId): Promise<Claim> {
  const found = await claims(reading).where('c.id', '=', id).where(claimInView(reading)).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export async function listClaimsInView(reading: Reading, personId: PersonId): Promise<Claim[]> {
  return claims(reading)
    .where('c.person_id', '=', personId)
    .where(claimInView(reading))
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** Why the caller may not decide this; null where they may. `pence`: what would be agreed. */
export async function whyNotDecide(
  { db, caller, council }: Reading,
  claim: Claim,
  events: readonly ClaimEvent[],
  pence = claim.askedPence ?? 0,
): Promise<MayNot | null> {
  const known = await db
    .selectFrom('offer_interests')
    .select('person_id')
    .where('account_id', '=', caller.accountId)
    .where('person_id', '=', claim.personId)
    .executeTakeFirst()
  const refusal = events.findLast(({ what }) => what === 'refused')
  return whyNot(council.settings.offer.bands, {
    isOwn: caller.personId === claim.personId,
    isKnown: known !== undefined,
    wroteIt: claim.way !== 'me' && claim.askedBy === caller.accountId,
    saidNoBefore: claim.standing === 'refused' && refusal?.byAccount === caller.accountId,
    roles: caller.roles,
    pence,
  })
}

export interface Counted {
  readonly entryId: EntryId
  readonly claims: number
  readonly waiting: number
  readonly agreed: number
  readonly refused: number
  readonly agreedPence: number
  readonly paidPence: number
}

/** Numbers and sums by entry of a financial year: everybody is in them, and nobody can be seen. */
export async function countByEntry({ db, council }: Pick<Work, 'db' | 'council'>, year: number): Promise<Counted[]> {
  const { rows } = await sql<{
    entry_id: EntryId
    claims: number
    waiting: number
    agreed: number
    refused: number
    agreed_pence: number
    paid_pence: number
  }>`select * from claims_counted(${council.id}, ${firstDayOf(year)}::date, ${lastDayOf(year)}::date)`.execute(db)
  return rows.map((row) => ({
    entryId: row.entry_id,
    claims: row.claims,
    waiting: row.waiting,
    agreed: row.agreed,
    refused: row.refused,
    agreedPence: row.agreed_pence,
    paidPence: row.paid_pence,
  }))
}

export interface BudgetLeft {
  readonly pence: number
  readonly leftPence: number
}

/** Null where no budget is set for the entry this year. */
export async function findBudget(
  reading: Pick<Work, 'db' | 'council' | 'today'>,
  entryId: EntryId,
): Promise<BudgetLeft | null> {
  const year = yearOf(reading.today)
  const row = await reading.db
    .selectFrom('offer_budgets')
    .select('pence')
    .where('entry_id', '=', entryId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return null
  const used = (await countByEntry(reading, year)).find((one) => one.entryId === entryId)?.agreedPence ?? 0
  return { pence: row.pence, leftPence: row.pence - used }
}
