// Files that come with a form: streamed to a folder of their own, counted and hashed on the way, never held in memory.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type {} from '@fastify/multipart' // adds parts() to the request
import type { FastifyRequest } from 'fastify'
import { withoutNul } from '../forms/form.ts'
import { newId } from '../ids.ts'

export interface UploadRules {
  /** Faults stand at this field, or at one whose name begins with it: `need` for `need-0` and `need-1`. */
  readonly field: string
  readonly maxFiles: number
  readonly maxBytesEach: number
  /** They are read and not kept, so they count towards no quota. */
  readonly areOnlyRead?: true
}

export interface UploadedFile {
  /** The field that it came with: one of the form's, or whatever a sender wrote. */
  readonly field?: string
  /** The name as the sender gave it: data, never a path. */
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface MultipartBody {
  readonly fields: Record<string, string | string[]>
  readonly files: readonly UploadedFile[]
  readonly faults: readonly { field: string; message: string }[]
  /** Removes what was written, once the request is over. */
  discard(): Promise<void>
}

/** The sender broke off, or what came is no form: nothing was kept. */
export class BrokenUpload extends Error {}

/** Reads the whole body. `admit` sees the fields that came before the first file and may refuse by throwing. */
export async function readMultipart(
  request: FastifyRequest,
  folder: string,
  rules: UploadRules,
  admit: (fields: Record<string, string | string[]>) => void,
): Promise<MultipartBody> {
  const place = join(folder, 'incoming', newId())
  await mkdir(place, { recursive: true, mode: 0o700 })
  const discard = () => rm(place, { recursive: true, force: true })
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  const files: UploadedFile[] = []
  const faults: { field: string; message: string }[] = []
  try {
    const limits = { fileSize: rules.maxBytesEach, files: rules.maxFiles, fields: 100, fieldSize: 200_000, parts: 150 }
    // A file that is too large is counted to its limit and named in the form, which keeps the rest of what was typed.
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw new TooLarge('A field is longer than a form takes')
        addField(fields, part.fieldname, String(part.value))
        continue
      }
      admit(fields)
      const name = nameOf(part.filename)
      const path = join(place, String(files.length))
      const field = part.fieldname.startsWith(rules.field) ? part.fieldname : rules.field
      const counted = await writeCounted(part.file, path)
      if (part.file.truncated)
        faults.push({
          field,
          message: `${name} is larger than ${Math.floor(rules.maxBytesEach / 1_000_000)} MB`,
        })
      else if (name !== '' && counted.bytes > 0) files.push({ field: part.fieldname, name, path, ...counted })
      else if (name !== '') faults.push({ field, message: `${name} is empty` })
    }
    admit(fields)
    return { fields, files, faults, discard }
  } catch (error) {
    readToNowhere(request)
    await discard()
    throw passesThrough(error) ? error : new BrokenUpload('The upload broke off before its end', { cause: error })
  }
}

// What still comes is read and thrown away: a line that nobody reads would stay open for ever, and the sender would
// not hear the answer. Who goes on sending is cut off.
function readToNowhere({ raw }: FastifyRequest): void {
  raw.unpipe()
  raw.resume()
  const patience = setTimeout(() => raw.destroy(), 30_000).unref()
  raw.once('close', () => clearTimeout(patience))
}

class TooLarge extends Error {
  readonly statusCode = 413
}

// A full disk is ours to report, not the sender's fault; what is too large, and a refusal by `admit`, say so themselves.
function passesThrough(error: unknown): boolean {
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'ENOSPC' || code === 'EDQUOT' || statusCode === 413) return true
  return error instanceof Error && error.name === 'RefusedForm'
}

/** Some browsers send a whole path, and some senders worse: the last part of it, without NUL. */
const nameOf = (filename: string | undefined) =>
  withoutNul(basename((filename ?? '').replaceAll('\\', '/')))
    .normalize('NFC')
    .slice(0, 200)
    .toWellFormed()

function addField(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}

async function writeCounted(source: NodeJS.ReadableStream, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(source, counter, createWriteStream(path, { mode: 0o600 }))
  return { bytes, sha256: hash.digest('hex') }
}
