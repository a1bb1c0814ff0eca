// What can be asked of the reader that runs apart, and what it does.
import type { Columns } from './columns.ts'
import type { FoundEntries, FoundTable, ReadSource } from './found.ts'
import { readPastedList } from './pasted.ts'
import { readSource, type SentFile } from './read-source.ts'
import { foundInTable } from './table.ts'

export type Task =
  | { readonly task: 'read'; readonly files: readonly SentFile[] }
  | { readonly task: 'list'; readonly text: string }
  | { readonly task: 'map'; readonly table: FoundTable; readonly columns: Columns }

export function doTask(task: Task): ReadSource | FoundEntries {
  switch (task.task) {
    case 'read':
      return readSource(task.files)
    case 'list':
      return readPastedList(task.text)
    case 'map':
      return foundInTable(task.table, task.columns)
  }
}
