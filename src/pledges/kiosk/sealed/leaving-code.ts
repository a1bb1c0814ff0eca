// The worker's code to leave the kiosk, checked on the tablet while there is no network: salted PBKDF2 with SHA-256. It
// guards the way out and nothing else: there is nothing on a tablet that it would open.
import { bytesOf, fromBase64, toBase64, type Bytes } from './bytes.ts'

export interface LeavingCheck {
  /** All in base64. */
  readonly salt: string
  readonly rounds: number
  readonly hash: string
}

/** OWASP's figure for PBKDF2 with SHA-256. */
const rounds = 600_000

export async function checkFor(code: string): Promise<LeavingCheck> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { salt: toBase64(salt), rounds, hash: toBase64(await derive(code, salt, rounds)) }
}

export async function mayLeave(code: string, check: LeavingCheck): Promise<boolean> {
  return toBase64(await derive(code, fromBase64(check.salt), check.rounds)) === check.hash
}

async function derive(code: string, salt: Bytes, iterations: number): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', bytesOf(code.replaceAll(/\s/g, '')), 'PBKDF2', false, [
    'deriveBits',
  ])
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, 256),
  )
}

/** Six figures, each as likely as any other. */
export function newLeavingCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number < 4_294_000_000 ? String(number % 1_000_000).padStart(6, '0') : newLeavingCode()
}
