// Hands what the check found to the notes: each problem, each row that is set aside, and why a child was stopped.
import { RULES, type ChildRows, type Problem, type Reading, type TableName } from '../../../ssda903/index.ts'
import type { FoundProblem, Notes } from '../notes.ts'
import type { Stop } from './sort.ts'

const titles = new Map(RULES.map(({ code, title }) => [code, title]))

/** Faults of the reader that concern one row: the row is set aside, nobody knows whose it is. */
const rowFaults = new Set(['MISSING_ID', 'TOO_MANY_ROWS'])

export class Findings {
  readonly #reading: Reading
  readonly #notes: Notes
  readonly #notKept: ReadonlySet<TableName>
  readonly #tableOf: ReadonlyMap<string, string | null>

  constructor(reading: Reading, notes: Notes, notKept: ReadonlySet<TableName>) {
    this.#reading = reading
    this.#notes = notes
    this.#notKept = notKept
    this.#tableOf = new Map(reading.files.map(({ file, table }) => [file, table === 'XML' ? null : table]))
  }

  async ofFiles(): Promise<void> {
    for (const problem of this.#reading.problems.kept) {
      const found = this.#found(problem, null)
      await this.#notes.problem(found)
      if (rowFaults.has(problem.rule)) await this.#notes.setAside(found)
    }
    for (const [key, { level, count, kept }] of this.#reading.problems.byRule)
      if (count > kept) this.#notes.unlisted(key.split(' ')[0] ?? key, level, count - kept)
  }

  async ofChild(child: ChildRows, stop: Stop | null): Promise<void> {
    for (const problem of child.problems) await this.#notes.problem(this.#found(problem, child.child))
    for (const row of child.setAside)
      for (const problem of row.problems) await this.#notes.setAside(this.#kept(problem, child.child, row.table))
    if (stop) await this.#stopped(child, stop)
  }

  /** Where the child stands in the files: their first row in Header, else in any table. */
  async #stopped(child: ChildRows, { rule, message, fix }: Stop): Promise<void> {
    const row = child.setAside.find(({ table }) => table === 'Header') ?? child.rows[0] ?? child.setAside[0]
    const found: FoundProblem = {
      child: child.child,
      file: row?.file ?? '',
      line: row?.line ?? 0,
      table: row?.table ?? null,
      column: rule === 'CHILD_ID_CHANGED_HANDS' ? 'DOB' : '',
      value: null,
      rule,
      level: 'error',
      message,
      fix,
      title: rule === 'CHILD_STOPPED' ? 'Nothing of this child may be imported' : 'A child id must stay with its child',
      isExtra: rule === 'CHILD_STOPPED',
    }
    await this.#notes.problem(found)
    await this.#notes.setAside(found)
  }

  #found(problem: Problem, child: string | null): FoundProblem {
    const { file, line, column, value, rule, level, message, fix } = problem
    const table = this.#tableOf.get(file) ?? null
    const isKept = table === null || !this.#notKept.has(table as TableName) // the map's values are tables
    return { child, file, line, table, column, value: isKept ? value : null, rule, level, message, fix }
  }

  /** What is kept of a row that is set aside: nothing of what it says, when its table is not kept at all. */
  #kept(problem: Problem, child: string, table: TableName): FoundProblem {
    const found = { ...this.#found(problem, child), table }
    if (!this.#notKept.has(table)) return found
    return { ...found, value: null, message: titles.get(problem.rule) ?? problem.rule }
  }
}
