// Builders for tests: a real picture of 16 × 8 points, with what a telephone writes beside it.
import { crc32 } from 'node:zlib'

/** Found in the bytes of every picture below until its metadata is gone. */
export const whereItWasTaken = '54 deg 58 min N, 1 deg 36 min W'

const bare = {
  jpeg:
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
    'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2NjY2NjY2P/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/E' +
    'ABQBAQAAAAAAAAAAAAAAAAAAAAX/xAAZEQACAwEAAAAAAAAAAAAAAAAABUKBwUP/2gAMAwEAAhEDEQA/AM6mAQSdK0UcQvD/2Q==',
  png:
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAJ0lEQVR4AeyQoQ0AAAyDSP8/rT91H9RMzIwEi0CGNMFpiiUfgPsH' +
    'AwAA//8+QwwuAAAABklEQVQDAKcaHMF9e8MPAAAAAElFTkSuQmCC',
  webp:
    'UklGRkwAAABXRUJQVlA4WAoAAAAAAAAADwAABwAAVlA4IC4AAABwAQCdASoQAAgAAsBMJaACdAFAAAD+8fb/i53xX//q0PrL+BT/' +
    '6tDc3/+WdcAA',
}

/** As a camera writes it: which way up, and a maker's note with the place. */
function metadata(orientation: number): Buffer {
  const place = Buffer.from(`${whereItWasTaken}\0`, 'latin1')
  const tiff = Buffer.alloc(38)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  for (const [at, tag, type, count, value] of [
    [10, 0x010e, 2, place.length, tiff.length],
    [22, 0x0112, 3, 1, orientation],
  ] as const) {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  return Buffer.concat([tiff, place])
}

/** With EXIF, a comment, and a second picture after the end, as those of moving pictures are. */
export function aJpeg(orientation = 6): Buffer {
  const picture = Buffer.from(bare.jpeg, 'base64')
  const segment = (code: number, body: Buffer) =>
    Buffer.concat([Buffer.from([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), metadata(orientation)]))
  const iptc = segment(0xed, Buffer.from(`Photoshop 3.0\0${whereItWasTaken}`, 'latin1'))
  const comment = segment(0xfe, Buffer.from(whereItWasTaken, 'latin1'))
  return Buffer.concat([
    picture.subarray(0, 2),
    exif,
    picture.subarray(2, 20),
    iptc,
    comment,
    picture.subarray(20),
    Buffer.from(whereItWasTaken),
  ])
}

export function aPng(orientation = 6): Buffer {
  const picture = Buffer.from(bare.png, 'base64')
  const text = pngChunk('tEXt', Buffer.from(`Comment\0${whereItWasTaken}`, 'latin1'))
  const own = pngChunk('prVt', Buffer.from(whereItWasTaken, 'latin1'))
  return Buffer.concat([
    picture.subarray(0, 33),
    text,
    pngChunk('eXIf', metadata(orientation)),
    own,
    picture.subarray(33),
    Buffer.from(whereItWasTaken),
  ])
}

export function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(body.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

export function aWebp(orientation = 6): Buffer {
  const picture = Buffer.from(bare.webp, 'base64')
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const xmp = chunk('XMP ', Buffer.from(`<x>${whereItWasTaken}</x>`, 'latin1'))
  const whole = Buffer.concat([picture, chunk('EXIF', metadata(orientation)), xmp])
  whole.writeUInt32LE(whole.length - 8, 4)
  whole.writeUInt8(0x0c, 20)
  return Buffer.concat([whole, Buffer.from(whereItWasTaken)])
}

/** An archive whose table of contents names these parts with these sizes, whatever really is in it. */
export function anArchive(parts: Readonly<Record<string, number>>, contents = ''): Buffer {
  const stored = Buffer.from(contents)
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  for (const [name, size] of Object.entries(parts)) {
    const given = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt32LE(stored.length, 18)
    head.writeUInt32LE(stored.length, 22)
    head.writeUInt16LE(given.length, 26)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt32LE(stored.length, 20)
    line.writeUInt32LE(size, 24)
    line.writeUInt16LE(given.length, 28)
    bodies.push(head, given, stored)
    table.push(line, given)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(Buffer.concat(table).length, 12)
  end.writeUInt32LE(Buffer.concat(bodies).length, 16)
  return Buffer.concat([...bodies, ...table, end])
}

/** What file readers know a Word file by. */
const wordTypes =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

export const aWordFile = (more: Readonly<Record<string, number>> = {}): Buffer =>
  anArchive({ '[Content_Types].xml': wordTypes.length, ...more }, wordTypes)
