// Workers with their caseloads. People whom the caller may not know of are in no count.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { bornBy } from '../ages.ts'
import { answerToday, factsIfBehind } from '../history/behind.ts'
import type { Capacity, WorkerId, WorkerRole } from '../tables.ts'
import { findable, inFullView, notHidden } from '../visibility.ts'
import type { AllocationId } from './allocations/queries.ts'

type Reader = Pick<Work, 'db' | 'council' | 'caller' | 'today' | 'now'>

export interface WorkerChoice {
  readonly id: WorkerId
  readonly name: string
  readonly role: WorkerRole
  readonly team: string | null
}

export interface WorkerRow extends WorkerChoice {
  readonly phone: string | null
  readonly email: string | null
  readonly workingHours: string | null
  readonly endedOn: Day | null
  /** How many people today, by capacity. */
  readonly adviserOf: number
  readonly socialWorkerOf: number
  readonly reviewingOfficerOf: number
}

export function listWorkers(reader: Reader): Promise<WorkerRow[]> {
  return workers(reader).execute()
}

export async function getWorker(reader: Reader, id: WorkerId): Promise<WorkerRow> {
  const row = await workers(reader).where('w.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

function workers(reader: Reader) {
  const { db, today } = reader
  const count = (capacity: Capacity) =>
    sql<number>`count(distinct a.person_id) filter (where a.capacity = ${capacity})::int`
  return db
    .selectFrom('workers as w')
    .leftJoin('teams as t', (join) =>
      join.onRef('t.authority_id', '=', 'w.authority_id').onRef('t.id', '=', 'w.team_id'),
    )
    .leftJoin(
      db
        .selectFrom('allocations')
        .innerJoin('people', (join) =>
          join
            .onRef('people.authority_id', '=', 'allocations.authority_id')
            .onRef('people.id', '=', 'allocations.person_id'),
        )
        .select(['worker_id', 'person_id', 'capacity'])
        .where('starts_on', '<=', today)
        .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
        .where(notHidden(reader))
        .as('a'),
      (join) => join.onRef('a.worker_id', '=', 'w.id'),
    )
    .select([
      'w.id',
      'w.name',
      'w.role',
      't.name as team',
      'w.phone',
      'w.email',
      'w.working_hours as workingHours',
      'w.ended_on as endedOn',
      count('adviser').as('adviserOf'),
      count('social-worker').as('socialWorkerOf'),
      count('reviewing-officer').as('reviewingOfficerOf'),
    ])
    .groupBy(['w.authority_id', 'w.id', 't.name'])
    .orderBy('t.name')
    .orderBy('w.name')
}

/** Those who may take somebody on from this day. */
export function listWorkersFrom({ db }: Pick<Reader, 'db'>, day: Day): Promise<WorkerChoice[]> {
  return db
    .selectFrom('workers as w')
    .leftJoin('teams as t', (join) =>
      join.onRef('t.authority_id', '=', 'w.authority_id').onRef('t.id', '=', 'w.team_id'),
    )
    .select(['w.id', 'w.name', 'w.role', 't.name as team'])
    .where((where) => where.or([where('w.ended_on', 'is', null), where('w.ended_on', '>=', day)]))
    .orderBy('w.name')
    .execute()
}

export interface CaseloadRow {
  readonly allocation: AllocationId
  readonly personId: PersonId
  readonly person: string
  readonly dateOfBirth: Day
  readonly capacity: Capacity
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly isMine: boolean
  /** Null where the caller sees an outline only. */
  readonly category: string | null
}

/** Whom this worker works with today. */
export async function listCaseload(reader: Reader, worker: WorkerId): Promise<CaseloadRow[]> {
  const { db, today } = reader
  const rows = await db
    .selectFrom('allocations as a')
    .innerJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'a.authority_id').onRef('people.id', '=', 'a.person_id'),
    )
    .select([
      'a.id as allocation',
      'a.person_id as personId',
      sql<string>`coalesce(people.name, people.child_id)`.as('person'),
      'people.date_of_birth as dateOfBirth',
      'a.capacity',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'people.category',
      factsIfBehind(reader).as('facts_if_behind'),
      sql<boolean>`${inFullView(reader)}`.as('isMine'),
    ])
    .where('a.worker_id', '=', worker)
    .where('a.starts_on', '<=', today)
    .where((where) => where.or([where('a.ends_on', 'is', null), where('a.ends_on', '>=', today)]))
    .where(findable(reader))
    .orderBy(sql`coalesce(people.name, people.child_id)`)
    .execute()
  return rows.map(({ category, facts_if_behind, ...row }) => {
    const today = answerToday({ facts_if_behind, date_of_birth: row.dateOfBirth }, reader)
    return { ...row, category: row.isMine ? (today?.category ?? category) : null }
  })
}

export interface WithoutAdviser {
  readonly age: '16-17' | '18-20' | '21-24'
  readonly people: number
}

/** How many have no personal adviser, by age: from 16 each should (Children Act 1989 s.23D, Sch 2 para 19C). */
export async function countWithoutAdviser(reader: Reader): Promise<WithoutAdviser[]> {
  const { db, today } = reader
  const aged = (from: number, below: number) =>
    sql<number>`count(*) filter (where date_of_birth <= ${bornBy(today, from)} and date_of_birth > ${bornBy(today, below)})::int`
  const row = await db
    .selectFrom('people')
    .select([aged(16, 18).as('sixteen'), aged(18, 21).as('eighteen'), aged(21, 25).as('twentyOne')])
    .where('date_of_death', 'is', null)
    .where(findable(reader))
    .where(
      sql<boolean>`people.id <> all(array(select a.person_id from allocations a where a.capacity = 'adviser'
        and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})))`,
    )
    .executeTakeFirstOrThrow()
  return [
    { age: '16-17', people: row.sixteen },
    { age: '18-20', people: row.eighteen },
    { age: '21-24', people: row.twentyOne },
  ]
}
