// A voice or a picture that came with somebody's words. What it is, is read from its bytes, never from its name; a picture
// loses the place where it was taken before anything is kept.
import { fileTypeFromFile } from 'file-type'
import { pictureFaults, uploadWithoutMetadata } from '../../platform/files/picture.ts'
import type { UploadRules } from '../../platform/http/uploads.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'

export const mostFiles = 3
const megabytes = 25

/** Boxes that were left empty come as files without a name and are counted too. */
export const fileRules: UploadRules = { field: 'voice', maxFiles: mostFiles + 2, maxBytesEach: megabytes * 1_000_000 }

export interface Accepted {
  readonly kind: 'voice' | 'picture'
  readonly upload: UploadedFile
  readonly type: string
}

/** Phones record sound into the containers of films; it is kept, and played, as sound alone. */
const sounds: Readonly<Record<string, string>> = {
  'audio/webm': 'audio/webm',
  'video/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'video/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'video/mp4': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'video/3gpp': 'audio/3gpp',
  'audio/3gpp': 'audio/3gpp',
  'audio/amr': 'audio/amr',
}

export type Acceptance = { readonly accepted: readonly Accepted[] } | { readonly field: string; readonly fault: string }

export async function acceptFiles(uploads: readonly UploadedFile[]): Promise<Acceptance> {
  if (uploads.length > mostFiles) return { field: 'voice', fault: `You can send ${mostFiles} files at a time` }
  const accepted: Accepted[] = []
  for (const upload of uploads) {
    const one = await acceptFile(upload)
    if ('fault' in one) return one
    accepted.push(one)
  }
  return { accepted }
}

async function acceptFile(
  upload: UploadedFile,
): Promise<Accepted | { readonly field: string; readonly fault: string }> {
  const mime = (await fileTypeFromFile(upload.path))?.mime.split(';')[0] ?? ''
  const sound = sounds[mime]
  if (sound !== undefined) return { kind: 'voice', upload, type: sound }
  const picture = await uploadWithoutMetadata(upload)
  if (!('fault' in picture)) return { kind: 'picture', upload: picture.upload, type: picture.type }
  if (picture.fault !== 'not-a-picture') return { field: 'picture', fault: pictureFaults[picture.fault] }
  return {
    field: 'voice',
    fault: 'We can’t open one of your files. Send a voice recording, or a JPEG, PNG or WebP picture',
  }
}
