// Builders for tests: a young person, a worker, an allocation, in one line each.
import type { Work } from '../platform/http/ctx.ts'
import { asDay, type Day } from '../platform/clock.ts'
import { newId, type AccountId, type PersonId } from '../platform/ids.ts'
import { councilRules, rulesFingerprint } from './history/council-rules.ts'
import { rebuildHistory, type Rebuilding } from './history/rebuild.ts'
import { givenAReturn, type GivenReturn } from './history/testing.ts'
import type { Capacity, WorkerId, WorkerRole } from './tables.ts'

type Arrange = Pick<Work, 'db' | 'council' | 'today'>

export interface GivenPerson {
  readonly childId?: string
  readonly name?: string | null
  /** Whole years old today, unless a birth date is given. */
  readonly age?: number
  readonly dateOfBirth?: string
  readonly restricted?: boolean
  readonly facts?: Readonly<Record<string, unknown>>
  /** The stored answer of today, whatever the facts say; left out, there is none yet. */
  readonly category?: string
}

let counter = 0

export async function givenAYoungPerson({ db, council, today }: Arrange, given: GivenPerson = {}): Promise<PersonId> {
  counter += 1
  const id = newId<'person'>()
  const dateOfBirth = asDay(given.dateOfBirth ?? bornYearsAgo(today, given.age ?? 17))
  await db
    .insertInto('people')
    .values({
      authority_id: council.id,
      id,
      child_id: given.childId ?? `C${String(counter).padStart(6, '0')}`,
      name: given.name === undefined ? `Young Person ${counter}` : given.name,
      date_of_birth: dateOfBirth,
      restricted: given.restricted ?? false,
      ...(given.category !== undefined && {
        category: given.category,
        status_as_of: today,
        status_rules: rulesFingerprint(councilRules(council)),
      }),
      facts: JSON.stringify({ dateOfBirth, lookedAfter: [], ...given.facts }),
    })
    .execute()
  return id
}

const bornYearsAgo = (today: Day, years: number) => `${Number(today.slice(0, 4)) - years}-01-15`

export async function givenAWorker(
  { db, council }: Arrange,
  given: { name?: string; role?: WorkerRole; accountId?: AccountId; teamId?: string },
): Promise<WorkerId> {
  counter += 1
  const id = newId<'worker'>()
  await db
    .insertInto('workers')
    .values({
      authority_id: council.id,
      id,
      name: given.name ?? `Worker ${counter}`,
      role: given.role ?? 'adviser',
      account_id: given.accountId ?? null,
      team_id: (given.teamId ?? null) as never, // a team id that the test made
    })
    .execute()
  return id
}

export async function givenAnAllocation(
  { db, council, today }: Arrange,
  given: { personId: PersonId; workerId: WorkerId; capacity?: Capacity; from?: string; to?: string },
): Promise<void> {
  await db
    .insertInto('allocations')
    .values({
      authority_id: council.id,
      id: newId<'allocation'>(),
      person_id: given.personId,
      worker_id: given.workerId,
      capacity: given.capacity ?? 'adviser',
      starts_on: asDay(given.from ?? today),
      ends_on: given.to ? asDay(given.to) : null,
    })
    .execute()
}

/** A return that names the person was imported, and their history worked out. */
export async function givenACareHistory(work: Rebuilding, given: GivenReturn): Promise<void> {
  await givenAReturn(work, given)
  await rebuildHistory(work, { childIds: [given.childId] })
}
