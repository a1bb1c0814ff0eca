// Reads a backup into a folder and holds every entry against the manifest, before anything is changed.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { z } from 'zod'
import { BadBackup, fileEntry, manifestName, tableEntry, type Manifest } from './archive.ts'

const manifestSchema = z.object({
  format: z.literal('alongside-backup-1'),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string()),
      rows: z.number(),
      sha256: z.string(),
    }),
  ),
  files: z.array(z.object({ authorityId: z.uuid(), id: z.uuid(), sha256: z.string() })),
  missing: z.array(z.object({ authorityId: z.uuid(), id: z.uuid() })),
})

/** Names that a backup may hold; anything else (a path that climbs out, say) is refused. */
const allowed = /^(manifest\.json|tables\/[a-z_]+\.copy|files\/[0-9a-f-]{36}\/[0-9a-f-]{36})$/

export async function readBackup(source: string, place: string): Promise<Manifest> {
  const hashes = await unpack(source, place)
  const manifest = await readManifest(place, hashes)
  const expected = new Map([
    ...manifest.tables.map((table) => [tableEntry(table.name), table.sha256] as const),
    ...manifest.files.map((file) => [fileEntry(file), file.sha256] as const),
  ])
  for (const [name, sha256] of expected) {
    if (!hashes.has(name)) throw new BadBackup(`This backup is not whole: ${name} is missing.`)
    if (hashes.get(name) !== sha256) throw new BadBackup(`This backup is damaged: ${name} is not what was saved.`)
  }
  for (const name of hashes.keys())
    if (name !== manifestName && !expected.has(name))
      throw new BadBackup(`This backup holds something that was not saved: ${name}.`)
  return manifest
}

async function unpack(source: string, place: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  const tar = extract()
  const reading = pipeline(createReadStream(source), createGunzip(), tar)
  const failed = reading.then(
    () => null,
    (error: unknown) => error,
  )
  try {
    for await (const entry of tar) {
      const { name } = entry.header
      if (!allowed.test(name) || hashes.has(name))
        throw new BadBackup(`This is no backup of Alongside: it holds ${name}.`)
      const file = join(place, name)
      await mkdir(dirname(file), { recursive: true })
      const hash = createHash('sha256')
      const through = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(entry, through, createWriteStream(file, { mode: 0o600 }))
      hashes.set(name, hash.digest('hex'))
    }
    const error = await failed
    if (error) throw error instanceof Error ? error : new Error('The archive could not be read')
  } catch (error) {
    if (error instanceof BadBackup) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BadBackup(`There is no file ${source}.`)
    throw new BadBackup('This backup is cut off or damaged, or it is no backup of Alongside.', { cause: error })
  }
  return hashes
}

async function readManifest(place: string, hashes: ReadonlyMap<string, string>): Promise<Manifest> {
  if (!hashes.has(manifestName))
    throw new BadBackup('This backup was cut off: its manifest, which comes last, is missing.')
  const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(place, manifestName), 'utf8')))
  if (!parsed.success) throw new BadBackup('The manifest of this backup is not one that this version understands.')
  return parsed.data
}
