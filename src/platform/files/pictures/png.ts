// A PNG (W3C PNG, third edition) without what was written beside the picture. The picture itself is copied as it is.
import { crc32 } from 'node:zlib'
import { checkSize, DamagedPicture, slice, type Size } from './picture-parts.ts'
import { orientationAlone, readOrientation } from './orientation.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What is needed to show it: points, colours and frames. No text, no time, no chunk that we do not know. */
const shown = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '))

interface Chunk {
  readonly type: string
  readonly body: Buffer
  readonly whole: Buffer
}

export function cleanPng(bytes: Buffer): { bytes: Buffer; size: Size } {
  if (!bytes.subarray(0, 8).equals(signature)) throw new DamagedPicture('No signature')
  const chunks = [...chunksOf(bytes)]
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.body.length !== 13) throw new DamagedPicture('No header')
  if (!chunks.some(({ type }) => type === 'IDAT')) throw new DamagedPicture('No points')
  const size = { width: header.body.readUInt32BE(0), height: header.body.readUInt32BE(4) }
  checkSize(size, chunks.filter(({ type }) => type === 'fcTL').length)
  const metadata = chunks.find(({ type }) => type === 'eXIf')
  const orientation = metadata ? readOrientation(metadata.body) : 1
  const upright = orientation === 1 ? [] : [chunkOf('eXIf', orientationAlone(orientation))]
  const kept = chunks.filter(({ type }) => shown.has(type)).map(({ whole }) => whole)
  return { bytes: Buffer.concat([signature, ...kept.slice(0, 1), ...upright, ...kept.slice(1)]), size }
}

/** Up to the end chunk: what follows it is no part of the picture. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  let at = signature.length
  for (;;) {
    const length = slice(bytes, at, at + 8).readUInt32BE(0)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const whole = slice(bytes, at, at + 12 + length)
    yield { type, body: whole.subarray(8, 8 + length), whole }
    if (type === 'IEND') return
    at += whole.length
  }
}

function chunkOf(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  body.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}
