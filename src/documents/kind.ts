// What a file is, by what is in it; its name is not asked.
import { Unreadable } from './faults.ts'
import type { Format } from './paper.ts'

const signatures: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'an Office file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (.doc, .ppt or .xls)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'compressed (gzip)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich text (.rtf)'],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unreadable({ fault: 'empty' })
  const known = signatures.find(([mark]) => startsWith(bytes, mark))
  if (known) throw new Unreadable({ fault: 'not-read', what: known[1] })
  if (!isText(bytes)) throw new Unreadable({ fault: 'not-read', what: 'not text' })
  return 'text'
}

const HEAD = 4096

/** No NUL near the beginning, unless the text says by its mark that it is UTF-16. */
const isText = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || !bytes.subarray(0, HEAD).includes(0)
