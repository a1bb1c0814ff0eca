// A drawing, a photograph or a voice that came with an entry. What it is, is read from its bytes; a picture loses the place
// where it was taken, here again: a tablet is not trusted. What the checks do not let through is counted and left out.
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { pictureWithoutMetadata } from '../../platform/files/picture.ts'
import { RefusedFile } from '../../platform/files/scan.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { FileId } from '../../thread/tables.ts'
import type { EntryFile } from './sealed/entry.ts'

export interface KeptFile {
  readonly id: FileId
  readonly kind: 'voice' | 'picture'
}

export interface KeptFiles {
  readonly kept: readonly KeptFile[]
  readonly refused: number
}

const most = 4

export async function keepFiles(work: Work, files: readonly EntryFile[]): Promise<KeptFiles> {
  const kept: KeptFile[] = []
  for (const file of files.slice(0, most)) {
    const accepted = await accept(file)
    const id = accepted && (await keep(work, accepted))
    if (accepted && id) kept.push({ id, kind: accepted.kind })
  }
  return { kept, refused: files.length - kept.length }
}

interface Accepted {
  readonly kind: KeptFile['kind']
  readonly type: string
  readonly bytes: Uint8Array
}

/** What browsers record into, as sound alone. */
const sounds: Readonly<Record<string, string>> = {
  'audio/webm': 'audio/webm',
  'video/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
}

async function accept({ kind, bytes }: EntryFile): Promise<Accepted | null> {
  if (kind !== 'voice') {
    const picture = pictureWithoutMetadata(bytes)
    return 'fault' in picture ? null : { kind: 'picture', type: picture.type, bytes: picture.bytes }
  }
  const found = await fileTypeFromBuffer(bytes)
  const type = sounds[found?.mime.split(';')[0] ?? '']
  return type === undefined ? null : { kind: 'voice', type, bytes }
}

async function keep(work: Work, { kind, type, bytes }: Accepted): Promise<FileId | null> {
  const folder = join(work.files.folder, 'incoming', newId())
  const path = join(folder, '0')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(path, bytes, { mode: 0o600 })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const upload = { name: kind, path, bytes: bytes.length, sha256 }
    return await work.files.keep(work.db, work.council.id, null, upload, type)
  } catch (error) {
    if (error instanceof RefusedFile) return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
