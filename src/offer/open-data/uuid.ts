// Ids that come of what they name (RFC 9562, version 5): the same in every feed, on every day.
import { createHash } from 'node:crypto'

/** Drawn once by chance. Another would give every term, place of a service and attribute another id. */
const namespace = Buffer.from('6f1d2c8e94b7437aa0d35be8c1f7e296', 'hex')

export function uuidOf(...name: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(name.join('\u0000')).digest().subarray(0, 16)
  hash.writeUInt8(((hash[6] ?? 0) & 0x0f) | 0x50, 6)
  hash.writeUInt8(((hash[8] ?? 0) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
