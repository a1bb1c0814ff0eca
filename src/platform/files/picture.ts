// A picture without the place where it was taken, the telephone that took it, or anything else that was written beside it.
// Its points are copied as they are: nothing is unpacked, so a flood of points can harm nobody here, and no quality is lost.
// A file that says which way up it was held keeps that one number (pictures/orientation.ts).
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { UploadedFile } from '../http/uploads.ts'
import { cleanJpeg } from './pictures/jpeg.ts'
import { cleanPng } from './pictures/png.ts'
import { DamagedPicture, TooManyPixels, type Size } from './pictures/picture-parts.ts'
import { cleanWebp } from './pictures/webp.ts'

type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Why a picture is refused; `pictureFaults` says it to whoever sent it. */
type PictureFault = 'not-a-picture' | 'damaged' | 'too-many-pixels'

export interface Picture extends Size {
  readonly type: PictureType
  readonly bytes: Buffer
}

export const pictureFaults: Readonly<Record<PictureFault, string>> = {
  'not-a-picture': 'The picture must be a JPEG, PNG or WebP',
  damaged: 'The picture is damaged or not whole. Try to save it again, or send another',
  'too-many-pixels': 'The picture is too large to open safely. Make it smaller, then send it again',
}

/** By what the bytes are, whatever the file is called. Width and height are as stored, before it is turned upright. */
export function pictureWithoutMetadata(given: Uint8Array): Picture | { readonly fault: PictureFault } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const type = pictureType(bytes)
  if (type === null) return { fault: 'not-a-picture' }
  try {
    const { bytes: cleaned, size } = cleaners[type](bytes)
    return { type, bytes: cleaned, width: size.width, height: size.height }
  } catch (error) {
    if (error instanceof TooManyPixels) return { fault: 'too-many-pixels' }
    if (error instanceof DamagedPicture || error instanceof RangeError) return { fault: 'damaged' }
    throw error
  }
}

/** The same for a file that came with a form: it is written anew where it lies. */
export async function uploadWithoutMetadata(
  upload: UploadedFile,
): Promise<{ readonly upload: UploadedFile; readonly type: PictureType } | { readonly fault: PictureFault }> {
  const picture = pictureWithoutMetadata(await readFile(upload.path))
  if ('fault' in picture) return picture
  await writeFile(upload.path, picture.bytes)
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  return { upload: { ...upload, bytes: picture.bytes.length, sha256 }, type: picture.type }
}

const cleaners: Readonly<Record<PictureType, (bytes: Buffer) => { bytes: Buffer; size: Size }>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

function pictureType(bytes: Buffer): PictureType | null {
  const begins = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text
  if (begins('\xff\xd8\xff')) return 'image/jpeg'
  if (begins('\x89PNG\r\n\x1a\n')) return 'image/png'
  return begins('RIFF') && begins('WEBP', 8) ? 'image/webp' : null
}
