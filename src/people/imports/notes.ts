// Counts what an import finds and hands it to whoever writes it down.
import type { ChangeKind, RuleCount } from './summary.ts'

export interface FoundProblem {
  readonly child: string | null
  readonly file: string
  readonly line: number
  readonly table: string | null
  readonly column: string
  readonly value: string | null
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly fix: string
  /** What the rule says in general; the message says what is wrong here. */
  readonly title?: string
  /** Explains a problem that is counted already. */
  readonly isExtra?: boolean
}

export interface Change {
  readonly subject: string
  readonly change: ChangeKind
  readonly parts: readonly string[]
}

/** Of each rule so many problems are kept to page through; all are counted. */
export const KEPT_PER_RULE = 2000
/** Writes in bulk what it is handed: note-writer.ts. A dry run has none. */
export interface NoteWriter {
  problem: (found: FoundProblem) => Promise<void>
  change: (change: Change) => Promise<void>
  setAside: (row: FoundProblem) => Promise<void>
  flush: () => Promise<void>
}

const KEPT_IN_MEMORY = 10_000

export class Notes {
  /** The first problems, for a dry run on the command line. */
  readonly first: FoundProblem[] = []
  errors = 0
  warnings = 0
  readonly #writer: NoteWriter | null
  readonly #counts = new Map<string, { -readonly [K in keyof RuleCount]: RuleCount[K] }>()

  constructor(writer: NoteWriter | null) {
    this.#writer = writer
  }

  async problem(found: FoundProblem): Promise<void> {
    const key = `${found.rule} ${found.level}`
    let tally = this.#counts.get(key)
    if (!tally) {
      const { rule, level, fix, title = found.message } = found
      this.#counts.set(key, (tally = { rule, level, count: 0, title, fix }))
    }
    tally.count += 1
    if (!found.isExtra && found.level === 'error') this.errors += 1
    if (!found.isExtra && found.level === 'warning') this.warnings += 1
    if (tally.count > KEPT_PER_RULE) return
    if (this.#writer) await this.#writer.problem(found)
    else if (this.first.length < KEPT_IN_MEMORY) this.first.push(found)
  }

  /** Counts problems of a rule that were found but not listed. */
  unlisted(rule: string, level: 'error' | 'warning', count: number): void {
    const tally = this.#counts.get(`${rule} ${level}`)
    if (tally) tally.count += count
    if (level === 'error') this.errors += count
    else this.warnings += count
  }

  /** Errors first, then what is broken most often. */
  get byRule(): RuleCount[] {
    return [...this.#counts.values()].toSorted(
      (a, b) => Number(a.level === 'warning') - Number(b.level === 'warning') || b.count - a.count,
    )
  }

  async change(change: Change): Promise<void> {
    await this.#writer?.change(change)
  }

  async setAside(row: FoundProblem): Promise<void> {
    await this.#writer?.setAside(row)
  }

  async flush(): Promise<void> {
    await this.#writer?.flush()
  }
}
