// What a seal is made of: the text of an event, its digest, and the hash that ties a batch to the one before.
import { createHash } from 'node:crypto'

// One canonical text an event, made by PostgreSQL, so that sealing and verifying cannot disagree about a format.
export const canonical = `jsonb_build_array(e.authority_id, e.id, extract(epoch from e.at)::text, e.event, e.actor_id,
  e.actor_roles, e.person_id, e.reason, e.detail, e.request_id)::text`

export const digestOf = (text: string) => createHash('sha256').update(text).digest()
/** What the first batch follows. */
export const first = Buffer.alloc(32)

export function hashOf(batch: number, previous: Buffer, digests: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(`${batch}\n`).update(previous)
  for (const digest of digests) hash.update(digest)
  return hash.digest()
}
