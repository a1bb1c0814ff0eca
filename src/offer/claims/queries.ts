// Claims as their young person sees them: every query of one's own begins with whose it is.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import type { EntryContent } from '../content.ts'
import type { ClaimHappening, ClaimId, ClaimStanding, ClaimWay, EntryId, VersionId } from '../tables.ts'
import type { ClaimKind } from '../terms.ts'
import { ownId } from './own.ts'

export interface Claim {
  readonly id: ClaimId
  readonly reference: string
  readonly entryId: EntryId
  readonly versionId: VersionId
  readonly personId: PersonId
  readonly kind: ClaimKind
  readonly way: ClaimWay
  readonly standing: ClaimStanding
  readonly askedPence: number | null
  readonly agreedPence: number | null
  readonly words: string | null
  readonly answers: Readonly<Record<string, string>>
  readonly askedOn: Day
  readonly askedBy: AccountId | null
  readonly expiresOn: Day | null
  readonly renews: ClaimId | null
  readonly slug: string
  /** Given or arranged, not paid. */
  readonly isInKind: boolean
  /** What the offer said on the day it was asked for. */
  readonly content: EntryContent
}

/** For claims that are joined with their version, by the name `v`. */
export const inKind = sql<boolean>`(v.content #>> '{amount,kind}' in ('in-kind', 'none'))`

export const claims = ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('offer_claims as c')
    .innerJoin('offer_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'c.authority_id').onRef('v.id', '=', 'c.version_id'),
    )
    .innerJoin('offer_entries as e', (join) =>
      join.onRef('e.authority_id', '=', 'c.authority_id').onRef('e.id', '=', 'c.entry_id'),
    )
    .select([
      'c.id',
      'c.reference',
      'c.entry_id as entryId',
      'c.version_id as versionId',
      'c.person_id as personId',
      'c.kind',
      'c.way',
      'c.standing',
      'c.asked_pence as askedPence',
      'c.agreed_pence as agreedPence',
      'c.words',
      'c.answers',
      'c.asked_on as askedOn',
      'c.asked_by as askedBy',
      'c.expires_on as expiresOn',
      'c.renews',
      'e.slug',
      'v.content',
      inKind.as('isInKind'),
    ])

/** The newest first. The caller has seen to it that the person is theirs to see. */
export function listClaimsOf(work: Pick<Work, 'db'>, personId: PersonId): Promise<Claim[]> {
  return claims(work)
    .where('c.person_id', '=', personId)
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** Throws NotFound for what somebody else asked for. */
export async function getOwnClaim(work: Pick<Work, 'db' | 'caller'>, id: ClaimId): Promise<Claim> {
  const found = await claims(work).where('c.id', '=', id).where('c.person_id', '=', ownId(work)).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export interface ClaimEvent {
  readonly at: Date
  readonly what: ClaimHappening
  readonly words: string | null
  readonly wouldChange: string | null
  readonly pence: number | null
  /** Null when the service did it by itself. */
  readonly by: string | null
  readonly byAccount: AccountId | null
}

/** The oldest first. */
export function listEvents({ db }: Pick<Work, 'db'>, claim: ClaimId): Promise<ClaimEvent[]> {
  return db
    .selectFrom('offer_claim_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.by_account'),
    )
    .select(['e.at', 'e.what', 'e.words', 'e.would_change as wouldChange', 'e.pence'])
    .select(['a.display_name as by', 'e.by_account as byAccount'])
    .where('e.claim_id', '=', claim)
    .orderBy('e.at')
    .execute()
}

/** How many wait before it; null when it waits in no queue. */
export async function placeInQueue(
  { db, council }: Pick<Work, 'db' | 'council'>,
  { id, standing }: Pick<Claim, 'id' | 'standing'>,
): Promise<number | null> {
  if (standing !== 'waiting') return null
  const { rows } = await sql<{ before: number }>`select claims_before(${council.id}, ${id}) as before`.execute(db)
  return (rows[0]?.before ?? 0) + 1
}
