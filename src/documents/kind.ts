// What a file is, by what is in it. Its name is not asked.
import { Unreadable } from './faults.ts'

export type FileKind = 'text' | 'pdf' | 'docx' | 'pptx' | 'xlsx'

const unread: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'compressed (gzip)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rich text (.rtf)'],
]

const pdf = [0x25, 0x50, 0x44, 0x46]
const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

/** Throws, with what it is instead, where it is none of those that are read. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Unreadable({ fault: 'empty' })
  if (startsWith(bytes, pdf)) return 'pdf'
  if (startsWith(bytes, zip) || startsWith(bytes, emptyZip))
    return officeKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (startsWith(bytes, oldOffice)) throw new Unreadable(lockedOrOld(bytes))
  const known = unread.find(([mark]) => startsWith(bytes, mark))
  if (known) throw new Unreadable({ fault: 'not-read', what: known[1] })
  if (!isText(bytes)) throw new Unreadable({ fault: 'not-read', what: 'not text' })
  return 'text'
}

/** By the name of its main part, which stands in the zip's list of parts as plain letters. */
function officeKind(bytes: Buffer): FileKind {
  if (bytes.includes('word/document.xml')) return 'docx'
  if (bytes.includes('ppt/presentation.xml')) return 'pptx'
  if (bytes.includes('xl/workbook.xml')) return 'xlsx'
  // The list is at the end: cut off, there are first parts and no list.
  if (bytes.includes('[Content_Types].xml')) throw new Unreadable({ fault: 'damaged', where: 'its container' })
  throw new Unreadable({ fault: 'not-read', what: 'a zip' })
}

/** Office locks a file by putting it into a container of the old kind. */
const lockedOrOld = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? ({ fault: 'password', what: 'office' } as const)
    : ({ fault: 'not-read', what: 'an old Office file (.doc, .ppt or .xls)' } as const)

const HEAD = 4096

/** No NUL near the beginning, unless the text says by its mark that it is UTF-16. */
const isText = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || !bytes.subarray(0, HEAD).includes(0)
