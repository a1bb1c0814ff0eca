import { Numbers, type Sheet } from './sheet.ts'
import { ageTurnedIn, collectionYearOf, firstDayOf, lastDayOf, writtenDay } from './days.ts'
import { BLANK, UNREADABLE } from './pool.ts'
import type { Reading } from './reading.ts'
import type { TableName } from './tables.ts'

/** The collection year, and in words how we know it. */
export interface YearFound {
  readonly year: number | null
  readonly from: 'given' | 'dates' | 'birth dates' | 'start dates' | 'unknown'
  readonly why: string
}

type Source = readonly (readonly [table: TableName, column: string])[]

/**
 * What happened within the year, best witnesses first: a return holds only the ends and the absences of its own
 * year, while starts, reviews and social workers may lie far back.
 */
const WITNESSES: readonly Source[] = [
  [
    ['Episodes', 'DEC'],
    ['Missing', 'MIS_START'],
    ['Missing', 'MIS_END'],
  ],
  [
    ['Reviews', 'REVIEW'],
    ['SWEpisodes', 'SW_DEC'],
    ['DoLo', 'DOLO_START'],
  ],
]

function countYears(sheet: Sheet, column: string, years: Map<number, number>): void {
  const cells = sheet.columns[column] ?? new Numbers()
  for (let row = 0; row < sheet.rows; row += 1) {
    const day = sheet.pool.dayOf(cells.at(row))
    if (day === BLANK || day === UNREADABLE) continue
    const year = collectionYearOf(day)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
}

const periodOf = (year: number): string => `${writtenDay(firstDayOf(year))} to ${writtenDay(lastDayOf(year))}`

function yearsOf(reading: Reading, witnesses: Source): Map<number, number> {
  const years = new Map<number, number>()
  for (const [table, column] of witnesses) {
    const sheet = reading.sheets.get(table)
    if (sheet) countYears(sheet, column, years)
  }
  return years
}

const totalOf = (years: ReadonlyMap<number, number>): number =>
  [...years.values()].reduce((sum, count) => sum + count, 0)

function fromDates(reading: Reading, witnesses: Source): YearFound | null {
  const years = yearsOf(reading, witnesses)
  if (years.size === 0) return null
  const [year, count] = [...years].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best,
  )
  const columns = witnesses.filter(([table]) => reading.sheets.has(table)).map(([, column]) => column)
  const why = `${count} of ${totalOf(years)} dates (${columns.join(', ')}) fall in ${periodOf(year)}`
  return { year, from: 'dates', why }
}

/** Below this share of all starts, a year at the end is taken for slips of the keyboard. */
const FEW = 0.05

/** When nothing ended: the latest year in which care still began. Old starts say little, late slips are passed over. */
function fromStarts(reading: Reading): YearFound | null {
  const years = yearsOf(reading, [['Episodes', 'DECOM']])
  const total = totalOf(years)
  const likely = [...years].filter(([, count]) => count >= total * FEW).map(([year]) => year)
  if (likely.length === 0) return null
  const year = Math.max(...likely)
  return { year, from: 'start dates', why: `no episode has ended; the latest began in ${periodOf(year)}` }
}

/** OC3 holds those who turn 17 to 21 in the year: the latest year in which that is so of nearly all of them. */
function fromLeavers(reading: Reading): YearFound | null {
  const sheet = reading.sheets.get('OC3')
  if (!sheet || sheet.rows === 0) return null
  const fits = new Map<number, number>()
  for (let row = 0; row < sheet.rows; row += 1) {
    const born = sheet.pool.dayOf(sheet.cell(row, 'DOB'))
    if (born === BLANK || born === UNREADABLE) continue
    const turns17 = collectionYearOf(born) + 17
    for (let year = turns17 - 1; year <= turns17 + 5; year += 1) {
      const age = ageTurnedIn(born, year)
      if (age >= 17 && age <= 21) fits.set(year, (fits.get(year) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...fits.values())
  const best = [...fits].filter(([, count]) => count === most).map(([year]) => year)
  const [year] = best
  if (best.length !== 1 || year === undefined) return null
  return { year, from: 'birth dates', why: `${most} of ${sheet.rows} care leavers turn 17 to 21 in ${periodOf(year)}` }
}

export function findYear(reading: Reading, given?: number): YearFound {
  if (given !== undefined) return { year: given, from: 'given', why: `given: ${periodOf(given)}` }
  const [ends, events] = WITNESSES
  return (
    (ends && fromDates(reading, ends)) ??
    (events && fromDates(reading, events)) ??
    fromLeavers(reading) ??
    fromStarts(reading) ?? {
      year: null,
      from: 'unknown',
      why: 'no date in these files tells which year they are for: give it with --year',
    }
  )
}
