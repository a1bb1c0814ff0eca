// The list as a file: the same people in the same order, for the same eyes. No cell runs as a formula.
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { safeCell } from '../../ssda903/index.ts'
import type { Day } from '../../platform/clock.ts'
import { ageOn } from '../ages.ts'
import type { ListedPerson, OutlinedPerson, WorkerName } from './queries.ts'
import { adviserNames, categoryWords, phaseWords } from './words.ts'

export type FileFormat = 'csv' | 'xlsx'

interface FileColumn {
  readonly header: string
  readonly cell: (person: ListedPerson) => string | number | null
}

interface Sheet {
  readonly people: readonly (ListedPerson | OutlinedPerson)[]
  readonly workers: readonly WorkerName[]
  readonly today: Day
  readonly adviserWord: string
  readonly namesAreShown: boolean
}

export async function writePeople(format: FileFormat, sheet: Sheet): Promise<Buffer> {
  const columns = columnsOf(sheet)
  const rows = sheet.people
    .filter((person) => person.view !== 'outline')
    .map((person) => columns.map(({ cell }) => safe(cell(person))))
  const headers = columns.map(({ header }) => safe(header))
  if (format === 'csv') return Buffer.from(stringify([headers, ...rows], { record_delimiter: 'windows' }))
  const head = headers.map((value) => ({ value: String(value), fontWeight: 'bold' as const }))
  return writeExcelFile([head, ...rows], { sheet: 'People', stickyRowsCount: 1 }).toBuffer()
}

const safe = (value: string | number | null) => (typeof value === 'string' ? safeCell(value) : value)

function columnsOf({ workers, today, adviserWord, namesAreShown }: Sheet): FileColumn[] {
  const names: FileColumn[] = [
    { header: 'Name', cell: ({ name }) => name },
    { header: 'Known as', cell: ({ knownAs }) => knownAs },
  ]
  return [
    { header: 'Child id', cell: ({ childId }) => childId },
    ...(namesAreShown ? names : []),
    { header: 'Age', cell: ({ dateOfBirth }) => ageOn(dateOfBirth, today) },
    {
      header: 'Status',
      cell: ({ category, dateOfDeath }) => (dateOfDeath === null ? categoryWords(category) : 'Died'),
    },
    { header: 'Phase', cell: ({ phase }) => phaseWords(phase) },
    { header: 'Until', cell: ({ until }) => british(until) },
    { header: 'Next change', cell: ({ nextChangeOn }) => british(nextChangeOn) },
    { header: 'Changes to', cell: ({ nextChangeTo }) => nextChangeTo && categoryWords(nextChangeTo) },
    { header: 'Things to check', cell: ({ checks }) => checks },
    { header: adviserWord, cell: ({ advisers }) => adviserNames(advisers, workers) },
  ]
}

const british = (day: Day | null) => day && `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
