// UUID version 7 (RFC 9562): ordered by time, so that new rows lie together in an index.
import { randomUUID } from 'node:crypto'

/** A UUID as lower-case text. `Kind` keeps a person's id from being used as a worker's. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type AuthorityId = Id<'authority'>
export type AccountId = Id<'account'>
export type PersonId = Id<'person'>

export function newId<Kind extends string>(): Id<Kind> {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomUUID() // version 4: its digits after the version are random here too, and drawn many at a time
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}` as Id<Kind> // made here, in the right form
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
