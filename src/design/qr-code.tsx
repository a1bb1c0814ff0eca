// A QR code as a picture in the page: one path, black on white whatever the colours of the page, with its quiet zone.
import { qrPath } from './qr-path.ts'

interface QrCodeProps {
  readonly text: string
  /** Read aloud instead of the picture. */
  readonly label: string
  readonly size?: number
}

export function QrCode({ text, label, size = 180 }: QrCodeProps) {
  const { path, modules } = qrPath(text)
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
