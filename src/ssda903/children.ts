import { Checker, type CheckOptions, type RuleState } from './check.ts'
import type { Child, Row } from './child.ts'
import { isoOf, parseDay, type Day } from './days.ts'
import type { Problem } from './problems.ts'
import type { Reading } from './reading.ts'
import { canonical, recordOf, type KeptRow } from './records.ts'
import { TABLE_NAMES, columnsOf, type ColumnOf, type TableName } from './tables.ts'

/** A row with an error: not used, shown with its cells as they stand in the file and with what is wrong. */
export interface SetAsideRow {
  readonly table: TableName
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** What one return says of one child, sorted into what can be used and what cannot. */
export interface ChildRows {
  /** The child id in capitals. */
  readonly child: string
  readonly year: number | null
  readonly dateOfBirth: string | null
  /** Why nothing of this child may be imported; null when the rows below may. */
  readonly stopped: string | null
  /** Rows without errors, in a stable order: by table, then by content. */
  readonly rows: readonly KeptRow[]
  readonly setAside: readonly SetAsideRow[]
  /** Every problem of the child, warnings included. */
  readonly problems: readonly Problem[]
  /** First days of the episodes that were set aside (empty text: not readable): holes in the care history that remains. */
  readonly episodesSetAside: readonly string[]
  /** Some row, set aside or not, says that the person died: no letter may go out before somebody has looked. */
  readonly mayHaveDied: boolean
}

const keyOf = (row: Row): string => `${row.table} ${row.index}`

function birthDates(child: Child): Set<Day> {
  const header = child.allRows('Header')
  const rows = header.length > 0 ? header : TABLE_NAMES.flatMap((table) => child.rows(table))
  const days = new Set<Day>()
  for (const row of rows as readonly Row[]) {
    const has = (columnsOf(row.table) as string[]).includes('DOB')
    const born = has && !row.isDamaged ? row.day('DOB') : null // only tables that have DOB
    if (born !== null) days.add(born)
  }
  return days
}

const STOPPING = new Map([
  ['DOB_CHANGED', 'the birth date is not the one of last year: the child id may have passed to another child'],
  ['BIRTH_IN_FUTURE', 'the birth date is after the end of the year'],
])

function whyStopped(child: Child, born: ReadonlySet<Day>, problems: readonly Problem[]): string | null {
  if (child.reading.sheets.has('Header') && child.allRows('Header').length === 0) return 'the child is not in Header'
  if (born.size === 0) return 'no birth date can be read'
  if (born.size > 1) return 'the return gives this child more than one birth date'
  for (const problem of problems) {
    const why = STOPPING.get(problem.rule)
    if (why !== undefined) return why
  }
  return null
}

const saysDied = (row: Row): boolean =>
  (row.table === 'OC3' && row.code('IN_TOUCH') === 'DIED') || // OC3 has the column
  (row.table === 'Episodes' && row.code('REC') === 'E2') // Episodes has the column

const cellsOf = (row: Row): Record<string, string> =>
  Object.fromEntries(columnsOf(row.table).map((column) => [column, row.text(column as ColumnOf<TableName>)])) // its own

function gather(checker: Checker, number: number): ChildRows {
  const child = checker.child(number)
  const year = checker.year.year
  const problems: Problem[] = []
  const errors = new Map<string, Problem[]>()
  checker.check(child, (problem, row) => {
    problems.push(problem)
    if (problem.level !== 'error') return
    const known = errors.get(keyOf(row))
    if (known) known.push(problem)
    else errors.set(keyOf(row), [problem])
  })
  const rows: KeptRow[] = []
  const setAside: SetAsideRow[] = []
  let mayHaveDied = false
  for (const table of TABLE_NAMES) {
    const kept: KeptRow[] = []
    for (const row of child.allRows<TableName>(table)) {
      const { file, line } = row
      const faults = errors.get(keyOf(row))
      if (faults) setAside.push({ table, file, line, cells: cellsOf(row), problems: faults })
      else kept.push({ table, year, file, line, record: recordOf(row) })
      mayHaveDied ||= saysDied(row)
    }
    rows.push(...kept.toSorted(byContent))
  }
  const born = birthDates(child)
  const [only] = born
  return {
    child: child.id,
    year,
    dateOfBirth: born.size === 1 && only !== undefined ? isoOf(only) : null,
    stopped: whyStopped(child, born, problems),
    rows,
    setAside,
    problems,
    episodesSetAside: setAside
      .filter((row) => row.table === 'Episodes')
      .map((row) => parseDay(row.cells['DECOM'] ?? '') ?? ''),
    mayHaveDied,
  }
}

const byContent = (a: KeptRow, b: KeptRow): number => {
  const [left, right] = [canonical(a), canonical(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Every child of a return, one at a time, with their rows sorted into used and set aside. What the generator returns
 * at its end says which rules ran, were skipped or broke: this is the whole check, for callers that have to pause.
 */
export function* childrenOf(reading: Reading, options: CheckOptions = {}): Generator<ChildRows, RuleState[]> {
  const checker = new Checker(reading, options)
  for (let number = 0; number < reading.children; number += 1) yield gather(checker, number)
  return checker.states
}
