// Session tokens and the form tokens bound to them.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: whoever reads the table cannot sign in with it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The same text gives the same hash, so that it can be looked up; each purpose has hashes of its own. */
export const keyedHash = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest()

/**
 * A form token: a mask and the masked HMAC of the session token. It differs on every page, so a compressed page
 * gives nothing away about it (the BREACH attack).
 */
export function formToken(secret: string, sessionToken: string): string {
  const mask = randomBytes(32)
  return Buffer.concat([mask, xor(mask, signature(secret, sessionToken))]).toString('base64url')
}

export function formTokenMatches(secret: string, sessionToken: string, token: unknown): boolean {
  if (typeof token !== 'string' || token.length !== 86) return false
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 64) return false
  return timingSafeEqual(xor(bytes.subarray(0, 32), bytes.subarray(32)), signature(secret, sessionToken))
}

const signature = (secret: string, sessionToken: string) =>
  createHmac('sha256', secret).update(`form\0${sessionToken}`).digest()

const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
