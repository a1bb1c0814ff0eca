// What somebody sends with a claim: photos and PDFs. What a file is, is read from its bytes; a photo loses the place where
// it was taken before anything is kept. What was sent for an earlier claim is used again.
import { fileTypeFromFile } from 'file-type'
import { Refused } from '../../platform/forms/refused.ts'
import { pictureFaults, uploadWithoutMetadata } from '../../platform/files/picture.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { UploadedFile, UploadRules } from '../../platform/http/uploads.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { FileId } from '../../thread/tables.ts'
import type { ClaimId } from '../tables.ts'

const megabytes = 25
export const mostFiles = 8

/** Boxes that were left empty are counted too. */
export const documentRules: UploadRules = {
  field: 'need',
  maxFiles: 2 * mostFiles,
  maxBytesEach: megabytes * 1_000_000,
}

/** Each need has a box of its own, by its place among the needs; `other` is for anything besides. */
export const needField = (place: number | 'other') => `need-${place}`

export interface Document {
  readonly upload: UploadedFile
  readonly type: string
  readonly neededFor: string | null
}

/** Throws Refused, naming the box, before anything is kept. */
export async function acceptDocuments(
  uploads: readonly UploadedFile[],
  needs: readonly string[],
): Promise<readonly Document[]> {
  if (uploads.length > mostFiles) throw new Refused(needField('other'), `You can send ${mostFiles} files at a time`)
  const accepted: Document[] = []
  for (const upload of uploads) {
    const place = needs.findIndex((_need, index) => upload.field === needField(index))
    accepted.push({ ...(await acceptDocument(upload)), neededFor: needs[place] ?? null })
  }
  return accepted
}

async function acceptDocument(upload: UploadedFile): Promise<{ readonly upload: UploadedFile; readonly type: string }> {
  const field = upload.field ?? needField('other')
  const mime = (await fileTypeFromFile(upload.path))?.mime
  if (mime === 'application/pdf') return { upload, type: mime }
  const picture = await uploadWithoutMetadata(upload)
  if (!('fault' in picture)) return picture
  throw new Refused(
    field,
    picture.fault === 'not-a-picture'
      ? `We can’t open ${upload.name}. Send a photo (JPEG, PNG or WebP) or a PDF`
      : pictureFaults[picture.fault],
  )
}

export async function keepDocuments(work: Work, claim: ClaimId, documents: readonly Document[]): Promise<void> {
  for (const { upload, type, neededFor } of documents) {
    const file = await work.files.keep(work.db, work.council.id, work.caller.accountId, upload, type)
    await attach(work, claim, file, neededFor)
  }
}

export async function attach(
  { db, council, now }: Pick<Work, 'db' | 'council' | 'now'>,
  claim: ClaimId,
  file: FileId,
  neededFor: string | null,
): Promise<void> {
  await db
    .insertInto('offer_claim_files')
    .values({ authority_id: council.id, claim_id: claim, file_id: file, needed_for: neededFor, added_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface HeldDocument {
  readonly fileId: FileId
  readonly neededFor: string
  readonly addedAt: Date
  readonly reference: string
}

/** For each of the needs the newest file that was sent for the same need in the last year. */
export async function listHeldDocuments(
  { db, today }: Pick<Work, 'db' | 'today'>,
  personId: PersonId,
  needs: readonly string[],
): Promise<ReadonlyMap<string, HeldDocument>> {
  if (needs.length === 0) return new Map()
  const rows = await db
    .selectFrom('offer_claim_files as f')
    .innerJoin('offer_claims as c', (join) =>
      join.onRef('c.authority_id', '=', 'f.authority_id').onRef('c.id', '=', 'f.claim_id'),
    )
    .innerJoin('files', (join) =>
      join.onRef('files.authority_id', '=', 'f.authority_id').onRef('files.id', '=', 'f.file_id'),
    )
    .select(['f.file_id as fileId', 'f.needed_for as neededFor', 'f.added_at as addedAt', 'c.reference'])
    .where('c.person_id', '=', personId)
    .where('f.needed_for', 'in', needs)
    .where('files.removed_at', 'is', null)
    .where('f.added_at', '>', yearBefore(today))
    .orderBy('f.added_at')
    .execute()
  return new Map(rows.map((row) => [row.neededFor ?? '', { ...row, neededFor: row.neededFor ?? '' }]))
}

const yearBefore = (day: Day) => new Date(Date.parse(`${day}T00:00:00Z`) - 366 * 86_400_000)

export interface ClaimFile {
  readonly id: FileId
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly neededFor: string | null
  readonly addedAt: Date
}

/** The caller has seen to it that the claim is in view. */
export async function listClaimFiles({ db }: Pick<Work, 'db'>, claim: ClaimId): Promise<readonly ClaimFile[]> {
  return db
    .selectFrom('offer_claim_files as f')
    .innerJoin('files', (join) =>
      join.onRef('files.authority_id', '=', 'f.authority_id').onRef('files.id', '=', 'f.file_id'),
    )
    .select([
      'files.id',
      'files.name',
      'files.type',
      'files.bytes',
      'f.needed_for as neededFor',
      'f.added_at as addedAt',
    ])
    .where('f.claim_id', '=', claim)
    .where('files.removed_at', 'is', null)
    .orderBy('f.added_at')
    .execute()
}
