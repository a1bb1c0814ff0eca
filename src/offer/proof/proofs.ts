// Proofs of one young person: made, shown, taken back. What is taken back is known at once to whoever checks it.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Ctx, Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { standingOfPerson, type PersonStanding } from '../claims/standing-of-person.ts'
import type { ClaimId, EntryId, ProofId } from '../tables.ts'
import { signingKey } from './keys.ts'
import { signProof } from './token.ts'

export interface Proof {
  readonly id: ProofId
  readonly personId: PersonId
  /** Null: the status itself. */
  readonly entryId: EntryId | null
  readonly issuedAt: Date
  readonly validUntil: Day
  readonly revokedAt: Date | null
}

const longestDays = 365

export interface WantedProof {
  readonly personId: PersonId
  readonly claimId?: ClaimId
  readonly entryId?: EntryId
  /** For an entitlement: the last day of it. */
  readonly until?: Day
}

/** Throws NotFound where the record does not make them a care leaver today: then there is nothing to prove. */
export async function makeProof(ctx: Ctx, { personId, claimId, entryId, until }: WantedProof): Promise<ProofId> {
  const last = until ?? lastDayAsLeaver(await standingOfPerson(ctx, personId, ctx.today), ctx.today)
  if (last === null) throw new NotFound('Nobody to prove it of')
  const { kid } = await signingKey(ctx)
  const id = newId<'offer-proof'>()
  await ctx.db
    .insertInto('offer_proofs')
    .values({
      authority_id: ctx.council.id,
      id,
      person_id: personId,
      claim_id: claimId ?? null,
      entry_id: entryId ?? null,
      kid,
      issued_at: ctx.now,
      valid_until: last,
    })
    .execute()
  return id
}

/** The last day within a year on which they are a care leaver in law; null where they are none today. */
export function lastDayAsLeaver(standing: Pick<PersonStanding, 'statusOn' | 'hasDied'>, today: Day): Day | null {
  const isLeaver = (day: Day) => {
    const status = standing.statusOn(day)
    return status === 'relevant' || status === 'former-relevant' || status === 'qualifying'
  }
  if (standing.hasDied || !isLeaver(today)) return null
  let last = today
  for (let days = 1; days <= longestDays && isLeaver(addDays(today, days)); days += 1) last = addDays(today, days)
  return last
}

export async function listProofsOf({ db }: Pick<Work, 'db'>, personId: PersonId): Promise<readonly Proof[]> {
  return db
    .selectFrom('offer_proofs')
    .select(['id', 'person_id as personId', 'entry_id as entryId', 'issued_at as issuedAt'])
    .select(['valid_until as validUntil', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)
    .orderBy('issued_at', 'desc')
    .execute()
}

/** Throws NotFound for a proof of somebody else. */
export async function getProofOf(work: Pick<Work, 'db'>, personId: PersonId, id: ProofId): Promise<Proof> {
  const proof = (await listProofsOf(work, personId)).find((one) => one.id === id)
  if (!proof) throw new NotFound()
  return proof
}

/** Taken back for good: what was printed says so from the next look on. */
export async function revokeProof({ db, now }: Work, proof: Proof, why: string): Promise<void> {
  await db
    .updateTable('offer_proofs')
    .set({ revoked_at: now, revoked_why: why })
    .where('id', '=', proof.id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Null where the proof is none of this council's. */
export async function isRevoked({ db, council }: Pick<Work, 'db' | 'council'>, id: ProofId): Promise<boolean | null> {
  const { rows } = await sql<{
    revoked: boolean | null
  }>`select proof_is_revoked(${council.id}, ${id}) as revoked`.execute(db)
  return rows[0]?.revoked ?? null
}

/** The signed text of a proof: for a phone it carries the minute in which it was shown. */
export async function tokenOf(
  ctx: Ctx,
  proof: Proof,
  { what, isLive }: { readonly what: string | null; readonly isLive: boolean },
): Promise<string> {
  return signProof(await signingKey(ctx), {
    proofId: proof.id,
    issuer: ctx.council.code,
    what,
    until: proof.validUntil,
    shownAt: isLive ? ctx.now : null,
  })
}
