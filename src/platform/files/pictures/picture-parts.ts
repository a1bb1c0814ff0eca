// What every kind of picture shares: its size, what makes us refuse it, and the one fact of its metadata that we keep.

export interface Size {
  readonly width: number
  readonly height: number
}

/** The bytes are not a whole picture of the kind they begin as. */
export class DamagedPicture extends Error {}

/** Whoever opens it would have to make room for more points than a phone's camera takes. */
export class TooManyPixels extends Error {}

/** The largest phone cameras take 50 million points in the way they are used; beyond it a small file can fill a memory. */
const mostPixels = 60_000_000
const longestSide = 20_000

/** Refuses from the numbers alone, before anything is unpacked. `frames` counts those of a moving picture. */
export function checkSize({ width, height }: Size, frames = 1): void {
  if (width < 1 || height < 1) throw new DamagedPicture('A picture has a width and a height')
  if (width > longestSide || height > longestSide || width * height * Math.max(1, frames) > mostPixels)
    throw new TooManyPixels(`${width} × ${height} × ${frames}`)
}

/** The bytes from `start` to `end`; a part that says it is longer than the file is a damaged one. */
export function slice(bytes: Buffer, start: number, end: number): Buffer {
  if (end < start || end > bytes.length) throw new DamagedPicture('The picture breaks off')
  return bytes.subarray(start, end)
}
