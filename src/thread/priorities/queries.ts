// The council's priorities, in their order: the columns of the plan on a page.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PriorityId } from '../tables.ts'

export interface Priority {
  readonly id: PriorityId
  readonly title: string
  readonly impact: string | null
  readonly strategy: string | null
  readonly position: number
  readonly startsOn: Day | null
  readonly endedOn: Day | null
}

export const listPriorities = ({ db }: Pick<Work, 'db'>): Promise<Priority[]> =>
  db
    .selectFrom('priorities')
    .select(['id', 'title', 'impact', 'strategy', 'position', 'starts_on as startsOn', 'ended_on as endedOn'])
    .orderBy(sql`ended_on is not null`)
    .orderBy('position')
    .orderBy('title')
    .execute()

export async function getPriority(work: Pick<Work, 'db'>, id: PriorityId): Promise<Priority> {
  const found = (await listPriorities(work)).find((priority) => priority.id === id)
  if (!found) throw new NotFound()
  return found
}

/** Both days are counted. */
export const standsOn = ({ startsOn, endedOn }: Priority, day: Day) =>
  (startsOn === null || startsOn <= day) && (endedOn === null || endedOn >= day)
