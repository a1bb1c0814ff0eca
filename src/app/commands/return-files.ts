// The files that a command was given: files as they are, folders with the tables inside them (not what lies deeper).
import { createReadStream, readdirSync, statSync, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import type { NamedSource } from '../../ssda903/index.ts'
import { WrongUse, type Terminal } from './command.ts'

export interface GivenFile {
  /** The file's own name where that tells it from the others, else its path. */
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** Throws WrongUse when a path is not there or a folder holds no table. */
export function filesIn(paths: readonly string[], { say }: Pick<Terminal, 'say'>): GivenFile[] {
  if (paths.length === 0) throw new WrongUse('Say which files or folders to read.')
  const found = paths.flatMap((path) => (about(path).isDirectory() ? tablesIn(path, say) : [path]))
  const names = Map.groupBy(found, (path) => basename(path))
  return found.map((path) => {
    const isAlone = names.get(basename(path))?.length === 1
    return { name: isAlone ? basename(path) : path, path, bytes: about(path).size }
  })
}

export const sourceOf = ({ name, path, bytes }: GivenFile): NamedSource => ({
  name,
  size: bytes,
  open: () => createReadStream(path),
})

/** The year in which the collection ends. */
export function yearIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^(19|20)\d{2}$/.test(text))
    throw new WrongUse(`--year ${text}: write the year in which the collection ends, such as 2026.`)
  return Number(text)
}

function tablesIn(folder: string, say: (text: string) => void): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const tables = entries.filter((entry) => !entry.isDirectory() && /\.(csv|xml)$/i.test(entry.name))
  const passed = entries.length - tables.length
  if (passed > 0) say(`${folder}: ${passed} of ${entries.length} entries are not .csv or .xml files and are left out.`)
  if (tables.length === 0) throw new WrongUse(`${folder} holds no .csv or .xml file.`)
  return tables.map((entry) => join(folder, entry.name))
}

function about(path: string): Stats {
  try {
    return statSync(path)
  } catch {
    throw new WrongUse(`There is no file or folder ${path}.`)
  }
}
