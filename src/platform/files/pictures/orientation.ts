// Which way up a camera was held (EXIF 2.32 tag 0x0112): the one thing we read from a picture's metadata. Everything else
// in it goes, and a block of our own with this number alone is put in its place, so that the picture is still shown upright
// and its points need not be unpacked.

const tagOrientation = 0x0112
const typeShort = 3

/** 1 (upright) to 8 from a TIFF block; 1 when it says nothing that can be believed. */
export function readOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 14) return 1
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return 1
  const entries = short(first)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (short(at) !== tagOrientation || short(at + 2) !== typeShort) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A TIFF block that says which way up and nothing more. */
export function orientationAlone(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4) // where the only directory begins
  tiff.writeUInt16BE(1, 8) // it has one entry
  tiff.writeUInt16BE(tagOrientation, 10)
  tiff.writeUInt16BE(typeShort, 12)
  tiff.writeUInt32BE(1, 14) // one value
  tiff.writeUInt16BE(orientation, 18)
  return tiff // and the zeros that end the directory
}
