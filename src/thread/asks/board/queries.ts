// A page of the board. The page is chosen first, and only then is looked up what its rows say.
import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { pageOf } from '../../../platform/db/page.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { ofSomeoneInFullView, seesNames } from '../../../people/index.ts'
import type { AskId, AskStanding, Door, ThemeId } from '../../tables.ts'
import { quotable } from '../../visibility.ts'
import type { SpeakerKnown } from '../speaker.ts'
import { narrowed, showing, type BoardViewer } from './conditions.ts'
import { perPage, type Sort, type Wanted } from './wanted.ts'

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

/** A page of the board; `most` rows of it where a file is made of the whole. */
export async function listAsks(
  viewer: BoardViewer,
  wanted: Wanted,
  { most = perPage }: { most?: number } = {},
): Promise<ListedAsk[]> {
  const { rows } = await sql<Row>`
    select asks.id, asks.words, asks.said_on, asks.door, asks.standing, asks.unsafe, asks.person_id, asks.repeat_group,
      asks.code_hash is not null as nameless, ${named(viewer)} as name, people.date_of_birth,
      (select g.name from groups g where g.authority_id = asks.authority_id and g.id = asks.group_id) as group_name,
      (select w.name from workers w where w.authority_id = asks.authority_id and w.id = asks.owner_worker_id) as owner,
      (select o.title from occasions o where o.authority_id = asks.authority_id and o.id = asks.occasion_id) as occasion,
      ${quotable()} as quotable, ${isOwnView(viewer)} as own_view,
      (select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.position, t.name)
        from ask_themes given join themes t on t.authority_id = given.authority_id and t.id = given.theme_id
        where given.authority_id = asks.authority_id and given.ask_id = asks.id) as themes
    from (
      select chosen.*, row_number() over () as place from (
        select asks.id from asks
        where ${chosen(viewer, wanted)}
        order by ${orders[wanted.sort]} ${pageOf(wanted.page, most)}) chosen) page
    join asks on asks.id = page.id
    left join people on people.authority_id = asks.authority_id and people.id = asks.person_id
    order by page.place`.execute(viewer.db)
  return rows.map(toListed)
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
