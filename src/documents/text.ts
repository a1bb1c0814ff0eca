// Plain text into lines with places.
import { isUtf8 } from 'node:buffer'
import { limits } from './limits.ts'
import type { RawLine } from './paper.ts'

/** UTF-8 with or without its mark, UTF-16 with its mark; anything else is Windows-1252, which old programs write. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

/** A form feed begins a page. Some programs leave a space in its place: see `pagesBySpace`. */
export function linesOfText(text: string): RawLine[] {
  const written = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const bySpace = !text.includes('\f') && pagesBySpace(written)
  let page = 1
  return written.flatMap((whole, index) => {
    const pieces = whole.split('\f')
    return pieces.flatMap((piece, nth) => {
      if (nth > 0 || (bySpace && index > 0 && beginsPage(piece))) page += 1
      if (piece === '' && nth === 0 && pieces.length > 1) return []
      return cut(tidy(piece)).map((part) => ({ page, line: index + 1, text: part }))
    })
  })
}

const beginsPage = (line: string) => /^ [^\s-]/.test(line)

/**
 * Text taken out of a PDF by some programs has one space where a page began, at the head of its first line. Believed
 * only when such lines are several and rare, and no other line is set in by spaces.
 */
function pagesBySpace(lines: readonly string[]): boolean {
  const found = lines.filter(beginsPage).length
  return found >= 3 && found * 10 < lines.length && !lines.some((line) => /^ {2,}[^\s-]|^\t\S/.test(line))
}

/** Spaces of every kind become one plain space each; marks that cannot be seen go. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v]/g, ' ')
    .replaceAll('\0', '')
    .trimEnd()

function cut(text: string): string[] {
  if (text.length <= limits.lineLength) return [text]
  const parts: string[] = []
  for (let at = 0; at < text.length; at += limits.lineLength) parts.push(text.slice(at, at + limits.lineLength))
  return parts
}
