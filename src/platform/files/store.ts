// Files that are kept: on disk, out of the web root, found by id through the record that owns them.
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { isUuid, newId, type AccountId, type AuthorityId, type Id } from '../ids.ts'
import type { Db } from '../db/connect.ts'
import type { InParts } from '../http/ranges.ts'
import type { UploadedFile } from '../http/uploads.ts'
import type { Scan } from './scan.ts'

export interface FileStore {
  /**
   * Copies an upload into the store and writes its row; call it in the transaction of the owning record. Throws RefusedFile
   * for what the virus scanner does not let through.
   */
  keep(db: Db, authorityId: AuthorityId, by: AccountId | null, upload: UploadedFile, type: string): Promise<Id<'file'>>
  path(authorityId: AuthorityId, id: Id<'file'>): string
  open(authorityId: AuthorityId, id: Id<'file'>): Readable
  /** The same, to be read in parts: a recording that is played while it comes. */
  inParts(authorityId: AuthorityId, id: Id<'file'>): Promise<InParts>
  /** Takes a file back whose row never came to be: the transaction that kept it failed. */
  discard(authorityId: AuthorityId, id: Id<'file'>): Promise<void>
  /** Removes the file and marks its row. */
  remove(db: Db, authorityId: AuthorityId, id: Id<'file'>): Promise<void>
  readonly folder: string
}

export function openFileStore(folder: string, scan: Scan): FileStore {
  const path = (authorityId: AuthorityId, id: Id<'file'>) => {
    if (!isUuid(authorityId) || !isUuid(id)) throw new Error('A file is named by two UUIDs')
    return join(folder, 'kept', authorityId, id)
  }
  return {
    folder,
    path,
    async keep(db, authorityId, by, upload, type) {
      await scan(upload.path)
      const id = newId<'file'>()
      await mkdir(join(folder, 'kept', authorityId), { recursive: true, mode: 0o700 })
      await copyFile(upload.path, path(authorityId, id))
      await db
        .insertInto('files')
        .values({
          authority_id: authorityId,
          id,
          name: upload.name,
          type,
          bytes: upload.bytes,
          sha256: upload.sha256,
          created_by: by,
        })
        .execute()
      return id
    },
    open: (authorityId, id) => createReadStream(path(authorityId, id)),
    async inParts(authorityId, id) {
      const { size } = await stat(path(authorityId, id))
      return { bytes: size, open: (part) => createReadStream(path(authorityId, id), part) }
    },
    discard: (authorityId, id) => rm(path(authorityId, id), { force: true }),
    async remove(db, authorityId, id) {
      await db.updateTable('files').set({ removed_at: new Date() }).where('id', '=', id).execute()
      await rm(path(authorityId, id), { force: true })
    },
  }
}
