// One part of a kept file, as a phone asks for it while it plays a recording (RFC 9110, section 14). Safari plays no sound
// from an address that does not answer so. Several parts at once, and whatever is not understood, get the whole file.
import type { Readable } from 'node:stream'

/** The first and the last byte, both taken in. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** A file whose length is known and of which any part can be read. */
export interface InParts {
  readonly bytes: number
  readonly open: (part?: Part) => Readable
}

/** The part that is asked for; `whole` when none is, `none` when the file has no such part. */
export function partWanted(header: string | undefined, bytes: number): Part | 'whole' | 'none' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (!asked || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'none' : { start: bytes - length, end: bytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= bytes ? 'none' : { start, end }
}
