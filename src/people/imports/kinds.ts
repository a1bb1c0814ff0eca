// The kinds of import and what each does: read its files, then carry out what they say, or only foresee it.
import type { AccountId } from '../../platform/ids.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Reading } from '../../ssda903/index.ts'
import type { ImportId } from '../tables.ts'
import { ImportFault } from './failure.ts'
import { carryOutPeople } from './lists/people.ts'
import { carryOutWorkers } from './lists/workers.ts'
import { peopleColumns, workerColumns } from './lists/columns.ts'
import { readList, type ReadList } from './lists/read-list.ts'
import type { Notes } from './notes.ts'
import type { Progress } from './progress.ts'
import type { ImportOptions } from './queries.ts'
import { carryOutReturn } from './return/carry-out.ts'
import { readFiles, type FileToRead } from './return/read.ts'
import type { ImportKind, Summary } from './summary.ts'

export type Prepared =
  | { readonly kind: 'ssda903'; readonly reading: Reading }
  | { readonly kind: 'people' | 'workers'; readonly list: ReadList }

interface ToPrepare {
  readonly kind: ImportKind
}

/** Reads the files; no database is held meanwhile, however large they are. */
export async function prepare(
  { kind }: ToPrepare,
  files: readonly FileToRead[],
  progress: Progress,
): Promise<Prepared> {
  if (kind === 'ssda903') return { kind, reading: await readFiles(files, progress) }
  const [file] = files
  if (!file || files.length > 1) throw new ImportFault('A list is one file. Nothing was changed. Choose one CSV file.')
  return { kind, list: await readList(file, kind === 'people' ? peopleColumns : workerColumns, progress) }
}

export interface ToCarryOut {
  readonly found: { readonly options: ImportOptions; readonly createdBy: AccountId | null }
  readonly notes: Notes
  /** Null only foresees. */
  readonly writing: { readonly importId: ImportId; readonly by: AccountId | null } | null
  readonly progress: Progress
}

export function carryOut(work: Work, prepared: Prepared, { found, ...given }: ToCarryOut): Promise<Summary> {
  switch (prepared.kind) {
    case 'ssda903':
      return carryOutReturn(work, { reading: prepared.reading, year: found.options.year ?? null, ...given })
    case 'people':
      return carryOutPeople(work, { list: prepared.list, by: found.createdBy, ...given })
    case 'workers': {
      const newTeams = found.options.newTeams ?? false
      return carryOutWorkers(work, { list: prepared.list, by: found.createdBy, newTeams, ...given })
    }
  }
}
