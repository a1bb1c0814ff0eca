// Whom a statutory list is made of, with everything that it needs of them.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { factsFrom } from '../history/status.ts'
import { readReturns } from '../history/stored.ts'
import { notHidden } from '../visibility.ts'
import type { AllocatedWorker, ListedLeaver } from './annex-a.ts'

export type Asking = Pick<Work, 'db' | 'caller' | 'council' | 'today' | 'now'>

interface Born {
  readonly after: Day
  readonly upTo: Day
}

const chunkSize = 1_000

/**
 * Everyone born in that time, by child id. A statutory list holds everyone the council answers for, so a caller who may
 * make it needs no reason for each of them; restricted people are on it only for those who are named, and for the
 * machine itself (docs/decisions: statutory lists).
 */
export async function listForReturn(asking: Asking, born: Born, workersOn: Day): Promise<ListedLeaver[]> {
  const found: ListedLeaver[] = []
  for (let after: string | null = null; ;) {
    const people = await readPeople(asking, born, after)
    found.push(...(await withRows(asking, people, workersOn)))
    after = people.at(-1)?.child_id ?? null
    if (people.length < chunkSize) return found
  }
}

type Person = Awaited<ReturnType<typeof readPeople>>[number]

function readPeople(asking: Asking, born: Born, after: string | null) {
  const isMachine = asking.caller.accountId === null
  let query = asking.db
    .selectFrom('people')
    .select(['id', 'child_id', 'date_of_birth', 'sex', 'ethnicity', 'disabled', 'facts'])
    .where('date_of_birth', '>', born.after)
    .where('date_of_birth', '<=', born.upTo)
    .orderBy(sql`child_id collate "C"`)
    .limit(chunkSize)
  // Behind this stands row-level security, which knows the machine from somebody who is not signed in.
  if (!isMachine) query = query.where(notHidden(asking))
  if (after !== null) query = query.where(sql<boolean>`child_id collate "C" > ${after}`)
  return query.execute()
}

async function withRows(asking: Asking, people: readonly Person[], workersOn: Day): Promise<ListedLeaver[]> {
  if (people.length === 0) return []
  const returns = await readReturns(
    asking,
    people.map(({ child_id }) => child_id),
  )
  const workers = await workersOf(
    asking,
    people.map(({ id }) => id),
    workersOn,
  )
  return people.map((person) => ({
    childId: person.child_id,
    dateOfBirth: person.date_of_birth,
    sex: person.sex,
    ethnicity: person.ethnicity,
    disabled: person.disabled,
    facts: factsFrom(person.facts),
    rows: returns.get(person.child_id.toUpperCase())?.rows ?? [],
    workers: workers.get(person.id) ?? [],
  }))
}

async function workersOf({ db }: Asking, ids: readonly PersonId[], on: Day): Promise<Map<PersonId, AllocatedWorker[]>> {
  const rows = await db
    .selectFrom('allocations as a')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.id', '=', 'a.worker_id'),
    )
    .leftJoin('teams as t', (join) =>
      join.onRef('t.authority_id', '=', 'w.authority_id').onRef('t.id', '=', 'w.team_id'),
    )
    .select(['a.person_id', 'a.capacity', 'w.name', 't.name as team'])
    .where('a.person_id', 'in', ids)
    .where('a.starts_on', '<=', on)
    .where((where) => where.or([where('a.ends_on', 'is', null), where('a.ends_on', '>=', on)]))
    .orderBy('w.name')
    .execute()
  return Map.groupBy(rows, ({ person_id }) => person_id)
}
