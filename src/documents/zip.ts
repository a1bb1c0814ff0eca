// The parts of an Office file, unpacked within bounds. Only the parts that are read are unpacked: no macros, no pictures,
// nothing that the file points to outside itself.
import { unzipSync } from 'fflate'
import { Unreadable } from './faults.ts'
import { limits } from './limits.ts'

export type Parts = ReadonlyMap<string, Uint8Array>

/** What is written of a part's size is what is made ready for it, so a part that lies about it is cut off, not grown. */
export function partsOf(bytes: Uint8Array, isRead: (name: string) => boolean): Parts {
  let parts = 0
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1
        if (parts > limits.parts) throw new Unreadable({ fault: 'too-large', what: 'parts' })
        if (!isRead(name)) return false
        unpacked += originalSize
        if (unpacked > limits.unpackedBytes) throw new Unreadable({ fault: 'too-large', what: 'unpacked' })
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable({ fault: 'damaged', where: 'its container' })
  }
}

/** A part that must be there. */
export function partIn(parts: Parts, name: string): Uint8Array {
  const part = parts.get(name)
  if (!part) throw new Unreadable({ fault: 'damaged', where: `the part ${name}` })
  return part
}
