// The board as a file: the same asks in the same order, for the same eyes. Words leave only where they may be quoted or
// the reader has the person's whole record. No cell runs as a formula.
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { safeCell } from '../../../ssda903/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { describeSpeaker } from '../speaker.ts'
import { daysBetween, doorWords, standingWords } from '../words.ts'
import type { ListedAsk } from './queries.ts'

export type FileFormat = 'csv' | 'xlsx'
type Cell = string | number | null

const columns: readonly { readonly header: string; readonly cell: (ask: ListedAsk, today: Day) => Cell }[] = [
  { header: 'Said on', cell: ({ saidOn }) => british(saidOn) },
  { header: 'Days ago', cell: ({ saidOn }, today) => daysBetween(saidOn, today) },
  { header: 'Words', cell: ({ mayLeave, words }) => (mayLeave ? words : 'Not to be quoted') },
  { header: 'Who', cell: (ask, today) => who(ask, today) },
  { header: 'How it came', cell: ({ door, occasion }) => occasion ?? doorWords[door] },
  { header: 'Themes', cell: ({ themes }) => themes.map(({ name }) => name).join('; ') },
  { header: 'Who sees to it', cell: ({ owner }) => owner },
  { header: 'Where it has got to', cell: ({ standing }) => standingWords[standing] },
  { header: 'May not be safe', cell: ({ unsafe }) => (unsafe ? 'Yes' : null) },
]

/** Somebody whose words may not leave is not named either. */
const who = ({ speaker, isOwnView }: ListedAsk, today: Day) =>
  describeSpeaker(isOwnView ? speaker : { ...speaker, name: null, dateOfBirth: null }, today)

export async function writeAsks(format: FileFormat, asks: readonly ListedAsk[], today: Day): Promise<Buffer> {
  const rows = asks.map((ask) => columns.map(({ cell }) => safe(cell(ask, today))))
  const headers = columns.map(({ header }) => header)
  if (format === 'csv') return Buffer.from(stringify([headers, ...rows], { record_delimiter: 'windows' }))
  const head = headers.map((value) => ({ value, fontWeight: 'bold' as const }))
  return writeExcelFile([head, ...rows], { sheet: 'Asks', stickyRowsCount: 1 }).toBuffer()
}

const safe = (value: Cell) => (typeof value === 'string' ? safeCell(value) : value)
const british = (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
