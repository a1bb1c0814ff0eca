// What a file really is, whatever its name says. Only kinds that an office opens are taken, and nothing that unpacks itself
// into a flood or carries programs.
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { pictureFaults, uploadWithoutMetadata } from '../../platform/files/picture.ts'
import { unpackedFault } from '../../platform/files/unpacked.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'

export const mostBytes = 20_000_000

const office = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
} as const
const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  ...office,
  'text/csv': '.csv',
  'text/plain': '.txt',
}

export const kindsInWords = 'PDF, Word, Excel, PowerPoint, CSV, text, JPEG, PNG or WebP'

type Checked = { readonly upload: UploadedFile; readonly type: string } | { readonly fault: string }

/** The file as it will be kept: a picture has lost its metadata, and the name ends as the content says. */
export async function checkFile(given: UploadedFile): Promise<Checked> {
  if ((await stat(given.path)).size > mostBytes) return { fault: `${given.name} is larger than 20 MB` }
  const bytes = await readFile(given.path)
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? textType(bytes, given.name)
  if (type === null || !(type in endings)) return { fault: `${given.name} must be a ${kindsInWords} file` }
  if (type in office) {
    const fault = unpackedFault(bytes)
    if (fault !== null) return { fault: `${given.name} ${fault}` }
  }
  if (!type.startsWith('image/')) return { upload: { ...given, name: named(given.name, type) }, type }
  const picture = await uploadWithoutMetadata(given)
  if ('fault' in picture) return { fault: pictureFaults[picture.fault] }
  return { upload: { ...picture.upload, name: named(given.name, picture.type) }, type: picture.type }
}

/** Text has no signature: it is what can be read as UTF-8 or has no control signs, and is called .txt or .csv. */
function textType(bytes: Buffer, name: string): string | null {
  const ending = extname(name).toLowerCase()
  const type = ending === '.csv' ? 'text/csv' : ending === '.txt' ? 'text/plain' : null
  return bytes.some(isControl) ? null : type
}

/** Below a space, and neither a tab nor the end of a line or page. */
const isControl = (byte: number) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)

function named(name: string, type: string): string {
  const ending = endings[type] ?? ''
  const own = extname(name)
  const isRight = own.toLowerCase() === ending || (ending === '.jpg' && own.toLowerCase() === '.jpeg')
  return isRight ? name : `${own === '' ? name : name.slice(0, -own.length)}${ending}`
}
