// What was only noted at a meeting, and the sentence on what will change that goes with it.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Id } from '../../platform/ids.ts'
import type { OccasionId, PromiseId } from '../tables.ts'

export type SoWhatId = Id<'so-what'>

export interface SoWhat {
  readonly id: SoWhatId
  readonly occasionId: OccasionId
  readonly occasion: string
  readonly heldOn: Day
  readonly item: string
  readonly line: string
  readonly promiseId: PromiseId | null
  readonly checkOn: Day | null
  readonly checkedAt: Date | null
  readonly whatChanged: string | null
}

const select = sql`select s.id, s.occasion_id as "occasionId", o.title as occasion, o.held_on as "heldOn", s.item, s.line,
  s.promise_id as "promiseId", s.check_on as "checkOn", s.checked_at as "checkedAt", s.what_changed as "whatChanged"
  from so_whats s join occasions o on o.id = s.occasion_id`

const mostShown = 100

/** What is still to be checked, the longest due first. */
export async function listToCheck({ db }: Pick<Work, 'db'>): Promise<SoWhat[]> {
  const { rows } = await sql<SoWhat>`${select} where s.checked_at is null
    order by s.check_on nulls last, o.held_on, s.id limit ${mostShown}`.execute(db)
  return rows
}

export async function listChecked({ db }: Pick<Work, 'db'>): Promise<SoWhat[]> {
  const { rows } = await sql<SoWhat>`${select} where s.checked_at is not null
    order by s.checked_at desc, s.id limit ${mostShown}`.execute(db)
  return rows
}

export async function getSoWhat({ db }: Pick<Work, 'db'>, id: SoWhatId): Promise<SoWhat> {
  const { rows } = await sql<SoWhat>`${select} where s.id = ${id}`.execute(db)
  const found = rows[0]
  if (!found) throw new NotFound()
  return found
}

/** The meetings that an item may belong to, the latest first. */
export const listMeetings = ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('occasions')
    .select(['id', 'title', 'held_on as heldOn'])
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .limit(mostShown)
    .execute()

export type Meeting = Awaited<ReturnType<typeof listMeetings>>[number]
