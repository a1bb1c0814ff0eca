// Proofs and the keys that sign them.
import type { PersonId, AuthorityId } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { Defaulted, Instant, Json } from '../../platform/db/tables.ts'
import type { EntryId, ClaimId, ProofId } from './ids.ts'

export interface OfferKeysTable {
  authority_id: AuthorityId
  kid: string
  public_jwk: Json<Record<string, unknown>>
  sealed_private: Buffer
  created_at: Instant
  retired_at: Date | null
}

export interface OfferProofsTable {
  authority_id: AuthorityId
  id: ProofId
  person_id: PersonId
  claim_id: ClaimId | null
  entry_id: EntryId | null
  kid: string
  issued_at: Date
  valid_until: Day
  revoked_at: Date | null
  revoked_why: string | null
  restricted: Defaulted<boolean>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_keys: OfferKeysTable
    offer_proofs: OfferProofsTable
  }
}
