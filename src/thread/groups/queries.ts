// Groups that speak with one voice: the children in care council, a forum.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { GroupId } from '../tables.ts'

export interface Group {
  readonly id: GroupId
  readonly name: string
  readonly workerId: WorkerId | null
  readonly worker: string | null
  readonly email: string | null
  readonly endedOn: Day | null
  /** How often it has spoken, and how much of that is unanswered. */
  readonly asks: number
  readonly unanswered: number
}

export function listGroups({ db }: Pick<Work, 'db'>): Promise<Group[]> {
  return db
    .selectFrom('groups as g')
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'g.authority_id').onRef('w.id', '=', 'g.worker_id'),
    )
    .leftJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'g.authority_id').onRef('asks.group_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.name', 'g.worker_id as workerId', 'w.name as worker', 'g.email', 'g.ended_on as endedOn'])
    .select([
      sql<number>`(count(asks.id) filter (where asks.standing <> 'withdrawn'))::int`.as('asks'),
      sql<number>`(count(asks.id) filter (where asks.standing in ('waiting', 'not-yet')))::int`.as('unanswered'),
    ])
    .groupBy(['g.authority_id', 'g.id', 'w.name'])
    .orderBy(sql`g.ended_on is not null`)
    .orderBy('g.name')
    .execute()
}

export async function getGroup(reader: Pick<Work, 'db'>, id: GroupId): Promise<Group> {
  const group = (await listGroups(reader)).find((held) => held.id === id)
  if (!group) throw new NotFound()
  return group
}
