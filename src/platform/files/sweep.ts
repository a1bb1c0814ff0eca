// Takes away files that nothing knows: copied for a change that was undone, or on their way in when we were killed.
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Younger ones may belong to a request that is still under way. */
const restMs = 24 * 3_600_000

export interface Sweep {
  /** The folder of the file store. */
  readonly folder: string
  /** The ids of the files that a council's records know. */
  readonly knownTo: (authorityId: string) => Promise<ReadonlySet<string>>
  readonly now: Date
}

/** The number of files and uploads that were taken away. */
export async function sweepFiles({ folder, knownTo, now }: Sweep): Promise<number> {
  const before = now.getTime() - restMs
  let swept = await sweepIn(join(folder, 'incoming'), () => false, before)
  for (const authorityId of await namesIn(join(folder, 'kept'))) {
    const known = await knownTo(authorityId)
    swept += await sweepIn(join(folder, 'kept', authorityId), (id) => known.has(id), before)
  }
  return swept
}

async function sweepIn(folder: string, isKnown: (name: string) => boolean, before: number): Promise<number> {
  let swept = 0
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || found.mtimeMs > before || isKnown(name)) continue
    await rm(path, { recursive: true, force: true })
    swept += 1
  }
  return swept
}

const namesIn = (folder: string) => readdir(folder).catch(() => [])
