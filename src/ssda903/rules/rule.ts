import type { Child, Row } from '../child.ts'
import { writtenDay, type Day } from '../days.ts'
import type { Level } from '../problems.ts'
import type { ColumnOf, TableName } from '../tables.ts'

/** The collection year a return is checked for, or null when it is neither given nor can be worked out. */
export interface Context {
  readonly year: number | null
}

/** Says that a rule is broken, and where; with a way out of its own where the rule's would not fit. */
export type Say = <T extends TableName>(row: Row<T>, column: ColumnOf<T> | '', message: string, fix?: string) => void

/** One rule of the return: the row of a table, with where it comes from and what to do when it is broken. */
export interface Rule {
  readonly code: string
  /** What has to be so, in one sentence. */
  readonly title: string
  /** Every one of these must be among the files, or the rule is skipped and says so. */
  readonly tables: readonly TableName[]
  /** At least one of these must be among the files. */
  readonly anyOf?: readonly TableName[]
  /** Collection years, both included. */
  readonly from?: number
  readonly to?: number
  readonly needs?: readonly ('year' | 'previous')[]
  /** The rule looks at children of last year's return who are not in this year's at all. */
  readonly whose?: 'absent'
  readonly level: Level
  /** Where the rule comes from: the Department's check of that number, the Act, or the specification. */
  readonly source: string
  readonly fix: string
  readonly check: (child: Child, say: Say, context: Context) => void
}

/** A rule that looks at the rows of one table one by one. */
export const eachRow =
  <T extends TableName>(
    table: T,
    look: (row: Row<T>, say: Say, child: Child, context: Context) => void,
  ): Rule['check'] =>
  (child, say, context) => {
    for (const row of child.rows(table)) look(row, say, child, context)
  }

/** Episodes with the one before; stays of short breaks are no chain and are left out. */
export const eachNeighbour =
  (look: (now: Row<'Episodes'>, before: Row<'Episodes'>, say: Say, child: Child) => void): Rule['check'] =>
  (child, say) => {
    const chain = child.episodes.filter((row) => !isShortBreak(row))
    for (let at = 1; at < chain.length; at += 1) {
      const [now, before] = [chain[at], chain[at - 1]]
      if (now && before) look(now, before, say, child)
    }
  }

export const isShortBreak = (row: Row<'Episodes'>): boolean => row.code('LS') === 'V3' || row.code('LS') === 'V4'

export const isTemporary = (row: Row<'Episodes'>): boolean => row.code('PLACE').startsWith('T')

export const at = (day: Day): string => writtenDay(day)

export const lineOf = (row: Row, inFile: Row): string =>
  row.file === inFile.file ? `line ${row.line}` : `line ${row.line} of ${row.file}`

/** Care ended with this episode (X1 says that the next begins the same day). */
export const careEnded = (row: Row<'Episodes'>): boolean => row.has('REC') && row.code('REC') !== 'X1'
