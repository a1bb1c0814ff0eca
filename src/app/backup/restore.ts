// Puts a backup back, all of it or nothing: one transaction empties the schema, builds it as it was when the backup was
// made, loads every table, and brings it up to date. Then it proves itself: counts, files and the audit chain.
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { verifyAudit, type AuditVerdict } from '../../platform/audit/verify.ts'
import { readMigrations, withoutWaiting, type Migration } from '../../platform/db/migrate.ts'
import type { AuthorityId, Id } from '../../platform/ids.ts'
import { migrationsFolder, type House } from '../house.ts'
import { BadBackup, fileEntry, tableEntry, type ArchivedTable, type Manifest } from './archive.ts'
import { readBackup } from './read.ts'

export interface RestoreProof {
  readonly madeAt: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: number
  readonly audit: AuditVerdict
}

/** `replace` is needed when the database already holds a council: everything in it is then replaced. */
export async function restoreBackup(
  house: House,
  source: string,
  options: { replace: boolean },
): Promise<RestoreProof> {
  const place = await mkdtemp(join(tmpdir(), 'alongside-restore-'))
  try {
    const manifest = await readBackup(source, place)
    const migrations = matching(manifest, readMigrations(migrationsFolder()))
    return await house.asOwner(async (client) => {
      await refuseToOverwrite(client, options.replace)
      await client.query('begin')
      try {
        await load(client, manifest, migrations, place)
        await putFilesBack(house, manifest, place)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      return prove(client, manifest)
    })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function refuseToOverwrite(client: pg.ClientBase, replace: boolean): Promise<void> {
  const found = await client.query<{ name: string }>('select name from councils order by name')
  if (found.rows.length > 0 && !replace)
    throw new BadBackup(
      `The database already holds ${found.rows.map(({ name }) => name).join(', ')}. Add --replace to put this backup in its place.`,
    )
}

interface Steps {
  readonly before: readonly Migration[]
  readonly after: readonly Migration[]
}

function matching(manifest: Manifest, known: readonly Migration[]): Steps {
  const names = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]))
  const before = known.filter(({ name }) => names.has(name))
  if (before.length < names.size)
    throw new BadBackup('This backup was made by a newer Alongside: restore it with that version.')
  for (const { name, sha256 } of before)
    if (names.get(name) !== sha256)
      throw new BadBackup(`This backup was made with another ${name} than this version has.`)
  return { before, after: known.filter(({ name }) => !names.has(name)) }
}

async function load(client: pg.ClientBase, manifest: Manifest, steps: Steps, place: string): Promise<void> {
  await client.query(withoutWaiting)
  await client.query('drop schema public cascade')
  await client.query('create schema public')
  await client.query(
    'create table migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
  )
  for (const migration of steps.before) await runMigration(client, migration)
  await client.query('alter table audit_events disable trigger audit_events_queue') // the queue itself is in the backup
  for (const table of await inOrder(client, manifest.tables)) await loadTable(client, table, place)
  await client.query('alter table audit_events enable trigger audit_events_queue')
  for (const migration of steps.after) await runMigration(client, migration)
  // What waited to be sent when the backup was made still waits.
  await client.query(
    `select enqueue_job('deliver-message', json_build_object('authorityId', authority_id, 'payload', json_build_object('id', id)), null, null)
     from outbox where state = 'waiting'`,
  )
}

async function runMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql)
  await client.query('insert into migrations (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
}

async function loadTable(client: pg.ClientBase, table: ArchivedTable, place: string): Promise<void> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  await client.query(`delete from ${pg.escapeIdentifier(table.name)}`) // what a migration itself may have put there
  const sink = client.query(copyFrom(`copy ${pg.escapeIdentifier(table.name)} (${columns}) from stdin`))
  await pipeline(createReadStream(join(place, tableEntry(table.name))), sink)
}

/** Tables in an order in which what is pointed at comes first. */
async function inOrder(client: pg.ClientBase, tables: readonly ArchivedTable[]): Promise<ArchivedTable[]> {
  const found = await client.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  )
  const parentsOf = Map.groupBy(found.rows, (row) => row.child)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<ArchivedTable>()
  const visit = (name: string) => {
    const table = byName.get(name)
    if (!table || ordered.has(table)) return
    for (const { parent } of parentsOf.get(name) ?? []) visit(parent)
    ordered.add(table)
  }
  for (const table of tables) visit(table.name)
  return [...ordered]
}

async function putFilesBack(house: House, manifest: Manifest, place: string): Promise<void> {
  for (const file of manifest.files) {
    const target = house.files.path(file.authorityId as AuthorityId, file.id as Id<'file'>) // checked as UUIDs by the schema
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copyFile(join(place, fileEntry(file)), target)
  }
}

async function prove(client: pg.ClientBase, manifest: Manifest): Promise<RestoreProof> {
  const tables: { name: string; rows: number }[] = []
  for (const table of manifest.tables) {
    const counted = await client.query<{ n: number }>(`select count(*) as n from ${pg.escapeIdentifier(table.name)}`)
    const rows = counted.rows[0]?.n ?? 0
    if (rows !== table.rows)
      throw new BadBackup(`${table.name} has ${rows} rows after the restore and had ${table.rows} when it was saved.`)
    tables.push({ name: table.name, rows })
  }
  return { madeAt: manifest.madeAt, tables, files: manifest.files.length, audit: await verifyAudit(client) }
}
