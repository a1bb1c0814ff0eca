export type Level = 'error' | 'warning'

/** One fault in one place. An error sets its row aside; a row with only warnings is used as it stands. */
export interface Problem {
  readonly file: string
  /** The line in the file, 1 for the heading; 0 when the fault is in no single line. */
  readonly line: number
  readonly column: string
  readonly value: string
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly fix: string
}

export const KEPT_PER_RULE = 1000

/** Counts every problem and keeps the first of each rule: a return with a million faults still fits in memory. */
export class ProblemList {
  readonly kept: Problem[] = []
  readonly byRule = new Map<string, { level: Level; count: number; kept: number }>()
  readonly #limit: number

  constructor(limit: number = KEPT_PER_RULE) {
    this.#limit = limit
  }

  add(problem: Problem): void {
    const key = `${problem.rule} ${problem.level}`
    let tally = this.byRule.get(key)
    if (!tally) this.byRule.set(key, (tally = { level: problem.level, count: 0, kept: 0 }))
    tally.count += 1
    if (tally.kept >= this.#limit) return
    tally.kept += 1
    this.kept.push(problem)
  }

  /** Counts problems that another list found but did not keep. */
  addUnlisted(key: string, level: Level, count: number): void {
    const tally = this.byRule.get(key) ?? { level, count: 0, kept: 0 }
    tally.count += count
    this.byRule.set(key, tally)
  }

  count(level?: Level): number {
    let sum = 0
    for (const tally of this.byRule.values()) if (!level || tally.level === level) sum += tally.count
    return sum
  }
}
