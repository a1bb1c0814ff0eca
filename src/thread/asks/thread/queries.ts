// One ask as its reader may see it: the words, who spoke, and what was agreed with them.
import { sql } from 'kysely'
import { ofSomeoneInFullView, seesNames, type Viewer } from '../../../people/index.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { Day } from '../../../platform/clock.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { AnswerWay, AskId, AskStanding, Door, FileId, OccasionId, Quote, ThemeId } from '../../tables.ts'
import { askInView } from '../../visibility.ts'
import type { SpeakerKnown } from '../speaker.ts'

export interface AskShown {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly recordedAt: Date
  readonly door: Door
  readonly speaker: SpeakerKnown
  /** The reader has the speaker's whole record, and may go to it. */
  readonly isOwnView: boolean
  readonly occasion: { readonly id: OccasionId; readonly title: string; readonly place: string | null } | null
  readonly paper: { readonly title: string; readonly page: number | null; readonly line: number | null } | null
  readonly feeling: string | null
  readonly unsafe: boolean
  readonly answerWay: AnswerWay
  readonly quote: Quote
  readonly quoteWithdrawnAt: Date | null
  readonly recordedBy: string | null
  readonly shownToSpeaker: boolean
  readonly reader: string | null
  readonly readerRole: string | null
  readonly owner: { readonly id: WorkerId; readonly name: string } | null
  readonly standing: AskStanding
  readonly standingSince: Date
  readonly repeatGroup: AskId | null
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[]
  readonly files: readonly {
    readonly id: FileId
    readonly kind: 'voice' | 'picture'
    readonly described: string | null
  }[]
}

/** Not found for an ask outside the caller's view, in the same words as for one that never was. */
export async function getAsk(viewer: Viewer, id: AskId): Promise<AskShown> {
  const row = await selectAsk(viewer, id)
  if (!row) throw new NotFound()
  return toShown(row)
}

type Row = NonNullable<Awaited<ReturnType<typeof selectAsk>>>

// Names are looked up one by one: to plan eight tables joined would take longer than to answer.
function selectAsk(viewer: Viewer, id: AskId) {
  const name = seesNames(viewer)
    ? sql<string | null>`coalesce(people.known_as, people.name, people.child_id)`
    : sql<string | null>`null::text`
  return viewer.db
    .selectFrom('asks')
    .leftJoin('people', (join) =>
      join.onRef('people.authority_id', '=', 'asks.authority_id').onRef('people.id', '=', 'asks.person_id'),
    )
    .select([
      'asks.id',
      'asks.words',
      'asks.said_on',
      'asks.recorded_at',
      'asks.door',
      'asks.person_id',
      'asks.occasion_id',
      'asks.page',
      'asks.line',
      'asks.feeling',
      'asks.unsafe',
      'asks.answer_way',
      'asks.quote',
      'asks.quote_withdrawn_at',
      'asks.shown_to_speaker',
      'asks.reader_role',
      'asks.owner_worker_id',
      'asks.standing',
      'asks.standing_since',
      'asks.repeat_group',
      'people.date_of_birth',
    ])
    .select((from) => [
      from.selectFrom('groups as g').select('g.name').whereRef('g.id', '=', 'asks.group_id').as('group_name'),
      from
        .selectFrom('occasions as o')
        .select('o.title')
        .whereRef('o.id', '=', 'asks.occasion_id')
        .as('occasion_title'),
      from
        .selectFrom('occasions as o')
        .select('o.place')
        .whereRef('o.id', '=', 'asks.occasion_id')
        .as('occasion_place'),
      from.selectFrom('papers').select('papers.title').whereRef('papers.id', '=', 'asks.paper_id').as('paper_title'),
      from.selectFrom('workers as w').select('w.name').whereRef('w.id', '=', 'asks.owner_worker_id').as('owner_name'),
      from.selectFrom('workers as w').select('w.name').whereRef('w.id', '=', 'asks.reader_worker_id').as('reader_name'),
      from
        .selectFrom('accounts')
        .select('accounts.display_name')
        .whereRef('accounts.id', '=', 'asks.recorded_by')
        .as('recorded_by'),
    ])
    .select([
      name.as('name'),
      sql<
        AskShown['themes']
      >`coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.position, t.name)
        from ask_themes given join themes t on t.authority_id = given.authority_id and t.id = given.theme_id
        where given.authority_id = asks.authority_id and given.ask_id = asks.id), '[]')`.as('themes'),
      sql<
        AskShown['files']
      >`coalesce((select json_agg(json_build_object('id', f.file_id, 'kind', f.kind, 'described', f.described))
        from ask_files f where f.authority_id = asks.authority_id and f.ask_id = asks.id), '[]')`.as('files'),
      sql<boolean>`asks.code_hash is not null`.as('nameless'),
      sql<boolean>`coalesce(${ofSomeoneInFullView(viewer, sql`asks.person_id`)}, false)`.as('own_view'),
    ])
    .where('asks.id', '=', id)
    .where(askInView(viewer))
    .executeTakeFirst()
}

const toShown = (row: Row): AskShown => ({
  id: row.id,
  words: row.words,
  saidOn: row.said_on,
  recordedAt: row.recorded_at,
  door: row.door,
  speaker: {
    personId: row.person_id,
    name: row.name,
    dateOfBirth: row.date_of_birth,
    group: row.group_name,
    isNameless: row.nameless,
  },
  isOwnView: row.own_view,
  occasion:
    row.occasion_id === null || row.occasion_title === null
      ? null
      : { id: row.occasion_id, title: row.occasion_title, place: row.occasion_place },
  paper: row.paper_title === null ? null : { title: row.paper_title, page: row.page, line: row.line },
  feeling: row.feeling,
  unsafe: row.unsafe,
  answerWay: row.answer_way,
  quote: row.quote,
  quoteWithdrawnAt: row.quote_withdrawn_at,
  recordedBy: row.recorded_by,
  shownToSpeaker: row.shown_to_speaker,
  reader: row.reader_name,
  readerRole: row.reader_role,
  owner:
    row.owner_worker_id === null || row.owner_name === null ? null : { id: row.owner_worker_id, name: row.owner_name },
  standing: row.standing,
  standingSince: row.standing_since,
  repeatGroup: row.repeat_group,
  themes: row.themes,
  files: row.files,
})
