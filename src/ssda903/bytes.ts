import { isUtf8 } from 'node:buffer'

/** A file as it is handed over: its name and a way to read it from the start. */
export interface NamedSource {
  readonly name: string
  readonly open: () => AsyncIterable<Uint8Array>
  readonly size?: number
}

/** Why a file cannot be read, in words for the person who sent it. */
export class UnreadableFile extends Error {
  readonly rule: string
  readonly line: number
  readonly value: string
  readonly fix: string

  constructor(fault: { rule: string; line: number; value?: string; message: string; fix: string }) {
    super(fault.message)
    this.rule = fault.rule
    this.line = fault.line
    this.value = fault.value ?? ''
    this.fix = fault.fix
  }
}

const notText = (what: string, fix: string): UnreadableFile =>
  new UnreadableFile({ rule: 'NOT_TEXT', line: 1, message: `This file is ${what}, whatever its name says.`, fix })

const EXPORT_AGAIN = 'Export the table from your case system again, as “CSV UTF-8”.'
const OPEN_AND_SAVE = 'Open it in the spreadsheet program and save each sheet as “CSV UTF-8”.'

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, fix: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old spreadsheet (.xls)', OPEN_AND_SAVE],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', EXPORT_AGAIN],
  [[0x1f, 0x8b], 'compressed (gzip)', 'Unpack it and choose the files inside.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'Unpack it and choose the files inside.'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'Unpack it and choose the files inside.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', EXPORT_AGAIN],
  [[0xff, 0xd8, 0xff], 'a picture', EXPORT_AGAIN],
]

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte)

function refuseArchive(head: Buffer): void {
  if (!startsWith(head, [0x50, 0x4b, 0x03, 0x04]) && !startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return
  const text = head.toString('latin1')
  if (text.includes('[Content_Types].xml') || text.includes('xl/') || text.includes('_rels/')) {
    throw notText('a spreadsheet (.xlsx)', OPEN_AND_SAVE)
  }
  throw notText('a zip', 'Unpack it and choose the files inside.')
}

function refuseWideText(head: Uint8Array): void {
  const marked = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
  const unmarked = (head[0] === 0 && head[1] !== 0) || (head[1] === 0 && head[0] !== 0)
  if (!marked && !unmarked) return
  throw new UnreadableFile({
    rule: 'ENCODING',
    line: 1,
    message: 'This file is in UTF-16 (“Unicode text”). The return is read in UTF-8.',
    fix: 'Save it again as “CSV UTF-8”.',
  })
}

/** Says by the first bytes whether this is CSV or XML; throws, with the way out, when it is neither. */
export function sniff(head: Buffer): 'csv' | 'xml' {
  refuseArchive(head)
  for (const [bytes, what, fix] of SIGNATURES) if (startsWith(head, bytes)) throw notText(what, fix)
  refuseWideText(head)
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(?:!doctype html|html)/i.test(text)) throw notText('a web page', EXPORT_AGAIN)
  return text.startsWith('<') ? 'xml' : 'csv'
}

/** How many bytes of a UTF-8 chunk end on a whole character; the rest belongs with the next chunk. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needs > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

const aroundTheFault = (line: Buffer): string => {
  const at = line.findIndex((byte) => byte >= 0x80)
  return new TextDecoder('windows-1252').decode(line.subarray(Math.max(0, at - 20), at + 20)).replace(/[\r\n]/g, '')
}

function wrongEncoding(bytes: Buffer, linesBefore: number): UnreadableFile {
  let line = linesBefore + 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start)
    const text = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (!isUtf8(text)) {
      return new UnreadableFile({
        rule: 'ENCODING',
        line,
        value: aroundTheFault(text),
        message: 'This file is not in UTF-8. It looks like Windows-1252, which a spreadsheet writes as plain “CSV”.',
        fix: 'Save it again as “CSV UTF-8”.',
      })
    }
    start = end === -1 ? bytes.length : end + 1
  }
  return new UnreadableFile({ rule: 'ENCODING', line, message: 'This file is not in UTF-8.', fix: EXPORT_AGAIN })
}

/** Passes a file on in pieces that end on whole characters, and stops at the first byte that is not UTF-8 text. */
export async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let lines = 0
  let carried = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = Buffer.concat([carried, piece])
    const whole = wholeLength(bytes)
    carried = Buffer.from(bytes.subarray(whole))
    const text = bytes.subarray(0, whole)
    const nul = text.indexOf(0)
    if (nul !== -1) {
      throw new UnreadableFile({
        rule: 'ENCODING',
        line: lines + countLines(text.subarray(0, nul)) + 1,
        message: 'This file holds a NUL byte, which no text has: it is damaged or is not CSV.',
        fix: EXPORT_AGAIN,
      })
    }
    if (!isUtf8(text)) throw wrongEncoding(text, lines)
    lines += countLines(text)
    if (text.length > 0) yield text
  }
  if (carried.length > 0) throw wrongEncoding(carried, lines)
}

const HEAD = 4096

/** The first bytes of a source, and the whole source again from the start. */
export async function withHead(
  source: NamedSource,
): Promise<{ head: Buffer; pieces: AsyncIterable<Uint8Array>; close: () => Promise<void> }> {
  const reader = source.open()[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const next = await reader.next()
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const close = async () => {
    await reader.return?.()
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value
  }
  return { head: Buffer.concat(first).subarray(0, HEAD), pieces: pieces(), close }
}
