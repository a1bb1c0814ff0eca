// Texts that the database must not be able to read by itself, such as account numbers: AES-256-GCM under keys derived from
// the service's own secret (RFC 5869). Each purpose has a key of its own, so that a sealed text opens only where it belongs:
// moved to another row, it does not.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16

export type Seal = (purpose: string, text: string) => Buffer
/** Throws on what was sealed for another purpose, with another secret, or was altered since. */
export type Unseal = (purpose: string, sealed: Buffer) => string

/** A byte for the version, the nonce, the tag, then what was sealed. */
export function seal(secret: string, purpose: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, { authTagLength: tagBytes })
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
}

export function unseal(secret: string, purpose: string, sealed: Buffer): string {
  if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes) throw new Error('This was not sealed here')
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes))
  const body = sealed.subarray(1 + nonceBytes + tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

const keyFor = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'alongside sealed texts', purpose, 32))
