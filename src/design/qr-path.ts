// A QR code as one path, with its quiet zone, for a page of ours or for a script in the browser.
import { encode } from 'uqr'

export interface QrPath {
  readonly path: string
  /** How many points wide and high. */
  readonly modules: number
}

export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter((move) => move !== '')
    .join('')
  return { path, modules: size }
}
