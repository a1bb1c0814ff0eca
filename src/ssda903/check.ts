import type { NamedSource } from './bytes.ts'
import { Child, type Row } from './child.ts'
import { ProblemList, type Problem } from './problems.ts'
import { readReturn } from './read.ts'
import type { ReadFile, Reading } from './reading.ts'
import { RULES } from './rules/index.ts'
import { READING_FAULTS } from './rules/reading.ts'
import type { Rule, Say } from './rules/rule.ts'
import type { TableName } from './tables.ts'
import { findYear, type YearFound } from './year.ts'

export interface RuleState {
  readonly rule: string
  readonly title: string
  readonly source: string
  readonly state: 'run' | 'skipped' | 'failed'
  readonly why: string
}

export interface CheckResult {
  readonly files: readonly ReadFile[]
  readonly year: number | null
  readonly yearFrom: YearFound['from']
  readonly yearWhy: string
  readonly problems: readonly Problem[]
  readonly rules: readonly RuleState[]
  readonly counts: {
    readonly children: number
    readonly rows: number
    readonly rowsByTable: Readonly<Record<string, number>>
    readonly problems: number
    readonly errors: number
    readonly warnings: number
    readonly byRule: Readonly<Record<string, number>>
    /** Problems that were counted but are not in the list, by rule. */
    readonly notListed: Readonly<Record<string, number>>
  }
}

export interface CheckOptions {
  /** The collection year, by the year it ends in; worked out from the dates when it is not given. */
  readonly year?: number
  /** Last year's return: without it the rules that compare two years are skipped, and say so. */
  readonly previous?: Reading
  /** Another table of rules, for tests. */
  readonly rules?: readonly Rule[]
}

/** What of last year's return the rules look at; the rest need not be kept in memory. */
export const KEPT_OF_PREVIOUS: readonly TableName[] = ['Header', 'Episodes', 'OC3', 'UASC', 'Missing']

function whySkipped(rule: Rule, reading: Reading, year: number | null, previous: Reading | undefined): string | null {
  const absent = rule.tables.filter((table) => !reading.sheets.has(table))
  if (absent.length > 0) return `${absent.join(' and ')} ${absent.length === 1 ? 'is' : 'are'} not among the files.`
  if (rule.anyOf && !rule.anyOf.some((table) => reading.sheets.has(table))) {
    return `${rule.anyOf.join(' or ')} is not among the files.`
  }
  if (rule.needs?.includes('previous') && !previous) return 'The return of the year before was not given.'
  if (rule.needs?.includes('year') && year === null) return 'The collection year is not known.'
  if (rule.from !== undefined && year !== null && year < rule.from) return `The rule begins with ${rule.from}.`
  if (rule.to !== undefined && year !== null && year > rule.to) return `The rule ended with ${rule.to}.`
  return null
}

/** Two returns are compared only when one is the year before the other. */
function whyNotLastYear(previous: Reading, year: number | null): string | null {
  const { year: before, from } = findYear(previous)
  // Start dates alone are a weak sign: too weak to refuse a comparison that somebody asked for.
  if (year === null || before === null || from === 'start dates' || before === year - 1) return null
  return `The return given as last year’s is of ${before}, not of ${year - 1}.`
}

/** Hears of a problem and of the row it is in. */
export type Found = (problem: Problem, row: Row) => void

/** Runs the rules over a reading, child by child. One rule that breaks never stops the others. */
export class Checker {
  readonly reading: Reading
  readonly year: YearFound
  readonly #previous: Reading | undefined
  readonly #states = new Map<string, RuleState>()
  readonly #active: Rule[] = []
  readonly #activeOnAbsent: Rule[] = []

