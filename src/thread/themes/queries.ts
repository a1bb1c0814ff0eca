// The council's own short list of themes.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { ThemeId } from '../tables.ts'

export interface Theme {
  readonly id: ThemeId
  readonly name: string
  readonly inTheirWords: string
  readonly keywords: readonly string[]
  readonly position: number
  readonly endedAt: Date | null
}

type Reader = Pick<Work, 'db'>

/** Themes in the council's order; those that ended only where they are wanted. */
export function listThemes({ db }: Reader, { ended = false }: { ended?: boolean } = {}): Promise<Theme[]> {
  const themes = db
    .selectFrom('themes')
    .select(['id', 'name', 'in_their_words as inTheirWords', 'keywords', 'position', 'ended_at as endedAt'])
    .orderBy(sql`ended_at is not null`)
    .orderBy('position')
    .orderBy('name')
  return (ended ? themes : themes.where('ended_at', 'is', null)).execute()
}

export async function getTheme(reader: Reader, id: ThemeId): Promise<Theme> {
  const theme = (await listThemes(reader, { ended: true })).find((held) => held.id === id)
  if (!theme) throw new NotFound()
  return theme
}

export interface ThemeCounts {
  readonly raised: number
  readonly unanswered: number
  readonly neverAnswered: number
  /** How many different young people: those without a name count each time they spoke, groups do not. */
  readonly people: number
  readonly since: number
}

/**
 * How often each theme was raised. What was taken back is in no count, nor a hidden person's or what is for an advocate
 * alone: these counts go beyond the people's own workers.
 */
export async function countByTheme({ db }: Reader): Promise<ReadonlyMap<ThemeId, ThemeCounts>> {
  const rows = await db
    .selectFrom('ask_themes as t')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 't.authority_id').onRef('asks.id', '=', 't.ask_id'),
    )
    .select([
      't.theme_id as theme',
      sql<number>`count(*)::int`.as('raised'),
      sql<number>`(count(*) filter (where asks.standing in ('waiting', 'not-yet')))::int`.as('unanswered'),
      sql<number>`(count(*) filter (where asks.first_answered_at is null))::int`.as('neverAnswered'),
      sql<number>`(count(distinct asks.person_id) + count(*) filter (where asks.code_hash is not null))::int`.as(
        'people',
      ),
      sql<number>`extract(year from min(asks.said_on))::int`.as('since'),
    ])
    .where('asks.standing', '<>', 'withdrawn')
    .where('asks.restricted', '=', false)
    .where('asks.for_advocacy', '=', false)
    .groupBy('t.theme_id')
    .execute()
  return new Map(rows.map(({ theme, ...counts }) => [theme, counts]))
}

/** "Raised 12 times since 2019, 4 never answered" */
export function themeWords({ raised, since, neverAnswered }: ThemeCounts): string {
  const often = raised === 1 ? 'once' : `${raised.toLocaleString('en-GB')} times`
  const unanswered = neverAnswered === 0 ? 'all answered' : `${neverAnswered.toLocaleString('en-GB')} never answered`
  return `Raised ${often} since ${since}, ${unanswered}`
}
