// The council's signing keys: Ed25519, made when the first proof is. The private half is kept sealed with the service's
// secret; the public half is published (RFC 7517), so that anyone can check a proof without asking us.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import type { Ctx } from '../../platform/http/ctx.ts'

type Keeper = Pick<Ctx, 'db' | 'council' | 'seal' | 'unseal'>

export interface SigningKey {
  readonly kid: string
  readonly key: CryptoKey | Uint8Array
}

const algorithm = 'EdDSA'

/** The key that signs now. */
export async function signingKey(keeper: Keeper): Promise<SigningKey> {
  const row = await keeper.db
    .selectFrom('offer_keys')
    .select(['kid', 'sealed_private'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return makeKey(keeper)
  const jwk = JSON.parse(keeper.unseal(sealedAs(row.kid), row.sealed_private)) as JWK // sealed by makeKey
  return { kid: row.kid, key: await importJWK(jwk, algorithm) }
}

async function makeKey({ db, council, seal }: Keeper): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  await db
    .insertInto('offer_keys')
    .values({
      authority_id: council.id,
      kid,
      public_jwk: JSON.stringify({ ...jwk, kid, alg: algorithm, use: 'sig' }),
      sealed_private: seal(sealedAs(kid), JSON.stringify(await exportJWK(privateKey))),
    })
    .execute()
  return { kid, key: privateKey }
}

const sealedAs = (kid: string) => `signing-key:${kid}`

/** Every public key, those that sign no longer too: what they signed still holds. */
export async function publicKeys({ db }: Pick<Ctx, 'db'>): Promise<readonly JWK[]> {
  const rows = await db.selectFrom('offer_keys').select('public_jwk').orderBy('created_at').execute()
  return rows.map((row) => row.public_jwk as JWK) // written by makeKey
}
