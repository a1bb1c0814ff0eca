// What young people asked for most, in their words: the themes with enough asks that nobody can be told from a number.
// Where no theme has enough, the council's themes in their usual order, which says nothing of anybody.
import { sql } from 'kysely'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { ThemeId } from '../../thread/tables.ts'

export interface AskedFor {
  readonly theme: ThemeId
  readonly words: string
  /** How often this year; null where that is too few to say. */
  readonly times: number | null
}

export async function mostAskedFor(work: Pick<Work, 'db' | 'council' | 'today'>, most = 6): Promise<AskedFor[]> {
  const { rows } = await sql<AskedFor>`
    select t.id as theme, t.in_their_words as words, count(*)::int as times
    from themes t
    join ask_themes at on at.authority_id = t.authority_id and at.theme_id = t.id
    join asks a on a.authority_id = at.authority_id and a.id = at.ask_id
    where t.ended_at is null and a.standing <> 'withdrawn' and not a.for_advocacy and a.said_on >= ${addDays(work.today, -365)}
    group by t.id, t.in_their_words having count(*) >= ${work.council.settings.smallNumber}
    order by count(*) desc, t.in_their_words limit ${most}`.execute(work.db)
  return rows.length > 0 ? rows : themesInOrder(work, most)
}

function themesInOrder({ db }: Pick<Work, 'db'>, most: number): Promise<AskedFor[]> {
  return db
    .selectFrom('themes')
    .select(['id as theme', 'in_their_words as words', sql<null>`null`.as('times')])
    .where('ended_at', 'is', null)
    .orderBy('position')
    .limit(most)
    .execute()
}
