// What a backup is: one .tar.gz with each table as PostgreSQL's own text (COPY), each kept file, and last of all a
// manifest that counts and hashes everything. A backup that was cut off has no manifest and is refused.

export interface ArchivedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly sha256: string
}

export interface ArchivedFile {
  readonly authorityId: string
  readonly id: string
  readonly sha256: string
}

/** A file whose row is there but which the disk no longer has: said at every backup, and never a reason to have none. */
export type MissingFile = Pick<ArchivedFile, 'authorityId' | 'id'>

export interface Manifest {
  readonly format: 'alongside-backup-1'
  readonly madeAt: string
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly tables: readonly ArchivedTable[]
  readonly files: readonly ArchivedFile[]
  readonly missing: readonly MissingFile[]
}

export const manifestName = 'manifest.json'
export const tableEntry = (name: string) => `tables/${name}.copy`
export const fileEntry = (file: { authorityId: string; id: string }) => `files/${file.authorityId}/${file.id}`

/** Not worth keeping: people sign in again, counts of tries start anew, and migrations are in the manifest. */
export const leftOut: readonly string[] = ['migrations', 'sessions', 'rate_limits']

/** The backup cannot be used: it says why, and nothing was changed. */
export class BadBackup extends Error {}
