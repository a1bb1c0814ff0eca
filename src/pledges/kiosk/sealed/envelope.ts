// Seals an entry on the tablet so that only the council's private key, which never leaves the server, opens it: ECDH on
// P-256 with a key that is made for this one entry and forgotten, HKDF-SHA-256, AES-256-GCM. The entry's id and all that
// stands before the ciphertext are authenticated, so that nothing sealed can be passed off as another entry.
// docs/decisions/0017-a-kiosk-that-cannot-read.md says what this holds and what it does not.
import { bytesOf, joined, type Bytes } from './bytes.ts'

/** What a tablet has of the council. */
export interface PublicKey {
  readonly id: string
  /** An uncompressed point. */
  readonly bytes: Bytes
}

export interface Envelope {
  readonly keyId: string
  readonly ephemeral: Bytes
  readonly nonce: Bytes
  readonly ciphertext: Bytes
  /** Everything before the ciphertext, as it came. */
  readonly head: Bytes
}

const version = 1
const keyIdBytes = 16
const pointBytes = 65
const nonceBytes = 12
const headBytes = 1 + keyIdBytes + pointBytes + nonceBytes
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

export async function sealEntry(to: PublicKey, entryId: string, plain: Bytes): Promise<Bytes> {
  const recipient = await crypto.subtle.importKey('raw', to.bytes, curve, false, [])
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: recipient }, own.privateKey, 256)
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const head = joined(Uint8Array.of(version), idBytes(to.id), ephemeral, nonce)
  const key = await keyFrom(secret, ephemeral, to.bytes)
  return joined(head, new Uint8Array(await crypto.subtle.encrypt(cipher(entryId, head, nonce), key, plain)))
}

/** Throws on what is no envelope. */
export function readEnvelope(sealed: Bytes): Envelope {
  if (sealed.length < headBytes + 16 || sealed[0] !== version) throw new Error('This is no sealed entry')
  const at = (from: number, length: number) => sealed.slice(from, from + length)
  return {
    keyId: idText(at(1, keyIdBytes)),
    ephemeral: at(1 + keyIdBytes, pointBytes),
    nonce: at(1 + keyIdBytes + pointBytes, nonceBytes),
    ciphertext: sealed.slice(headBytes),
    head: at(0, headBytes),
  }
}

export interface KeyPair {
  readonly publicKey: Bytes
  /** PKCS #8 */
  readonly privateKey: Bytes
}

export async function newKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  }
}

/** Throws on what was sealed to another key, for another entry, or was altered since. */
export async function openEnvelope(pair: KeyPair, entryId: string, envelope: Envelope): Promise<Bytes> {
  const { ephemeral, head, nonce, ciphertext } = envelope
  const own = await crypto.subtle.importKey('pkcs8', pair.privateKey, curve, false, ['deriveBits'])
  const sender = await crypto.subtle.importKey('raw', ephemeral, curve, false, [])
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, own, 256)
  const key = await keyFrom(secret, ephemeral, pair.publicKey)
  return new Uint8Array(await crypto.subtle.decrypt(cipher(entryId, head, nonce), key, ciphertext))
}

const cipher = (entryId: string, head: Bytes, nonce: Bytes) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: joined(bytesOf(entryId), head),
})

async function keyFrom(secret: ArrayBuffer, ephemeral: Bytes, recipient: Bytes) {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: joined(ephemeral, recipient),
    info: bytesOf('alongside kiosk entry'),
  }
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const idBytes = (id: string): Bytes =>
  Uint8Array.from(id.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const idText = (bytes: Bytes): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
