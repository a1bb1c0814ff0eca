// Keeps count of a list while it is carried out, and hands its faults to the notes.
import type { ImportId } from '../../tables.ts'
import type { Notes } from '../notes.ts'
import type { ChangeKind, Summary } from '../summary.ts'
import type { RowFault } from './person-row.ts'
import type { ListRow, ReadList } from './read-list.ts'

export class ListBook {
  readonly people = { new: 0, changed: 0, unchanged: 0, setAside: 0 }
  readonly allocations = { new: 0, changed: 0, unchanged: 0 }
  readonly #kind: 'people' | 'workers'
  readonly #list: ReadList
  readonly #notes: Notes
  readonly #linesSetAside = new Set<number>()

  constructor(kind: 'people' | 'workers', list: ReadList, notes: Notes) {
    this.#kind = kind
    this.#list = list
    this.#notes = notes
  }

  /** What reading the file found. */
  async begin(): Promise<void> {
    for (const fault of this.#list.faults) {
      await this.#notes.problem(fault)
      if (fault.level === 'error' && this.#list.blocked === null) {
        this.#linesSetAside.add(fault.line)
        await this.#notes.setAside(fault)
      }
    }
  }

  async setAside(row: ListRow, fault: RowFault): Promise<void> {
    this.#linesSetAside.add(row.line)
    const found = { ...this.#found(row, fault), level: 'error' as const }
    await this.#notes.problem(found)
    await this.#notes.setAside(found)
  }

  async warn(row: ListRow, fault: RowFault): Promise<void> {
    await this.#notes.problem({ ...this.#found(row, fault), level: 'warning' })
  }

  change(subject: string, change: ChangeKind, parts: readonly string[]): Promise<void> {
    return this.#notes.change({ subject, change, parts })
  }

  summary(basis: ImportId | null): Summary {
    const { errors, warnings, byRule } = this.#notes
    const setAside = this.#linesSetAside.size
    return {
      kind: this.#kind,
      year: null,
      yearWhy: '',
      yearDoubt: null,
      files: [{ name: this.#list.file, table: this.#kind, rows: this.#list.read }],
      people: { ...this.people, setAside },
      ended: 0,
      gone: 0,
      allocations: this.#kind === 'workers' ? { ...this.allocations } : null,
      rows: { [this.#kind]: { read: this.#list.read, setAside } },
      problems: errors + warnings,
      errors,
      warnings,
      byRule,
      rules: [],
      notKept: [],
      blocked: this.#list.blocked === null ? [] : [this.#list.blocked],
      basis,
    }
  }

  #found({ line, cell }: ListRow, { column, value, rule, message, fix }: RowFault) {
    // An id that is unknown to them may be a restricted person's: the row must be shown as any other unknown id is.
    const child = rule === 'UNKNOWN_CHILD' ? null : cell('child_id') || null
    return {
      child,
      file: this.#list.file,
      line,
      table: this.#kind,
      column,
      value,
      rule,
      message,
      fix,
      title: titleOf[rule] ?? message,
    }
  }
}

/** What each rule says in general. */
const titleOf: Readonly<Record<string, string>> = {
  MISSING_ID: 'Every row needs its id',
  DUPLICATE: 'The same may be there once',
  UNKNOWN_CHILD: 'A child id must be one that we hold',
  TOO_LONG: 'A cell must not be too long',
  LANGUAGE: 'A language must be one that we know',
  YES_OR_NO: 'This cell takes yes or no',
  CONTACT_WAY: 'A way of contact must be one of the list',
  CONTACT_TO: 'A way of contact needs its number or address',
  WORKER_DIFFERS: 'All rows of a worker must agree',
  WORKER_NEW: 'A new worker needs a name and a role',
  ROLE: 'A role must be one of the list',
  TEAM: 'A team must be one that we hold',
  SIGN_IN: 'A sign-in name must belong to the worker',
  EMAIL: 'An e-mail address must be one',
  CAPACITY: 'A capacity must be one of the list',
  DAY: 'A date must be in the calendar',
  OVERLAP: 'A worker works with somebody once at a time in one capacity',
  NO_CHILD: 'Capacity and dates need a child id',
}
