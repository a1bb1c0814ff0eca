// Carries out the import of a return, or foresees it: the same way for both, so that a preview cannot tell a different
// story from the import. All of it happens in the caller's one transaction.
import { setImmediate as breathe } from 'node:timers/promises'
import { recordAudit } from '../../../platform/audit/record.ts'
import type { AccountId } from '../../../platform/ids.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { childrenOf, findYear, type ChildRows, type Reading, type TableName } from '../../../ssda903/index.ts'
import { rebuildHistory } from '../../history/rebuild.ts'
import type { ImportId } from '../../tables.ts'
import { ImportFault } from '../failure.ts'
import type { Notes } from '../notes.ts'
import { part, type Progress } from '../progress.ts'
import type { RuleRun, Summary } from '../summary.ts'
import { lastDone } from '../queries.ts'
import { noteGone } from './gone.ts'
import { readHeld, readHeldRows } from './held.ts'
import { whyBlocked } from './blocked.ts'
import { Findings } from './findings.ts'
import { readHeldReturn } from './read.ts'
import { sortChild, tablesThatDiffer, type SortedChild, type SortingRules } from './sort.ts'
import { summaryOf, type Tally } from './tally.ts'
import { writeChildren, type Written } from './write.ts'

export interface ReturnToImport {
  readonly reading: Reading
  /** Given by hand. */
  readonly year: number | null
  readonly notes: Notes
  /** Null only foresees. */
  readonly writing: { readonly importId: ImportId; readonly by: AccountId | null } | null
  readonly progress: Progress
}

const CHUNK = 250

export async function carryOutReturn(work: Work, given: ReturnToImport): Promise<Summary> {
  const { reading, notes } = given
  const found = findYear(reading, given.year ?? undefined)
  const blocked = whyBlocked(reading, found)
  if (given.writing && blocked.length > 0) throw new ImportFault(`${blocked.join(' ')} Nothing was changed.`)
  const findings = new Findings(reading, notes, notKept(work))
  await findings.ofFiles()
  const tally = newTally()
  // Before anything is written: afterwards this return itself is the latest.
  if (found.year !== null && blocked.length === 0) tally.gone = await noteGone(work, reading, found.year, notes)
  const touched: string[] = []
  const books = { findings, tally, year: found.year }
  const rules = await walk(work, given, found.year, async (children) => {
    touched.push(...(await handle(work, given, children, books)))
  })
  if (given.writing && found.year !== null) await rebuild(work, touched, found.year, part(given.progress, 0.6, 1))
  await notes.flush()
  const basis = given.writing ? null : await lastDone(work)
  return summaryOf({ reading, found, given: given.year, tally, notes, rules, blocked, basis, notKept: notKept(work) })
}

const newTally = (): Tally => ({ new: 0, changed: 0, unchanged: 0, stopped: 0, ended: 0, gone: 0, setAside: new Map() })

/** OC2, AD1 and PrevPerm are checked, and kept only where the council has stated a purpose (lawful minimum). */
const notKept = ({ council }: Pick<Work, 'council'>): ReadonlySet<TableName> =>
  new Set((['OC2', 'AD1', 'PrevPerm'] as const).filter((table) => !council.settings.keep[table]?.trim()))

/** Hands over the children some at a time, and lets other work of this process go on in between. */
async function walk(
  work: Work,
  { reading, progress, writing }: ReturnToImport,
  year: number | null,
  each: (children: readonly ChildRows[]) => Promise<void>,
): Promise<RuleRun[]> {
  const previous = year === null ? undefined : await readHeldReturn(work, year - 1, reading)
  const options = { ...(year !== null && { year }), ...(previous && { previous }) }
  const children = childrenOf(reading, options)
  const told = part(progress, 0.2, writing ? 0.6 : 1)
  let chunk: ChildRows[] = []
  for (let done = 0; ;) {
    const next = children.next()
    if (!next.done) chunk.push(next.value)
    if (chunk.length < CHUNK && !next.done) continue
    await each(chunk)
    done += chunk.length
    chunk = []
    await told(done / Math.max(1, reading.children))
    if (next.done) return next.value.map(({ rule, title, state, why }) => ({ rule, title, state, why }))
    await breathe()
  }
}

