// A WebP (RFC 9649) without what was written beside the picture. The picture itself is copied as it is.
import { checkSize, DamagedPicture, slice, type Size } from './picture-parts.ts'
import { orientationAlone, readOrientation } from './orientation.ts'

const shown = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const inFrame = new Set(['VP8 ', 'VP8L', 'ALPH'])
/** Bits of the VP8X chunk that say: there is EXIF, there is XMP. */
const saysExif = 0x08
const saysXmp = 0x04
/** Ahead of a frame's own chunks: where it stands, its size, how long it shows. */
const frameHead = 16

interface Chunk {
  readonly type: string
  readonly body: Buffer
}

export function cleanWebp(bytes: Buffer): { bytes: Buffer; size: Size } {
  const riff = slice(bytes, 0, 12)
  if (riff.toString('latin1', 0, 4) !== 'RIFF' || riff.toString('latin1', 8) !== 'WEBP')
    throw new DamagedPicture('No header')
  const chunks = chunksOf(slice(bytes, 12, 8 + riff.readUInt32LE(4)))
  const sizes = chunks.flatMap(sizesOf)
  const [size] = sizes
  if (!size || !chunks.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type)))
    throw new DamagedPicture('No points')
  const frames = chunks.filter(({ type }) => type === 'ANMF').length
  for (const each of sizes) checkSize(each, frames)
  return { bytes: fileOf(cleaned(chunks)), size }
}

function cleaned(chunks: readonly Chunk[]): Chunk[] {
  const metadata = chunks.find(({ type }) => type === 'EXIF')
  const orientation = metadata ? readOrientation(withoutSignature(metadata.body)) : 1
  const kept = chunks.filter(({ type }) => shown.has(type)).map(cleanChunk)
  const extended = kept.find(({ type }) => type === 'VP8X')
  if (orientation === 1 || !extended) return kept
  extended.body[0] = (extended.body[0] ?? 0) | saysExif
  return [...kept, { type: 'EXIF', body: orientationAlone(orientation) }]
}

function cleanChunk({ type, body }: Chunk): Chunk {
  if (type === 'VP8X') {
    const flags = Buffer.from(body)
    flags[0] = (flags[0] ?? 0) & ~(saysExif | saysXmp)
    return { type, body: flags }
  }
  if (type !== 'ANMF') return { type, body }
  const inside = chunksOf(body.subarray(frameHead)).filter((chunk) => inFrame.has(chunk.type))
  return { type, body: Buffer.concat([body.subarray(0, frameHead), ...inside.map(chunkBytes)]) }
}

/** Some writers put the JPEG signature before the block. */
const withoutSignature = (body: Buffer) => (body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : body)

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length;) {
    const length = slice(bytes, at, at + 8).readUInt32LE(4)
    chunks.push({ type: bytes.toString('latin1', at, at + 4), body: slice(bytes, at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** Every size that the chunk speaks of, its own first: the canvas may be small and the points within it many. */
function sizesOf({ type, body }: Chunk): Size[] {
  switch (type) {
    case 'VP8X':
      return [{ width: 1 + slice(body, 4, 10).readUIntLE(0, 3), height: 1 + body.readUIntLE(7, 3) }]
    case 'VP8 ':
      return [{ width: slice(body, 6, 10).readUInt16LE(0) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }]
    case 'VP8L': {
      const packed = slice(body, 1, 5).readUInt32LE(0)
      return [{ width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }]
    }
    case 'ANMF':
      return chunksOf(slice(body, frameHead, body.length))
        .filter((chunk) => inFrame.has(chunk.type))
        .flatMap(sizesOf)
    default:
      return []
  }
}

function chunkBytes({ type, body }: Chunk): Buffer {
  const chunk = Buffer.alloc(8 + body.length + (body.length % 2))
  chunk.write(type, 0, 'latin1')
  chunk.writeUInt32LE(body.length, 4)
  body.copy(chunk, 8)
  return chunk
}

function fileOf(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat(chunks.map(chunkBytes))
  const head = Buffer.alloc(12)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, body])
}
