// Pictures made small on the tablet. A photograph is drawn anew, so that where and with what it was taken stays behind.
import type { Bytes } from '../kiosk/sealed/bytes.ts'

const longestSide = 1_600
const mostBytes = 1_500_000

/** Throws on what the browser cannot open. */
export async function shrunk(file: Blob): Promise<Bytes> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  let side = longestSide
  for (;;) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const bytes = await bytesIn(canvas, 'image/jpeg')
    if (bytes.length <= mostBytes || side < 400) {
      picture.close()
      return bytes
    }
    side = Math.round(side * 0.75)
  }
}

export async function bytesIn(canvas: HTMLCanvasElement, type: 'image/png' | 'image/jpeg'): Promise<Bytes> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.82))
  if (!blob) throw new Error('The picture could not be written')
  return new Uint8Array(await blob.arrayBuffer())
}

/** For showing it again: only pictures of the page itself may be shown, and none from outside. */
export function asAddress(bytes: Bytes, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string) // as readAsDataURL gives it
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read'))
    reader.readAsDataURL(new Blob([bytes], { type }))
  })
}
