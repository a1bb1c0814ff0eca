// Puts what was counted into a summary.
import { findYear, type Reading, type TableName, type YearFound } from '../../../ssda903/index.ts'
import type { ImportId } from '../../tables.ts'
import type { Notes } from '../notes.ts'
import type { RowCounts, RuleRun, Summary } from '../summary.ts'
import { doubtOf } from './blocked.ts'

export interface Tally {
  new: number
  changed: number
  unchanged: number
  stopped: number
  ended: number
  gone: number
  readonly setAside: Map<TableName, number>
}

export interface Counted {
  readonly reading: Reading
  readonly found: YearFound
  readonly given: number | null
  readonly tally: Tally
  readonly notes: Notes
  readonly rules: readonly RuleRun[]
  readonly blocked: readonly string[]
  readonly basis: ImportId | null
  readonly notKept: ReadonlySet<TableName>
}

export function summaryOf({ reading, found, given, tally, notes, rules, blocked, basis, notKept }: Counted): Summary {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]))
  return {
    kind: 'ssda903',
    year: found.year,
    yearWhy: found.why,
    yearDoubt: doubtOf(given, findYear(reading)),
    files: reading.files.map(({ file, table, rows }) => ({ name: file, table, rows })),
    people: { new: tally.new, changed: tally.changed, unchanged: tally.unchanged, setAside: tally.stopped },
    ended: tally.ended,
    gone: tally.gone,
    allocations: null,
    rows: rowCounts(reading, tally),
    problems: notes.errors + notes.warnings,
    errors: notes.errors,
    warnings: notes.warnings,
    byRule: notes.byRule.map((one) => ({ ...one, title: titles.get(one.rule) ?? one.title })),
    rules,
    notKept: [...reading.sheets.keys()].filter((table) => notKept.has(table)),
    blocked,
    basis,
  }
}

const rowCounts = (reading: Reading, { setAside }: Tally): Record<string, RowCounts> =>
  Object.fromEntries(
    [...reading.sheets].map(([table, sheet]) => [table, { read: sheet.rows, setAside: setAside.get(table) ?? 0 }]),
  )
