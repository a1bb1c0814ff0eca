// What somebody leaves at the kiosk, and its form as bytes: the length of a header, the header as JSON, then the files one
// after another. Never stored like this: a tablet seals it first (envelope.ts).
import { bytesOf, joined, textOf, type Bytes } from './bytes.ts'

export const fileKinds = ['drawing', 'photo', 'voice'] as const
export type EntryFileKind = (typeof fileKinds)[number]

export interface EntryFile {
  readonly kind: EntryFileKind
  readonly bytes: Bytes
}

/** As a tablet writes it. The server trusts none of it (read-entry.ts). */
export interface WrittenEntry {
  readonly kind: 'message' | 'pledge'
  /** Of the card. */
  readonly code: string
  readonly language: string
  /** By the tablet's own clock. */
  readonly saidAt: string
  readonly words: string
  readonly hang: 'no' | 'nameless' | 'named'
  readonly namedAs: string | null
  /** Of a pledge. */
  readonly pledger?: string
  readonly offers?: string
  readonly name?: string
  readonly organisation?: string | null
  readonly reachBy?: 'email' | 'phone' | 'none'
  readonly reachAt?: string | null
}

/** Unchecked on its way in: the server reads the header through its own schema. */
export interface Entry<Header = unknown> {
  readonly header: Header
  readonly files: readonly EntryFile[]
}

/** Sealed, of one entry; and as much as a batch may hold, so that a weak line gets through. */
export const mostEntryBytes = 6_000_000
export const mostBatchBytes = 3_000_000
export const mostInBatch = 10

export function packEntry({ header, files }: Entry): Bytes {
  const listed = files.map(({ kind, bytes }) => ({ kind, length: bytes.length }))
  const head = bytesOf(JSON.stringify({ entry: header, files: listed }))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.length)
  return joined(length, head, ...files.map(({ bytes }) => bytes))
}

/** Throws on what was not packed like this. */
export function unpackEntry(bytes: Bytes): Entry {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  // JSON that this program wrote and nobody can have altered: it was sealed. Looked at all the same.
  const head = JSON.parse(textOf(bytes.subarray(4, 4 + length))) as { entry?: unknown; files?: unknown }
  let at = 4 + length
  const files = (Array.isArray(head.files) ? (head.files as unknown[]) : []).map((listed) => {
    const { kind, length: size } = (listed ?? {}) as { kind?: unknown; length?: unknown }
    const known = fileKinds.find((one) => one === kind)
    if (known === undefined || typeof size !== 'number' || size < 0 || at + size > bytes.length)
      throw new Error('A file of this entry is not whole')
    const file = { kind: known, bytes: bytes.slice(at, at + size) }
    at += size
    return file
  })
  return { header: head.entry, files }
}
