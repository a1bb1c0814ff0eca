// Printed documents are kept for a day by a hash of what was printed, so that the same letter is printed once.
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface KeptPdfs {
  find(html: string): Promise<Buffer | null>
  keep(html: string, pdf: Buffer): Promise<void>
}

export interface Bounds {
  readonly most: number
  readonly ageMs: number
}

/** `folder` holds nothing else. Whoever asks has been checked before: the name of a file is no secret by itself. */
export function openKeptPdfs(folder: string, { most, ageMs }: Bounds = { most: 200, ageMs: 86_400_000 }): KeptPdfs {
  const pathOf = (html: string) => join(folder, `${createHash('sha256').update(html).digest('hex')}.pdf`)
  return {
    async find(html) {
      const path = pathOf(html)
      const found = await stat(path).catch(() => null)
      return found && found.mtimeMs > Date.now() - ageMs ? readFile(path) : null
    },
    async keep(html, pdf) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = pathOf(html)
      await writeFile(`${path}.${process.pid}`, pdf, { mode: 0o600 })
      await rename(`${path}.${process.pid}`, path)
      await clear(folder, { most, ageMs })
    },
  }
}

async function clear(folder: string, { most, ageMs }: Bounds): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 }
    }),
  )
  const old = files.sort((a, b) => b.at - a.at).filter(({ at }, index) => index >= most || at < Date.now() - ageMs)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}
