// The board: one query for the page with its count, one for the counts beside the filters.
import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { ofSomeoneInFullView, seesNames } from '../../../people/index.ts'
import type { AskId, AskStanding, Door, ThemeId } from '../../tables.ts'
import { quotable } from '../../visibility.ts'
import type { SpeakerKnown } from '../speaker.ts'
import { narrowed, showing, type BoardViewer } from './conditions.ts'
import { perPage, shows, type Show, type Sort, type Wanted } from './wanted.ts'

export interface ListedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly door: Door
  readonly standing: AskStanding
  readonly unsafe: boolean
  readonly speaker: SpeakerKnown
  readonly owner: string | null
  readonly occasion: string | null
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[]
  readonly repeatGroup: AskId | null
  /** The words may leave in a file: consented to, a group's, or of somebody whose whole record the reader has. */
  readonly mayLeave: boolean
  /** The reader has the speaker's whole record. */
  readonly isOwnView: boolean
}

export interface AsksFound {
  readonly asks: readonly ListedAsk[]
  readonly total: number
}

/** A page of the board; `most` rows of it where a file is made of the whole. */
export async function listAsks(
  viewer: BoardViewer,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<AsksFound> {
  const { rows } = await sql<Row>`
    select asks.id, asks.words, asks.said_on, asks.door, asks.standing, asks.unsafe, asks.person_id, asks.repeat_group,
      asks.code_hash is not null as nameless, ${named(viewer)} as name, people.date_of_birth, groups.name as group_name,
      w.name as owner, occasions.title as occasion, page.total, ${quotable()} as quotable,
      ${isOwnView(viewer)} as own_view,
      (select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.position, t.name)
        from ask_themes given join themes t on t.authority_id = given.authority_id and t.id = given.theme_id
        where given.authority_id = asks.authority_id and given.ask_id = asks.id) as themes
    from (
      select chosen.*, row_number() over () as place from (
        select asks.id, (count(*) over ())::int as total from asks
        where ${chosen(viewer, wanted)}
        order by ${orders[wanted.sort]} limit ${most} offset ${(wanted.page - 1) * most}) chosen) page
    join asks on asks.id = page.id
    left join people on people.authority_id = asks.authority_id and people.id = asks.person_id
    left join groups on groups.authority_id = asks.authority_id and groups.id = asks.group_id
    left join workers w on w.authority_id = asks.authority_id and w.id = asks.owner_worker_id
    left join occasions on occasions.authority_id = asks.authority_id and occasions.id = asks.occasion_id
    order by page.place`.execute(viewer.db)
  return { asks: rows.map(toListed), total: rows[0]?.total ?? 0 }
}

/** How many there are in each view of the board, whatever else narrows it. */
export async function countShown(viewer: BoardViewer, wanted: Wanted): Promise<Readonly<Record<Counted, number>>> {
  const conditions = showing(viewer)
  const counts = counted.map(
    (show) => sql`(count(*) filter (where ${conditions[show] ?? sql`true`}))::int as ${sql.ref(show)}`,
  )
  const { rows } = await sql<Record<Counted, number>>`
    select ${sql.join(counts)} from asks
    where asks.standing in ('waiting', 'promised', 'not-yet') and ${narrowed(viewer, wanted)}`.execute(viewer.db)
  return rows[0] ?? noCounts
}

/** What is finished is not counted beside the filters: it grows with every year, and nobody is waiting for it. */
const counted = shows.filter((show) => !(['answered', 'withdrawn', 'all'] as readonly Show[]).includes(show))
export type Counted = Exclude<Show, 'answered' | 'withdrawn' | 'all'>
const noCounts: Readonly<Record<Counted, number>> = {
  unanswered: 0,
  overdue: 0,
  'not-yet': 0,
  repeats: 0,
  unsafe: 0,
  promised: 0,
}

export interface OwnerName {
  readonly id: string
  readonly name: string
}

/** Everyone who could see to an answer, to filter by and to name. */
export function listOwners({ db, today }: Pick<BoardViewer, 'db' | 'today'>): Promise<OwnerName[]> {
  return db
    .selectFrom('workers')
    .select(['id', 'name'])
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .orderBy('name')
    .execute()
}

const chosen = (viewer: BoardViewer, wanted: Wanted) => {
  const show = showing(viewer)[wanted.show]
  return show === null ? narrowed(viewer, wanted) : sql`${show} and ${narrowed(viewer, wanted)}`
}

const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  oldest: sql`asks.said_on, asks.id`,
  newest: sql`asks.said_on desc, asks.id desc`,
  changed: sql`asks.standing_since desc, asks.id`,
}

const named = (viewer: BoardViewer) =>
  seesNames(viewer) ? sql`coalesce(people.known_as, people.name, people.child_id)` : sql`null::text`

const isOwnView = (viewer: BoardViewer) => sql`coalesce(${ofSomeoneInFullView(viewer, sql`asks.person_id`)}, false)`

interface Row {
  readonly id: AskId
  readonly words: string
  readonly said_on: Day
  readonly door: Door
  readonly standing: AskStanding
  readonly unsafe: boolean
  readonly person_id: PersonId | null
  readonly repeat_group: AskId | null
  readonly nameless: boolean
  readonly name: string | null
  readonly date_of_birth: Day | null
  readonly group_name: string | null
  readonly owner: string | null
  readonly occasion: string | null
  readonly total: number
  readonly quotable: boolean
  readonly own_view: boolean
  readonly themes: { id: ThemeId; name: string }[] | null
}

const toListed = (row: Row): ListedAsk => ({
  id: row.id,
  words: row.words,
  saidOn: row.said_on,
  door: row.door,
  standing: row.standing,
  unsafe: row.unsafe,
  speaker: {
    personId: row.person_id,
    name: row.name,
    dateOfBirth: row.date_of_birth,
    group: row.group_name,
    isNameless: row.nameless,
  },
  owner: row.owner,
  occasion: row.occasion,
  themes: row.themes ?? [],
  repeatGroup: row.repeat_group,
  mayLeave: row.quotable || row.own_view,
  isOwnView: row.own_view,
})
