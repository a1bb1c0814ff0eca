// What an import does or would do, in figures: the preview and the result have the same shape, so that they can be
// held side by side. Kept in imports.preview and imports.result.
import type { ImportId } from '../tables.ts'

export type ImportKind = 'ssda903' | 'people' | 'workers'
export type ChangeKind = 'new' | 'changed' | 'ended' | 'gone' | 'stopped'

export interface PeopleCounts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  /** Stopped whole: nothing of theirs goes in. */
  readonly setAside: number
}

export interface RowCounts {
  /** Rows in the files. */
  readonly read: number
  readonly setAside: number
}

export interface RuleCount {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly count: number
  /** What the rule says, in one sentence. */
  readonly title: string
  readonly fix: string
}

export interface RuleRun {
  readonly rule: string
  readonly title: string
  readonly state: 'run' | 'skipped' | 'failed'
  readonly why: string
}

export interface FileSummary {
  readonly name: string
  readonly table: string | null
  readonly rows: number
}

export interface Summary {
  readonly kind: ImportKind
  readonly year: number | null
  /** How the year is known, in words; and a doubt about it, when the dates in the files speak for another. */
  readonly yearWhy: string
  readonly yearDoubt: string | null
  readonly files: readonly FileSummary[]
  readonly people: PeopleCounts
  /** In the return: whose care ends with it, and who is in the last one held but not in this. */
  readonly ended: number
  readonly gone: number
  /** In a list of workers: who works with whom. */
  readonly allocations: Omit<PeopleCounts, 'setAside'> | null
  readonly rows: Readonly<Record<string, RowCounts>>
  readonly problems: number
  readonly errors: number
  readonly warnings: number
  readonly byRule: readonly RuleCount[]
  readonly rules: readonly RuleRun[]
  /** Tables that were checked and are not kept, because the council has stated no purpose for keeping them. */
  readonly notKept: readonly string[]
  /** Why nothing of this may be imported; empty when it may. */
  readonly blocked: readonly string[]
  /** The last import that was done when this was worked out: a later one makes the preview stale. */
  readonly basis: ImportId | null
}

/** What the command line prints with --json. */
export interface ImportReport {
  readonly year: number | null
  readonly people: PeopleCounts
  readonly rows: Readonly<Record<string, number>>
  readonly problems: number
}

export const reportOf = ({ year, people, rows, problems }: Summary): ImportReport => ({
  year,
  people: { new: people.new, changed: people.changed, unchanged: people.unchanged, setAside: people.setAside },
  rows: Object.fromEntries(Object.entries(rows).map(([table, { read }]) => [table, read])),
  problems,
})
