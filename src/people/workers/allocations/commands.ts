// Naming a worker, moving to another, ending it. Nothing is taken away: what was stays, with its dates.
import { addDays, type Day } from '../../../platform/clock.ts'
import { formatDay } from '../../../design/index.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { newId, type PersonId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Capacity, WorkerId } from '../../tables.ts'
import { capacityWords } from '../words.ts'
import { listAllocations, type Allocation, type AllocationId } from './queries.ts'
import { mayServeAs, overlaps } from './rules.ts'

interface Wanted {
  readonly personId: PersonId
  readonly capacity: Capacity
  readonly worker: WorkerId
  readonly from: Day
}

export async function allocate(work: Work, { personId, capacity, worker, from }: Wanted): Promise<AllocationId> {
  await lock(work, personId)
  await checkWorker(work, { worker, capacity, from })
  await checkPlaceIsFree(work, { personId, capacity, from, until: null, leaving: null })
  return insert(work, { personId, capacity, worker, from, until: null })
}

export async function endAllocation(
  work: Work,
  { personId, allocation: id, on }: { personId: PersonId; allocation: AllocationId; on: Day },
): Promise<Allocation> {
  await lock(work, personId)
  const allocation = await getAllocation(work, personId, id)
  if (on < allocation.startsOn)
    throw new Refused('on', `The last day must be on or after ${formatDay(allocation.startsOn)}`)
  await setLastDay(work, id, on)
  return allocation
}

/** The old one ends the day before; the new one takes over what was left of it. */
export async function moveAllocation(
  work: Work,
  { personId, allocation: id, on, worker }: { personId: PersonId; allocation: AllocationId; on: Day; worker: WorkerId },
): Promise<Allocation> {
  await lock(work, personId)
  const old = await getAllocation(work, personId, id)
  if (worker === old.workerId) throw new Refused('worker', `${old.worker} is the one who does it now`)
  if (on <= old.startsOn) throw new Refused('on', `The first day must be after ${formatDay(old.startsOn)}`)
  if (old.endsOn !== null && on > addDays(old.endsOn, 1))
    throw new Refused('on', `It ended on ${formatDay(old.endsOn)}: name somebody anew instead`)
  const { capacity } = old
  await checkWorker(work, { worker, capacity, from: on })
  const until = old.endsOn !== null && old.endsOn >= on ? old.endsOn : null
  await checkPlaceIsFree(work, { personId, capacity, from: on, until, leaving: id })
  await setLastDay(work, id, addDays(on, -1))
  await insert(work, { personId, capacity, worker, from: on, until })
  return old
}

export async function getAllocation(work: Work, personId: PersonId, id: AllocationId): Promise<Allocation> {
  const found = (await listAllocations(work, personId)).find((allocation) => allocation.id === id)
  if (!found) throw new NotFound()
  return found
}

async function checkWorker(
  { db, council }: Work,
  { worker: id, capacity, from }: { worker: WorkerId; capacity: Capacity; from: Day },
): Promise<void> {
  const worker = await db
    .selectFrom('workers')
    .select(['name', 'role', 'ended_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!worker) throw new Refused('worker', 'Select a worker')
  if (!mayServeAs(worker.role, capacity))
    throw new Refused(
      'worker',
      `${worker.name} does not work as a ${capacityWords(capacity, council.settings).toLowerCase()}`,
    )
  if (worker.ended_on !== null && worker.ended_on < from)
    throw new Refused('worker', `${worker.name} left on ${formatDay(worker.ended_on)}`)
}

interface Place {
  readonly personId: PersonId
  readonly capacity: Capacity
  readonly from: Day
  readonly until: Day | null
  /** The allocation that makes room. */
  readonly leaving: AllocationId | null
}

async function checkPlaceIsFree(work: Work, { personId, capacity, from, until, leaving }: Place): Promise<void> {
  const inTheWay = (await listAllocations(work, personId)).find(
    (held) => held.capacity === capacity && held.id !== leaving && overlaps(held, { startsOn: from, endsOn: until }),
  )
  if (!inTheWay) return
  const role = capacityWords(capacity, work.council.settings).toLowerCase()
  const until_ = inTheWay.endsOn === null ? '' : ` to ${formatDay(inTheWay.endsOn)}`
  throw new Refused(
    leaving === null ? 'from' : 'on',
    `${inTheWay.worker} is their ${role} from ${formatDay(inTheWay.startsOn)}${until_}. Move that to somebody else, or end it first.`,
  )
}

async function insert(
  work: Work,
  given: { personId: PersonId; capacity: Capacity; worker: WorkerId; from: Day; until: Day | null },
): Promise<AllocationId> {
  const id = newId<'allocation'>()
  await work.db
    .insertInto('allocations')
    .values({
      authority_id: work.council.id,
      id,
      person_id: given.personId,
      worker_id: given.worker,
      capacity: given.capacity,
      starts_on: given.from,
      ends_on: given.until,
      recorded_by: work.caller.accountId,
      recorded_at: work.now,
    })
    .execute()
  return id
}

async function setLastDay({ db }: Work, id: AllocationId, on: Day): Promise<void> {
  await db.updateTable('allocations').set({ ends_on: on }).where('id', '=', id).execute()
}

/** Two managers who allocate at once go one after the other, so that no place is filled twice. */
async function lock({ db }: Work, personId: PersonId): Promise<void> {
  const person = await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().executeTakeFirst()
  if (!person) throw new NotFound()
}
