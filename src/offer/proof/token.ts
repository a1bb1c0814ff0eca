// What a proof says, signed (RFC 7515, EdDSA): that somebody is a care leaver, or may have one thing of the offer, until a
// day. Nothing else is in it: no name, no age, no number of anyone.
import { compactVerify, createLocalJWKSet, SignJWT, errors, type JWK } from 'jose'
import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { asDay } from '../../platform/clock.ts'
import { isUuid } from '../../platform/ids.ts'
import type { ProofId } from '../tables.ts'
import type { SigningKey } from './keys.ts'

/** How long a code that is shown on a phone may be checked: a picture of it is worth nothing afterwards. */
export const liveMinutes = 10

export interface Proven {
  readonly proofId: ProofId
  /** The council's code: E10000014. */
  readonly issuer: string
  /** Null: the status of a care leaver itself. */
  readonly what: string | null
  readonly until: Day
  /** When it was shown on a phone; null for paper. */
  readonly shownAt: Date | null
}

const payload = z.object({
  iss: z.string().max(20),
  jti: z.string().refine(isUuid),
  what: z.string().max(200).optional(),
  until: z.iso.date(),
  shown: z.number().int().optional(),
})

export async function signProof(
  { kid, key }: SigningKey,
  { proofId, issuer, what, until, shownAt }: Proven,
): Promise<string> {
  return new SignJWT({
    until,
    ...(what === null ? {} : { what }),
    ...(shownAt === null ? {} : { shown: Math.floor(shownAt.getTime() / 1_000) }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(issuer)
    .setJti(proofId)
    .sign(key)
}

/** Null for what we did not sign, whatever is wrong with it. */
export async function readProof(keys: readonly JWK[], token: string): Promise<Proven | null> {
  if (token.length > longestToken || keys.length === 0) return null
  try {
    const signed = await compactVerify(token, createLocalJWKSet({ keys: [...keys] }), { algorithms: ['EdDSA'] })
    const read = payload.safeParse(JSON.parse(new TextDecoder().decode(signed.payload)))
    if (!read.success) return null
    const { iss, jti, what, until, shown } = read.data
    return {
      proofId: jti as ProofId, // checked to be one
      issuer: iss,
      what: what ?? null,
      until: asDay(until),
      shownAt: shown === undefined ? null : new Date(shown * 1_000),
    }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

const longestToken = 1_000
