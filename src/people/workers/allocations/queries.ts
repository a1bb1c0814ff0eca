// Who works with whom, from when to when.
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Id, PersonId } from '../../../platform/ids.ts'
import type { Capacity, WorkerId } from '../../tables.ts'

export type AllocationId = Id<'allocation'>

export interface Allocation {
  readonly id: AllocationId
  readonly workerId: WorkerId
  readonly worker: string
  readonly capacity: Capacity
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly origin: 'person' | 'list' | 'return'
  readonly phone: string | null
  readonly email: string | null
  readonly workingHours: string | null
  readonly team: string | null
}

/** Everyone who has worked or will work with this person, the latest first. The caller must have the whole record. */
export function listAllocations({ db }: Pick<Work, 'db'>, personId: PersonId): Promise<Allocation[]> {
  return db
    .selectFrom('allocations as a')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.id', '=', 'a.worker_id'),
    )
    .leftJoin('teams as t', (join) =>
      join.onRef('t.authority_id', '=', 'w.authority_id').onRef('t.id', '=', 'w.team_id'),
    )
    .select([
      'a.id',
      'a.worker_id as workerId',
      'w.name as worker',
      'a.capacity',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'a.origin',
      'w.phone',
      'w.email',
      'w.working_hours as workingHours',
      't.name as team',
    ])
    .where('a.person_id', '=', personId)
    .orderBy('a.starts_on', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
}

type Dated = Pick<Allocation, 'startsOn' | 'endsOn'>
export const isCurrent = ({ startsOn, endsOn }: Dated, today: Day) => startsOn <= today && !hasEnded({ endsOn }, today)
export const hasEnded = ({ endsOn }: Pick<Dated, 'endsOn'>, today: Day) => endsOn !== null && endsOn < today
