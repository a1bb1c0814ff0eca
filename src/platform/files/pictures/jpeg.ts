// A JPEG (ITU T.81) without what was written beside the picture. The picture itself is copied as it is.
import { checkSize, DamagedPicture, slice, type Size } from './picture-parts.ts'
import { orientationAlone, readOrientation } from './orientation.ts'

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee } as const
const exif = 'Exif\0\0'
/** Start-of-frame markers carry the size; 0xC4, 0xC8 and 0xCC mean something else. */
const startsFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)

interface Segment {
  readonly code: number
  readonly body: Buffer
  /** Where the segment begins and ends in the file. */
  readonly start: number
  readonly end: number
}

export function cleanJpeg(bytes: Buffer): { bytes: Buffer; size: Size } {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new DamagedPicture('No start of image')
  const kept: Buffer[] = []
  let orientation: number | null = null // of the first block that there is: later ones are not for readers
  let size: Size | null = null
  let at = 2
  for (;;) {
    const segment = readSegment(bytes, at)
    if (segment.code === marker.eoi) break // a second picture or a film after the end goes with the rest
    at = segment.end
    if (segment.code === marker.app1 && hasSignature(segment, exif))
      orientation ??= readOrientation(segment.body.subarray(6))
    if (startsFrame(segment.code)) {
      size = sizeOf(segment)
      checkSize(size)
    }
    if (isKept(segment)) kept.push(segment.code === marker.app0 ? withoutThumbnail(segment) : whole(bytes, segment))
    if (segment.code === marker.sos) {
      at = endOfScan(bytes, segment.end)
      kept.push(slice(bytes, segment.end, at))
    }
  }
  if (size === null) throw new DamagedPicture('No frame')
  const upright = orientation === null || orientation === 1 ? [] : [orientationSegment(orientation)]
  return { bytes: Buffer.concat([Buffer.from([0xff, marker.soi]), ...upright, ...kept, eoi]), size }
}

const eoi = Buffer.from([0xff, marker.eoi])

function readSegment(bytes: Buffer, from: number): Segment {
  let at = from
  if (bytes[at] !== 0xff) throw new DamagedPicture('A marker is missing')
  while (bytes[at] === 0xff) at += 1 // fill bytes may stand before a marker (B.1.1.2)
  const code = bytes[at]
  if (code === undefined || code === 0) throw new DamagedPicture('The picture breaks off')
  if (code === marker.eoi) return { code, body: Buffer.alloc(0), start: at - 1, end: at + 1 }
  const length = slice(bytes, at + 1, at + 3).readUInt16BE(0)
  if (length < 2) throw new DamagedPicture('A segment without a length')
  return { code, body: slice(bytes, at + 3, at + 1 + length), start: at - 1, end: at + 1 + length }
}

const whole = (bytes: Buffer, { start, end }: Segment) => bytes.subarray(start, end)

const hasSignature = ({ body }: Segment, signature: string) =>
  body.toString('latin1', 0, signature.length) === signature

/** Of the application's own segments only what a reader needs for the colours; no comment. */
function isKept(segment: Segment): boolean {
  const { code } = segment
  if (code === marker.app0) return hasSignature(segment, 'JFIF\0') && segment.body.length >= 14
  if (code === marker.app2) return hasSignature(segment, 'ICC_PROFILE\0')
  if (code === marker.app14) return hasSignature(segment, 'Adobe')
  const isApplication = code >= 0xe0 && code <= 0xef
  const isComment = code === 0xfe
  return !isApplication && !isComment
}

/** A small picture in the header can show what was cut away from the large one. */
function withoutThumbnail({ body }: Segment): Buffer {
  const header = Buffer.from(body.subarray(0, 14))
  header.writeUInt16BE(0, 12)
  return segmentOf(marker.app0, header)
}

const orientationSegment = (orientation: number) =>
  segmentOf(marker.app1, Buffer.concat([Buffer.from(exif, 'latin1'), orientationAlone(orientation)]))

function segmentOf(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function sizeOf({ body }: Segment): Size {
  if (body.length < 6) throw new DamagedPicture('A frame without a size')
  return { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
}

/** The packed points run until a marker that is neither a stuffed zero nor a restart (0xD0 to 0xD7). */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new DamagedPicture('The picture breaks off')
}
