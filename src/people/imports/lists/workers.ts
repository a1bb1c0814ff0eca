// Carries out a list of workers, or foresees it: who they are, their team, and whom they work with from when to when.
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId } from '../../../platform/ids.ts'
import { capacities, type Capacity } from '../../tables.ts'
import { ImportFault } from '../failure.ts'
import { lastDone } from '../queries.ts'
import type { Summary } from '../summary.ts'
import { AllocationPlan, type HeldAllocation } from './allocation-plan.ts'
import { findChildren, type ListedChild } from './children.ts'
import { readHeldWorkers } from './held-workers.ts'
import { ListBook } from './list-book.ts'
import { unknownChild, type ListToImport } from './people.ts'
import type { ListRow } from './read-list.ts'
import { WorkerPlan, type PlannedWorker } from './worker-plan.ts'
import { readWorkerRow, type AllocationSaid } from './worker-row.ts'
import { writeAllocations, writeWorkers } from './write-workers.ts'

export interface WorkersToImport extends ListToImport {
  readonly newTeams: boolean
}

const AT_ONCE = 500

export async function carryOutWorkers(work: Work, given: WorkersToImport): Promise<Summary> {
  const { list, notes, writing, progress } = given
  const book = new ListBook('workers', list, notes)
  if (writing && list.blocked !== null) throw new ImportFault(`${list.blocked} Nothing was changed.`)
  await book.begin()
  const plan = new WorkerPlan(await readHeldWorkers(work), given.newTeams)
  const pairs = await planWorkers(list.rows, plan, book)
  if (writing) await writeWorkers(work, plan)
  await noteWorkers(plan, book)
  const changed = await planAllocations(work, pairs, given, book)
  for (let from = 0; writing !== null && from < changed.length; from += AT_ONCE) {
    await writeAllocations(work, changed.slice(from, from + AT_ONCE), writing)
    await progress(0.2 + (0.8 * from) / changed.length)
  }
  await notes.flush()
  return book.summary(writing ? null : await lastDone(work))
}

interface Pair {
  readonly row: ListRow
  readonly planned: PlannedWorker
  readonly said: AllocationSaid
}

async function planWorkers(rows: readonly ListRow[], plan: WorkerPlan, book: ListBook): Promise<Pair[]> {
  const pairs: Pair[] = []
  const alone = new Set<string>()
  for (const row of rows) {
    const ref = row.cell('worker_ref')
    const { said, faults } = readWorkerRow(row)
    const first = faults[0] ?? (ref === '' ? noRef : null)
    if (first) {
      await book.setAside(row, first)
      for (const fault of faults.slice(1)) await book.setAside(row, fault)
      continue
    }
    const added = plan.add(ref, row.line, said.worker)
    if (!added.ok) await book.setAside(row, added.fault)
    else {
      for (const warning of added.warnings) await book.warn(row, warning)
      if (said.allocation) pairs.push({ row, planned: added.planned, said: said.allocation })
      else if (alone.has(ref.toLowerCase())) await book.setAside(row, twice(ref))
      else alone.add(ref.toLowerCase())
    }
  }
  return pairs
}

async function noteWorkers(plan: WorkerPlan, book: ListBook): Promise<void> {
  for (const { ref, state, fields } of plan.planned.values()) {
    book.people[state] += 1
    if (state !== 'unchanged') await book.change(ref, state, fields)
  }
}

/** The allocations to write. */
async function planAllocations(
  work: Work,
  pairs: readonly Pair[],
  { by }: WorkersToImport,
  book: ListBook,
): Promise<HeldAllocation[]> {
  const children = await findChildrenOf(work, pairs, by)
  const plan = new AllocationPlan(await readAllocations(work, [...children.values()]))
  const changed: HeldAllocation[] = []
  for (const { row, planned, said } of pairs) {
    const person = children.get(said.child.toLowerCase())
    const capacity = said.capacity ?? capacityOf(planned)
    if (!person) await book.setAside(row, unknownChild(said.child))
    else if (capacity === null) await book.setAside(row, noCapacity(planned))
    else {
      const { worker } = planned
      const added = plan.add({ personId: person.id, workerId: worker.id, capacity, from: said.from, to: said.to })
      if (added.state === 'refused') await book.setAside(row, added.fault)
      else {
        book.allocations[added.state] += 1
        if (added.state !== 'unchanged') changed.push(added.allocation)
      }
    }
  }
  return changed
}

async function findChildrenOf(
  work: Work,
  pairs: readonly Pair[],
  by: AccountId | null,
): Promise<Map<string, ListedChild>> {
  const found = new Map<string, ListedChild>()
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const ids = pairs.slice(from, from + AT_ONCE).map(({ said }) => said.child)
    for (const [id, child] of await findChildren(work, ids, by)) found.set(id, child)
  }
  return found
}

async function readAllocations({ db }: Pick<Work, 'db'>, people: readonly ListedChild[]): Promise<HeldAllocation[]> {
  const held: HeldAllocation[] = []
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const ids = people.slice(from, from + AT_ONCE).map(({ id }) => id)
    const query = db.selectFrom('allocations').where('person_id', 'in', ids)
    held.push(...(await query.select(['id', 'person_id', 'worker_id', 'capacity', 'starts_on', 'ends_on']).execute()))
  }
  return held
}

const capacityOf = ({ worker }: PlannedWorker): Capacity | null =>
  capacities.find((capacity) => capacity === worker.role) ?? null

const noRef = {
  column: 'worker_ref',
  value: '',
  rule: 'MISSING_ID',
  message: 'This row has no worker_ref, so nobody can tell whose it is.',
  fix: 'Enter your own id of the worker, the same in every list.',
}

const twice = (ref: string) => ({
  column: 'worker_ref',
  value: ref,
  rule: 'DUPLICATE',
  message: `${ref} is in an earlier line already; that line was used.`,
  fix: 'Keep one row for each worker and each person they work with.',
})

const noCapacity = ({ worker }: PlannedWorker) => ({
  column: 'capacity',
  value: '',
  rule: 'CAPACITY',
  message: `The capacity is missing, and a ${worker.role} works with nobody in their own role.`,
  fix: `Write one of: ${capacities.join(', ')}.`,
})
