// What stands on a poster: read from linked rows alone, at the moment of asking, so that a consent that was taken back
// is gone at once. Nothing of it is kept.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { AskId, OccasionId, ThemeId } from '../tables.ts'
import { quotable } from '../visibility.ts'
import { gapOf, type Answered, type Gap, type PosterAnswer } from './rules.ts'
import { daysOf, type WantedPoster } from './wanted.ts'

export interface PosterLine {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  /** A first name, where the speaker agreed to that too; a group's name. */
  readonly by: string | null
  readonly answers: readonly PosterAnswer[]
  readonly gap: Gap | null
}

export interface PosterTheme {
  readonly name: string
  readonly lines: readonly PosterLine[]
  /** How many people spoke whose words are not shown. */
  readonly others: number
}

export interface Poster {
  readonly themes: readonly PosterTheme[]
  /** There are more words than a poster can hold. */
  readonly isCut: boolean
}

const mostLines = 120
const noTheme = 'Other things'

export async function getPoster(work: Work, wanted: WantedPoster): Promise<Poster> {
  const quotes = await listQuotes(work, wanted)
  const shown = quotes.slice(0, mostLines)
  const answers = await answersOf(
    work,
    shown.map(({ id }) => id),
  )
  const others = await countOthers(work, wanted)
  const names = [...new Set([...shown.map(({ theme }) => theme), ...others.keys()])]
  const position = (name: string) =>
    shown.find(({ theme }) => theme === name)?.position ?? others.get(name)?.position ?? 0
  return {
    isCut: quotes.length > mostLines,
    themes: names
      .toSorted((a, b) => position(a) - position(b) || a.localeCompare(b))
      .map((name) => ({
        name,
        lines: shown.filter(({ theme }) => theme === name).map((quote) => lineOf(quote, answers.get(quote.id) ?? [])),
        others: others.get(name)?.people ?? 0,
      })),
  }
}

function lineOf({ id, words, said_on, by }: Quote, answers: readonly FoundAnswer[]): PosterLine {
  const arrived = answers.filter(({ state }) => state === 'delivered')
  return { id, words, saidOn: said_on, by, answers: arrived, gap: gapOf(answers) }
}

type Quote = Awaited<ReturnType<typeof listQuotes>>[number]

function listQuotes(work: Work, wanted: WantedPoster) {
  return inScope(work, wanted)
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.authority_id', '=', 'asks.authority_id')
        .onRef('p.id', '=', 'asks.person_id')
        .on('asks.quote', '=', 'named'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select(['asks.id', 'asks.words', 'asks.said_on', 't.theme', 't.position'])
    .select(sql<string | null>`coalesce(g.name, p.known_as, split_part(p.name, ' ', 1))`.as('by'))
    .where(quotable())
    .orderBy('t.position')
    .orderBy('asks.said_on', 'desc')
    .orderBy('asks.id')
    .limit(mostLines + 1)
    .execute()
}

async function countOthers(work: Work, wanted: WantedPoster) {
  const rows = await inScope(work, wanted)
    .select(['t.theme', 't.position'])
    .select(sql<number>`count(distinct coalesce(asks.person_id, asks.id))::int`.as('people'))
    .where(sql<SqlBool>`not ${quotable()}`)
    .groupBy(['t.theme', 't.position'])
    .execute()
  return new Map(rows.map(({ theme, position, people }) => [theme, { position, people }]))
}

/** Asks that belong on the poster, each under one theme: the one that is asked for, or the first of its own. */
function inScope({ db, today }: Work, { occasion, theme, period }: WantedPoster) {
  const ofTheme: RawBuilder<SqlBool> = theme === '' ? sql<SqlBool>`true` : sql<SqlBool>`themes.id = ${theme}`
  let query = db
    .selectFrom('asks')
    .innerJoin(
      sql<{ theme: string; position: number }>`lateral (
        select coalesce(min(named.name), ${noTheme}) as theme, coalesce(min(named.position), 1000000) as position from (
          select themes.in_their_words as name, themes.position from ask_themes
          join themes on themes.authority_id = ask_themes.authority_id and themes.id = ask_themes.theme_id
          where ask_themes.authority_id = asks.authority_id and ask_themes.ask_id = asks.id and ${ofTheme}
          order by themes.position, themes.id limit 1) named)`.as('t'),
      (join) => join.onTrue(),
    )
    .where('asks.standing', '<>', 'withdrawn')
    .where('asks.restricted', '=', false)
    .where('asks.for_advocacy', '=', false)
  if (occasion !== '') query = query.where('asks.occasion_id', '=', occasion)
  if (theme !== '')
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('ask_themes')
          .select('ask_themes.ask_id')
          .whereRef('ask_themes.ask_id', '=', 'asks.id')
          .where('ask_themes.theme_id', '=', theme),
      ),
    )
  const days = daysOf(period, today)
  if (days) query = query.where('asks.said_on', '>=', days.from as Day).where('asks.said_on', '<=', days.to as Day)
  return query
}

type FoundAnswer = PosterAnswer & Answered

/** The newest that arrived first. Only answers to words that may be quoted are asked for. */
async function answersOf({ db }: Work, asks: readonly AskId[]): Promise<ReadonlyMap<AskId, readonly FoundAnswer[]>> {
  if (asks.length === 0) return new Map()
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('answers as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
    )
    .leftJoin('promises as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.promise_id'),
    )
    .select(['d.ask_id', 'd.state', 'd.verdict', 'a.kind', 'a.words', 'a.why', 'a.what_would_change'])
    .select(['a.owner_name', 'p.standing as promise'])
    .select(sql<Day | null>`coalesce(p.due_on, a.due_on)`.as('due_on'))
    .select(
      sql<boolean>`exists (select from evidence e where e.authority_id = a.authority_id and e.withdrawn_at is null
        and (e.answer_id = a.id or e.promise_id = a.promise_id))`.as('is_shown'),
    )
    .where('d.ask_id', 'in', [...asks])
    .orderBy(sql`d.delivered_at desc nulls first`)
    .orderBy('a.id', 'desc')
    .execute()
  return Map.groupBy(
    rows.map(({ ask_id, what_would_change, due_on, owner_name, is_shown, ...row }) => ({
      ...row,
      askId: ask_id,
      whatWouldChange: what_would_change,
      dueOn: due_on,
      ownerName: owner_name,
      isShown: is_shown,
    })),
    ({ askId }) => askId,
  )
}

export interface PosterChoices {
  readonly occasions: readonly { readonly id: OccasionId; readonly title: string; readonly heldOn: Day }[]
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[]
}

export async function listChoices({ db }: Work): Promise<PosterChoices> {
  const occasions = await db
    .selectFrom('occasions')
    .select(['id', 'title', 'held_on as heldOn'])
    .orderBy('held_on', 'desc')
    .limit(100)
    .execute()
  const themes = await db
    .selectFrom('themes')
    .select(['id', 'in_their_words as name'])
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute()
  return { occasions, themes }
}
