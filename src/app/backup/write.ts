// Writes a backup from one snapshot of the database while people go on working.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import type { AuthorityId, Id } from '../../platform/ids.ts'
import type { House } from '../house.ts'
import {
  fileEntry,
  leftOut,
  manifestName,
  tableEntry,
  type ArchivedFile,
  type ArchivedTable,
  type Manifest,
  type MissingFile,
} from './archive.ts'

export async function writeBackup(house: House, target: string): Promise<Manifest> {
  const place = await mkdtemp(join(tmpdir(), 'alongside-backup-'))
  const unfinished = `${target}.unfinished`
  try {
    const tar = pack()
    const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600 }))
    const [manifest] = await Promise.all([fill(house, tar, place), written])
    await rename(unfinished, target) // a file by this name is always whole
    return manifest
  } finally {
    await rm(place, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
}

async function fill(house: House, tar: Pack, place: string): Promise<Manifest> {
  return house.asOwner(async (client) => {
    try {
      await client.query('begin isolation level repeatable read read only')
      const tables: ArchivedTable[] = []
      for (const name of await listTables(client)) tables.push(await addTable(client, tar, place, name))
      const { files, missing } = await addFiles(house, client, tar)
      const migrations = await client.query<{ name: string; sha256: string }>(
        'select name, sha256 from migrations order by name',
      )
      const manifest: Manifest = {
        format: 'alongside-backup-1',
        madeAt: new Date().toISOString(),
        migrations: migrations.rows,
        tables,
        files,
        missing,
      }
      tar.entry({ name: manifestName }, JSON.stringify(manifest, null, 1))
      tar.finalize()
      return manifest
    } catch (error) {
      tar.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  })
}

async function listTables(client: pg.ClientBase): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  return found.rows.map((row) => row.name).filter((name) => !leftOut.includes(name))
}

async function addTable(client: pg.ClientBase, tar: Pack, place: string, name: string): Promise<ArchivedTable> {
  const found = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0
       and not attisdropped and attgenerated = '' order by attnum`,
    [name],
  )
  const columns = found.rows.map((row) => row.name)
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const file = join(place, name)
  const source = client.query(copyTo(`copy ${pg.escapeIdentifier(name)} (${list}) to stdout`))
  const hash = await hashInto(source, file)
  await addEntry(tar, tableEntry(name), file)
  await rm(file)
  return { name, columns, rows: source.rowCount, sha256: hash }
}

async function hashInto(source: Readable, file: string): Promise<string> {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(source, through, createWriteStream(file, { mode: 0o600 }))
  return hash.digest('hex')
}

async function addEntry(tar: Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file)
  await pipeline(createReadStream(file), tar.entry({ name, size, mode: 0o600 }))
}

async function addFiles(house: House, client: pg.ClientBase, tar: Pack) {
  const found = await client.query<{ authority_id: AuthorityId; id: Id<'file'>; sha256: string }>(
    'select authority_id, id, sha256 from files where removed_at is null order by authority_id, id',
  )
  const files: ArchivedFile[] = []
  const missing: MissingFile[] = []
  for (const row of found.rows) {
    const file = { authorityId: row.authority_id, id: row.id, sha256: row.sha256 }
    const path = house.files.path(row.authority_id, row.id)
    if (existsSync(path)) {
      await addEntry(tar, fileEntry(file), path)
      files.push(file)
    } else missing.push({ authorityId: file.authorityId, id: file.id })
  }
  return { files, missing }
}
