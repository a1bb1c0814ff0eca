import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AskId, GroupId, OccasionId, OccasionKind, PointId, ThemeId } from '../tables.ts'

export const meetingsAPage = 30

export type Step = 'open' | 'read-back' | 'agreed'

export interface Meeting {
  readonly id: OccasionId
  readonly title: string
  readonly kind: OccasionKind
  readonly heldOn: Day
  readonly place: string | null
  readonly groupId: GroupId | null
  readonly group: string | null
  readonly step: Step
  readonly agreedBy: string | null
}

export interface Point {
  readonly id: PointId
  readonly words: string
  readonly by: string | null
  readonly isStruck: boolean
  readonly askId: AskId | null
}

export interface ListedMeeting extends Meeting {
  readonly points: number
}

export async function listMeetings({ db }: Work, page: number): Promise<{ meetings: ListedMeeting[]; total: number }> {
  const rows = await meetings(db)
    .select([
      sql<number>`(select count(*) from meeting_points p where p.authority_id = occasions.authority_id
        and p.occasion_id = occasions.id and p.struck_at is null)::int`.as('points'),
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .orderBy('occasions.held_on', 'desc')
    .orderBy('occasions.id', 'desc')
    .limit(meetingsAPage)
    .offset((page - 1) * meetingsAPage)
    .execute()
  return { meetings: rows.map((row) => ({ ...asMeeting(row), points: row.points })), total: rows[0]?.total ?? 0 }
}

export async function getMeeting({ db }: Work, id: OccasionId): Promise<Meeting> {
  const row = await meetings(db).where('occasions.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asMeeting(row)
}

const meetings = (db: Work['db']) =>
  db
    .selectFrom('occasions')
    .leftJoin('groups', 'groups.id', 'occasions.group_id')
    .select([
      'occasions.id',
      'occasions.title',
      'occasions.kind',
      'occasions.held_on',
      'occasions.place',
      'occasions.group_id',
      'occasions.capture',
      'occasions.agreed_by',
      'groups.name as group',
    ])
    .where('occasions.capture', 'is not', null)

const asMeeting = (row: {
  id: OccasionId
  title: string
  kind: OccasionKind
  held_on: Day
  place: string | null
  group_id: GroupId | null
  capture: Step | null
  agreed_by: string | null
  group: string | null
}): Meeting => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  heldOn: row.held_on,
  place: row.place,
  groupId: row.group_id,
  group: row.group,
  step: row.capture ?? 'open',
  agreedBy: row.agreed_by,
})

/** In the order in which they were taken down, whoever did. */
export async function listPoints({ db }: Work, meeting: OccasionId): Promise<Point[]> {
  const rows = await db
    .selectFrom('meeting_points as p')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'p.authority_id').onRef('a.id', '=', 'p.taken_by'),
    )
    .select(['p.id', 'p.words', 'p.struck_at', 'p.ask_id', 'a.display_name as by'])
    .where('p.occasion_id', '=', meeting)
    .orderBy('p.taken_at')
    .orderBy('p.id')
    .execute()
  return rows.map(({ id, words, by, struck_at, ask_id }) => ({
    id,
    words,
    by,
    isStruck: struck_at !== null,
    askId: ask_id,
  }))
}

export interface AskToSort {
  readonly id: AskId
  readonly words: string
  readonly themes: readonly ThemeId[]
}

export async function listAsksToSort({ db }: Work, meeting: OccasionId): Promise<AskToSort[]> {
  return db
    .selectFrom('meeting_points as p')
    .innerJoin('asks', 'asks.id', 'p.ask_id')
    .select([
      'asks.id',
      'asks.words',
      sql<ThemeId[]>`array(select t.theme_id from ask_themes t where t.authority_id = asks.authority_id
        and t.ask_id = asks.id)`.as('themes'),
    ])
    .where('p.occasion_id', '=', meeting)
    .orderBy('p.taken_at')
    .orderBy('p.id')
    .execute()
}

export interface ThemeToGive {
  readonly id: ThemeId
  readonly name: string
  readonly keywords: readonly string[]
}

export async function listThemesToGive({ db }: Work): Promise<ThemeToGive[]> {
  return db
    .selectFrom('themes')
    .select(['id', 'in_their_words as name', 'keywords'])
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute()
}

export async function listGroups({ db }: Work): Promise<{ id: GroupId; name: string }[]> {
  return db.selectFrom('groups').select(['id', 'name']).where('ended_on', 'is', null).orderBy('name').execute()
}
