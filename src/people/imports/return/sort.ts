// Sorts each child of a return: new, changed, unchanged, or stopped. Pure; the database was asked before.
import { createHash } from 'node:crypto'
import { TABLE_NAMES, type ChildRows, type KeptRow, type TableName } from '../../../ssda903/index.ts'
import { packRows, unpackRows, type PackedRows } from '../../history/return-rows.ts'
import type { HeldChild } from './held.ts'

export interface SortedChild {
  readonly child: ChildRows
  readonly state: 'new' | 'changed' | 'unchanged' | 'stopped'
  /** Why nothing of them goes in. */
  readonly stop: Stop | null
  readonly held: HeldChild | null
  /** What is kept of them for the year: these files, and the tables that an earlier import of the year brought. */
  readonly packed: PackedRows
  readonly hash: string
  readonly episodesSetAside: readonly string[]
  readonly mayHaveDied: boolean
  /** Their care was open in what we held and is closed in this return. */
  readonly endsCare: boolean
}

export interface Stop {
  readonly rule: 'CHILD_STOPPED' | 'CHILD_ID_CHANGED_HANDS'
  readonly message: string
  readonly fix: string
}

export interface SortingRules {
  /** Tables that are checked but not kept: the council has stated no purpose for them (lawful minimum). */
  readonly notKept: ReadonlySet<TableName>
  readonly tables: readonly TableName[]
  readonly year: number
}

export function sortChild(child: ChildRows, held: HeldChild | null, rules: SortingRules): SortedChild {
  const stop = whyStopped(child, held)
  const wanted = child.rows.filter(({ table }) => !rules.notKept.has(table))
  const packed = { ...packRows(wanted), ...held?.otherTables }
  const marks = marksOf(child, held, rules)
  const hash = hashOf(unpackRows(packed, rules.year), marks)
  const state = stop ? 'stopped' : !held ? 'new' : held.hash === hash ? 'unchanged' : 'changed'
  return { child, state, stop, held, packed, hash, ...marks, endsCare: (held?.isInCare ?? false) && careEnds(wanted) }
}

type Marks = Pick<SortedChild, 'episodesSetAside' | 'mayHaveDied'>

/** Files without a table say nothing about it: then what is held of it stands. */
function marksOf(child: ChildRows, held: HeldChild | null, { tables }: SortingRules): Marks {
  const hasEpisodes = tables.includes('Episodes')
  const saysAll = hasEpisodes && tables.includes('OC3')
  return {
    episodesSetAside: (hasEpisodes ? child.episodesSetAside : (held?.episodesSetAside ?? [])).toSorted(),
    mayHaveDied: child.mayHaveDied || (!saysAll && (held?.mayHaveDied ?? false)),
  }
}

function whyStopped(child: ChildRows, held: HeldChild | null): Stop | null {
  const born = child.dateOfBirth
  if (held && born !== null && born !== held.dateOfBirth && born !== held.returnedBirthDate)
    return {
      rule: 'CHILD_ID_CHANGED_HANDS',
      message: `We already hold ${child.child} with another birth date, so this id may have passed to another child. Nothing of them was imported.`,
      fix: 'Check the birth date in your case system. If this is another child, give them an id of their own; if the date held was wrong, correct it on the person’s page and import again.',
    }
  if (child.stopped === null) return null
  return {
    rule: 'CHILD_STOPPED',
    message: `Nothing of ${child.child} was imported: ${child.stopped}.`,
    fix: 'Correct it in your case system and import the return again.',
  }
}

/** Equal text means that nothing changed: file and line do not count, nor does the order of rows or of keys. */
function hashOf(rows: readonly KeptRow[], marks: Marks): string {
  const texts = rows.map(rowText).toSorted()
  const hash = createHash('sha256').update(`${marks.episodesSetAside.join()} ${marks.mayHaveDied}`)
  for (const text of texts) hash.update('\n').update(text)
  return hash.digest('hex').slice(0, 40)
}

const rowText = ({ table, record }: Pick<KeptRow, 'table' | 'record'>): string =>
  `${table} ${JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`

/** The tables in which two versions of a child differ. */
export function tablesThatDiffer(before: PackedRows, after: PackedRows): TableName[] {
  const texts = (packed: PackedRows, table: TableName) =>
    (packed[table] ?? [])
      .map(({ record }) => rowText({ table, record }))
      .toSorted()
      .join('\n')
  return TABLE_NAMES.filter((table) => texts(before, table) !== texts(after, table))
}

/** The latest episode is over and no next one begins (X1). Short breaks (V3, V4) are no care that ends. */
function careEnds(rows: readonly KeptRow[]): boolean {
  const episodes = rows
    .filter(({ table }) => table === 'Episodes')
    .map(({ record }) => record as Partial<Record<'startedOn' | 'endedOn' | 'reasonEnded' | 'legalStatus', string>>) // Episodes has these
    .filter(({ legalStatus }) => legalStatus !== 'V3' && legalStatus !== 'V4')
  const last = episodes.toSorted((a, b) => ((a.startedOn ?? '') < (b.startedOn ?? '') ? -1 : 1)).at(-1)
  return last?.endedOn !== undefined && last.reasonEnded !== 'X1'
}
