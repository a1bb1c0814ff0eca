// The council's key pairs. The private half lies sealed in the database and is opened only to open an entry.
import { Buffer } from 'node:buffer'
import type { Ctx } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { KioskKeyId } from './tables.ts'
import type { Bytes } from './sealed/bytes.ts'
import { newKeyPair, openEnvelope, readEnvelope, type KeyPair, type PublicKey } from './sealed/envelope.ts'

const purpose = (id: string) => `kiosk key:${id}`

/** The one in use; the first is made when it is first asked for. */
export async function currentKey(ctx: Ctx): Promise<PublicKey> {
  const found = await ctx.db
    .selectFrom('kiosk_keys')
    .select(['id', 'public_key'])
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return found ? { id: found.id, bytes: new Uint8Array(found.public_key) } : addKey(ctx)
}

/** Tablets hear of it at their next contact. What was sealed to the one before still opens. */
export async function renewKey(ctx: Ctx): Promise<void> {
  await ctx.db.updateTable('kiosk_keys').set({ retired_at: ctx.now }).where('retired_at', 'is', null).execute()
  await addKey(ctx)
}

async function addKey(ctx: Ctx): Promise<PublicKey> {
  const pair = await newKeyPair()
  const id = newId<'kiosk-key'>()
  await ctx.db
    .insertInto('kiosk_keys')
    .values({
      authority_id: ctx.council.id,
      id,
      public_key: Buffer.from(pair.publicKey),
      private_key_sealed: ctx.seal(purpose(id), Buffer.from(pair.privateKey).toString('base64')),
      made_at: ctx.now,
      made_by: ctx.caller.accountId,
      retired_at: null,
    })
    .execute()
  return { id, bytes: pair.publicKey }
}

export type Open = (entryId: string, sealed: Bytes) => Promise<Bytes>

/** Opens entries of one batch: a key is read and unsealed once. What it gives throws on what no key of this council opens. */
export function opener(ctx: Ctx): Open {
  const pairs = new Map<string, KeyPair>()
  return async (entryId, sealed) => {
    const envelope = readEnvelope(sealed)
    const pair = pairs.get(envelope.keyId) ?? (await readPair(ctx, envelope.keyId as KioskKeyId)) // any UUID may stand there
    pairs.set(envelope.keyId, pair)
    return openEnvelope(pair, entryId, envelope)
  }
}

async function readPair(ctx: Ctx, id: KioskKeyId): Promise<KeyPair> {
  const key = await ctx.db
    .selectFrom('kiosk_keys')
    .select(['id', 'public_key', 'private_key_sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!key) throw new Error('This council has no such key')
  const privateKey = new Uint8Array(Buffer.from(ctx.unseal(purpose(key.id), key.private_key_sealed), 'base64'))
  return { publicKey: new Uint8Array(key.public_key), privateKey }
}