  constructor(reading: Reading, options: CheckOptions = {}) {
    this.reading = reading
    this.year = findYear(reading, options.year)
    this.#previous = options.previous
    const another = options.previous ? whyNotLastYear(options.previous, this.year.year) : null
    for (const rule of options.rules ?? RULES) {
      const needsLastYear = rule.needs?.includes('previous') ?? false
      const why = whySkipped(rule, reading, this.year.year, options.previous) ?? (needsLastYear ? another : null)
      this.#note(rule, why === null ? 'run' : 'skipped', why ?? '')
      if (why === null) (rule.whose === 'absent' ? this.#activeOnAbsent : this.#active).push(rule)
    }
  }

  get states(): RuleState[] {
    const read = Object.entries(READING_FAULTS).map(([rule, { title, source }]): RuleState => ({
      rule,
      title,
      source,
      state: 'run',
      why: '',
    }))
    return [...read, ...this.#states.values()]
  }

  child(number: number): Child {
    const before = this.#previous?.findChild(this.reading.idOf(number)) ?? null
    const previous = before !== null && this.#previous ? new Child(this.#previous, before) : null
    return new Child(this.reading, number, previous)
  }

  /** Everything that is wrong with one child's rows; `found` is called for each problem with its row. */
  check(child: Child, found: Found): void {
    this.#run(this.#active, child, found)
  }

  /** What is wrong because a child of last year is not in this year's return; the rows are last year's. */
  checkAbsent(found: Found): void {
    const previous = this.#previous
    if (!previous || this.#activeOnAbsent.length === 0) return
    for (let number = 0; number < previous.children; number += 1) {
      if (this.reading.findChild(previous.idOf(number)) === null) {
        this.#run(this.#activeOnAbsent, new Child(previous, number), found)
      }
    }
  }

  #run(rules: Rule[], child: Child, found: Found): void {
    for (let index = 0; index < rules.length; index += 1) {
      const rule = rules[index]
      if (!rule) continue
      try {
        rule.check(child, this.#sayFor(rule, found), this.year)
      } catch (error) {
        rules.splice(index, 1)
        index -= 1
        this.#note(rule, 'failed', error instanceof Error ? error.message : String(error))
      }
    }
  }

  #sayFor(rule: Rule, found: Found): Say {
    return (row, column, message, fix = rule.fix) => {
      const value = row.isDamaged ? (row.damage?.value ?? '') : column === '' ? '' : row.text(column)
      const { code, level } = rule
      const problem = { file: row.file, line: row.line, column, value, rule: code, level, message, fix }
      found(problem, row) // which table it is does not matter to who listens
    }
  }

  #note(rule: Rule, state: RuleState['state'], why: string): void {
    this.#states.set(rule.code, { rule: rule.code, title: rule.title, source: rule.source, state, why })
  }
}

const countsOf = (reading: Reading, list: ProblemList): CheckResult['counts'] => {
  const byRule: Record<string, number> = {}
  const notListed: Record<string, number> = {}
  for (const [key, { count, kept }] of list.byRule) {
    const [rule = ''] = key.split(' ')
    byRule[rule] = (byRule[rule] ?? 0) + count
    if (count > kept) notListed[rule] = (notListed[rule] ?? 0) + count - kept
  }
  return {
    children: reading.children,
    rows: reading.files.reduce((sum, file) => sum + file.rows, 0),
    rowsByTable: Object.fromEntries([...reading.sheets].map(([table, sheet]) => [table, sheet.rows])),
    problems: list.count(),
    errors: list.count('error'),
    warnings: list.count('warning'),
    byRule,
    notListed,
  }
}

const byPlace = (files: readonly ReadFile[]) => {
  const place = new Map(files.map((file, index) => [file.file, index]))
  return (a: Problem, b: Problem): number =>
    (place.get(a.file) ?? files.length) - (place.get(b.file) ?? files.length) ||
    a.line - b.line ||
    a.rule.localeCompare(b.rule)
}

/** Checks a return that was read. */
export function checkReading(reading: Reading, options: CheckOptions = {}): CheckResult {
  const checker = new Checker(reading, options)
  const list = new ProblemList()
  for (const problem of reading.problems.kept) list.add(problem)
  for (const [key, { level, count, kept }] of reading.problems.byRule) list.addUnlisted(key, level, count - kept)
  for (let number = 0; number < reading.children; number += 1) {
    checker.check(checker.child(number), (problem) => list.add(problem))
  }
  checker.checkAbsent((problem) => list.add(problem))
  return {
    files: reading.files,
    year: checker.year.year,
    yearFrom: checker.year.from,
    yearWhy: checker.year.why,
    problems: list.kept.toSorted(byPlace(reading.files)),
    rules: checker.states,
    counts: countsOf(reading, list),
  }
}

export interface CheckReturnOptions {
  readonly year?: number
  readonly previous?: readonly NamedSource[]
}

/** Reads and checks a return; with last year's beside it, the rules that compare two years run too. */
export async function checkReturn(
  sources: readonly NamedSource[],
  options: CheckReturnOptions = {},
): Promise<CheckResult> {
  const reading = await readReturn(sources)
  const year = options.year === undefined ? {} : { year: options.year }
  if (!options.previous) return checkReading(reading, year)
  const previous = await readReturn(options.previous, { pool: reading.pool, keep: KEPT_OF_PREVIOUS })
  return checkReading(reading, { ...year, previous })
}
