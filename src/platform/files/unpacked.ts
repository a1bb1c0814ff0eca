// Word, Excel and PowerPoint files are archives. This reads an archive's table of contents (APPNOTE 6.3.10, 4.3.12 and
// 4.3.16) without unpacking anything, and says why it would be unsafe for whoever opens it.

/** Far more than any report: a small file that unpacks to this is made to fill a memory. */
const mostUnpacked = 300_000_000
const mostParts = 10_000
const endOfTable = 0x06054b50
const partOfTable = 0x02014b50
/** In place of a size that stands elsewhere (ZIP64): no office file of our size needs it. */
const elsewhere = 0xffffffff

/** The rest of a sentence that begins with the file's name; null for an archive that is safe to hand on. */
export function unpackedFault(bytes: Buffer): string | null {
  const parts = tableOf(bytes)
  if (parts === null) return 'is damaged'
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > mostUnpacked || parts.some(({ size }) => size === elsewhere))
    return 'would unpack to far more than it should hold'
  if (parts.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name)))
    return 'holds a program (macros). Save it without macros, then try again'
  return null
}

interface Part {
  readonly name: string
  readonly size: number
}

function tableOf(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endOfTable) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostParts) return null
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== partOfTable) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({ size: bytes.readUInt32LE(at + 24), name: bytes.toString('utf8', at + 46, at + 46 + nameLength) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
