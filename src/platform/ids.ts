// UUID version 7 (RFC 9562): ordered by time, so that new rows lie together in an index.
import { randomFillSync } from 'node:crypto'

/** A UUID as lower-case text. `Kind` keeps a person's id from being used as a worker's. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type AuthorityId = Id<'authority'>
export type AccountId = Id<'account'>
export type PersonId = Id<'person'>

export function newId<Kind extends string>(): Id<Kind> {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return text as Id<Kind> // made here, in the right form
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
