// The list as a file: the same actions in the same order, for the same eyes. No cell runs as a formula.
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { safeCell } from '../../../ssda903/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { ActionLine } from '../queries.ts'
import { isOverdue, referenceOf } from '../rules.ts'
import { standingWords } from '../words.ts'

export type FileFormat = 'csv' | 'xlsx'

interface FileColumn {
  readonly header: string
  readonly cell: (action: ActionLine) => string | number | null
}

export async function writeActions(format: FileFormat, actions: readonly ActionLine[], today: Day): Promise<Buffer> {
  const columns = columnsOf(today)
  const rows = actions.map((action) => columns.map(({ cell }) => safe(cell(action))))
  const headers = columns.map(({ header }) => header)
  if (format === 'csv') return Buffer.from(stringify([headers, ...rows], { record_delimiter: 'windows', bom: true }))
  const head = headers.map((value) => ({ value, fontWeight: 'bold' as const }))
  return writeExcelFile([head, ...rows], { sheet: 'Actions', stickyRowsCount: 1 }).toBuffer()
}

const safe = (value: string | number | null) => (typeof value === 'string' ? safeCell(value) : value)

const columnsOf = (today: Day): FileColumn[] => [
  { header: 'Reference', cell: referenceOf },
  { header: 'Action', cell: ({ title }) => title },
  { header: 'So that', cell: ({ promise }) => promise },
  { header: 'Owner', cell: ({ owner }) => owner },
  { header: 'Post', cell: ({ ownerPost }) => ownerPost },
  { header: 'Due', cell: ({ dueOn }) => british(dueOn) },
  { header: 'First due', cell: ({ firstDueOn }) => british(firstDueOn) },
  { header: 'Times moved', cell: ({ moves }) => moves },
  { header: 'Standing', cell: ({ standing }) => standingWords(standing) },
  { header: 'Overdue', cell: (action) => (isOverdue(action, today) ? 'Yes' : 'No') },
  { header: 'Last said', cell: ({ lastLine }) => lastLine },
  { header: 'Steps done', cell: ({ stepsDone, steps }) => (steps === 0 ? null : `${stepsDone} of ${steps}`) },
  { header: 'Pieces of evidence', cell: ({ evidence }) => evidence },
]

const british = (day: Day | null) => day && `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