interface Books {
  readonly findings: Findings
  readonly tally: Tally
  readonly year: number | null
}

/** Returns the child ids whose history has to be worked out again. */
async function handle(
  work: Work,
  { reading, notes, writing }: ReturnToImport,
  children: readonly ChildRows[],
  { findings, tally, year }: Books,
): Promise<string[]> {
  if (year === null || children.length === 0) {
    for (const child of children) await findings.ofChild(child, null)
    return []
  }
  const tables = [...reading.sheets.keys()]
  const ids = children.map(({ child }) => child)
  const held = await readHeld(work, ids, year, tables)
  const rules: SortingRules = { notKept: notKept(work), tables, year }
  const sorted = children.map((child) => sortChild(child, held.get(child.child) ?? null, rules))
  for (const one of sorted) await findings.ofChild(one.child, one.stop)
  count(tally, sorted)
  await noteChanges(work, sorted, year, notes)
  if (!writing) return []
  const written = await writeChildren(work, sorted, { importId: writing.importId, year })
  await recordChanges(work, written, writing, year)
  return sorted.filter(({ state }) => state === 'new' || state === 'changed').map(({ child }) => child.child)
}

function count(tally: Tally, sorted: readonly SortedChild[]): void {
  for (const { state, endsCare, child } of sorted) {
    tally[state] += 1
    if (endsCare && state !== 'stopped') tally.ended += 1
    for (const { table } of child.setAside) tally.setAside.set(table, (tally.setAside.get(table) ?? 0) + 1)
  }
}

async function noteChanges(work: Work, sorted: readonly SortedChild[], year: number, notes: Notes): Promise<void> {
  const changed = sorted.filter(({ state }) => state === 'changed')
  const before = await readHeldRows(
    work,
    changed.map(({ child }) => child.child),
    year,
  )
  for (const { child, state, packed, endsCare } of sorted) {
    const subject = child.child
    if (state !== 'unchanged') {
      const parts = state === 'changed' ? tablesThatDiffer(before.get(subject) ?? {}, packed) : []
      await notes.change({ subject, change: state, parts })
    }
    if (endsCare && state !== 'stopped') await notes.change({ subject, change: 'ended', parts: [] })
  }
}

/** Every changed record has its line, with who pressed Import. */
async function recordChanges(
  work: Work,
  written: readonly Written[],
  { importId, by }: NonNullable<ReturnToImport['writing']>,
  year: number,
): Promise<void> {
  const actor = { authorityId: work.council.id, accountId: by, roles: [], requestId: null, now: work.now }
  const entries = written.map(({ personId, change }) => ({
    event: 'import.run' as const,
    personId,
    detail: { import: importId, year, change },
  }))
  await recordAudit(work.db, actor, entries)
}

const REBUILT_AT_ONCE = 500

/** A year that was not held before may fill or open a gap in anyone's history, so then everyone's is worked out. */
async function rebuild(work: Work, touched: readonly string[], year: number, progress: Progress): Promise<void> {
  const childIds = (await isFirstOfYear(work, year)) ? await everyChild(work) : touched
  for (let from = 0; from < childIds.length; from += REBUILT_AT_ONCE) {
    await rebuildHistory(work, { childIds: childIds.slice(from, from + REBUILT_AT_ONCE) })
    await progress((from + REBUILT_AT_ONCE) / childIds.length)
    await breathe()
  }
}

async function isFirstOfYear({ db }: Work, year: number): Promise<boolean> {
  const earlier = await db
    .selectFrom('imports')
    .select('id')
    .where('kind', '=', 'ssda903')
    .where('state', '=', 'done')
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()
  return earlier === undefined
}

async function everyChild({ db }: Work): Promise<string[]> {
  const rows = await db.selectFrom('return_children').select('child_id').distinct().execute()
  return rows.map(({ child_id }) => child_id)
}
