// A spreadsheet or CSV: where its heading row is, and each row as an entry once its columns have a meaning.
import { noResult, type Sheet, type TableRow } from '../../../documents/tables.ts'
import { columnFields, foldedHeading, headingsIn, type ColumnField, type Columns } from './columns.ts'
import { mostRows, type FoundEntries, type FoundRow, type FoundTable, type ReadFault } from './found.ts'
import { makeFound, type Said } from './make-found.ts'
import { oneLine, plainText } from './plain-text.ts'

export function tableOf(sheets: readonly Sheet[]): FoundTable | ReadFault {
  const held = sheets
    .map((sheet) => ({ sheet, at: headingRowOf(sheet.rows) }))
    .filter(({ sheet, at }) => at >= 0 && sheet.rows.length > at + 1)
  const [first, ...others] = held
  if (!first)
    return {
      kind: 'fault',
      words: 'There is no row of headings with rows below it. Give each column a heading, and begin the list under it.',
    }
  const header = headerOf(first.sheet.rows[first.at])
  const like = others.filter(({ sheet, at }) => sameHeader(headerOf(sheet.rows[at]), header))
  const unlike = others.length - like.length
  const rows = [first, ...like].flatMap(({ sheet, at }) =>
    sheet.rows.slice(at + 1).map(({ row, cells }) => ({ row, cells, sheet: like.length === 0 ? '' : sheet.name })),
  )
  if (rows.length > mostRows)
    return {
      kind: 'fault',
      words: `It has ${rows.length.toLocaleString('en-GB')} rows. A list may have ${mostRows.toLocaleString('en-GB')}: send the part that is the offer.`,
    }
  return {
    kind: 'table',
    header,
    rows,
    notes:
      unlike === 0
        ? []
        : [
            `${unlike} ${unlike === 1 ? 'sheet has' : 'sheets have'} other columns and ${unlike === 1 ? 'is' : 'are'} left out: send ${unlike === 1 ? 'it' : 'them'} on ${unlike === 1 ? 'its' : 'their'} own.`,
          ],
  }
}

/** Of the first rows with several cells, the one whose cells look most like headings; the first of them in doubt. */
function headingRowOf(rows: readonly TableRow[]): number {
  let best = -1
  let most = -1
  rows.slice(0, 20).forEach(({ cells }, at) => {
    const written = cells.filter((cell) => cell !== '')
    if (written.length < 2 && rows.length > 1 && at < rows.length - 1 && (rows[at + 1]?.cells.length ?? 0) > 1) return
    const likely = headingsIn(cells)
    if (likely > most) {
      best = at
      most = likely
    }
  })
  return best
}

const headerOf = (row: TableRow | undefined) => (row?.cells ?? []).map((cell) => oneLine(cell, 100))
const sameHeader = (a: readonly string[], b: readonly string[]) =>
  a.map(foldedHeading).join('\n') === b.map(foldedHeading).join('\n')

export function foundInTable({ header, rows, notes }: FoundTable, columns: Columns): FoundEntries {
  const of = fieldsOf(columns)
  const seen = new Map<string, string>()
  const found: FoundRow[] = []
  for (const { row, cells, sheet } of rows) {
    const where = sheet === '' ? `Row ${row}` : `Sheet ${sheet}, row ${row}`
    const cell = (field: ColumnField) =>
      of(field)
        .map((column) => cells[column] ?? '')
        .filter(Boolean)
        .join('\n')
    const title = oneLine(cell('title'), 400)
    // A heading over a part of the list, or a row of totals: nothing to say that it is an entry.
    if (title === '' && cells.filter((value) => value !== '').length < 2) continue
    const sourceId = oneLine(cell('sourceId'), 150) || foldedHeading(title)
    const before = seen.get(sourceId)
    const troubles = [...brokenCells(cells, header, columns)]
    if (before !== undefined && sourceId !== '')
      troubles.push(
        `It is the same as ${before.toLowerCase()}: the same ${cell('sourceId') === '' ? 'title' : 'number'}`,
      )
    seen.set(sourceId, before ?? where)
    found.push(makeFound({ ...saidIn(cell, title), where, sourceId, troubles }))
  }
  return { kind: 'entries', form: 'table', rows: found, notes }
}

function fieldsOf(columns: Columns) {
  const by = new Map<ColumnField, number[]>()
  for (const [column, field] of Object.entries(columns)) by.set(field, [...(by.get(field) ?? []), Number(column)])
  return (field: ColumnField) => by.get(field) ?? []
}

function brokenCells(cells: readonly string[], header: readonly string[], columns: Columns): string[] {
  return cells.flatMap((cell, column) => {
    const field = columns[String(column)]
    if (field === undefined) return []
    const name = header[column] || columnFields[field]
    if (cell === noResult)
      return [`The formula under “${name}” was saved without its result: open the file and save it again`]
    return /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|N\/A|NULL!|NUM!)$/.test(cell)
      ? [`The formula under “${name}” gives ${cell}`]
      : []
  })
}

function saidIn(cell: (field: ColumnField) => string, title: string): Omit<Said, 'where' | 'sourceId' | 'troubles'> {
  const provider = oneLine(cell('provider'))
  const lines = (field: ColumnField) => plainText(cell(field)).split(/\n|(?<=\.)\s+(?=[A-Z])|;\s/)
  return {
    title,
    description: plainText(cell('summary')) || plainText(cell('details')),
    more: plainText(cell('summary')) === '' ? [] : plainText(cell('details')).split('\n'),
    kind: oneLine(cell('kind')),
    headings: [oneLine(cell('heading'), 100)].filter(Boolean),
    keywords: plainText(cell('keywords')).split(/[,;\n]/),
    amount: oneLine(cell('amount'), 600),
    frequency: oneLine(cell('frequency')) || oneLine(cell('amount')),
    who: oneLine(cell('who'), 600),
    ...agesIn(cell('ageFrom'), cell('ageTo')),
    steps: lines('steps'),
    evidence: lines('evidence'),
    decidedBy: oneLine(cell('decidedBy')),
    citation: oneLine(cell('law')),
    phone: oneLine(cell('phone'), 40),
    email: oneLine(cell('email')),
    url: oneLine(cell('url'), 1_000),
    provider: provider === '' ? null : { name: provider, description: provider, url: null, email: null },
    ownerPost: oneLine(cell('ownerPost')),
  }
}

function agesIn(from: string, to: string) {
  const number = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null)
  return { ageFrom: number(from), ageTo: number(to) }
}
