// Which asks an answer may be for, with the reason: a person decides. Nothing is linked by itself.
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { inCommonWords, toTsQuery, wordsInCommon } from '../../../words/index.ts'
import type { AnswerId, AskId, AskStanding } from '../../tables.ts'
import { askInView } from '../../visibility.ts'

export interface SuggestedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly standing: AskStanding
  /** "Both speak of travel and money"; null where only the search found it. */
  readonly reason: string | null
}

const mostFound = 40
const mostShown = 10

/** The likest first; those that have the answer already are left out. `typed` looks for other words than the answer's own. */
export async function suggestAsksFor(
  work: Work,
  answer: { readonly id: AnswerId; readonly words: string },
  typed = '',
): Promise<readonly SuggestedAsk[]> {
  const text = typed === '' ? answer.words : typed
  const wanted = toTsQuery(text, 'any')
  if (wanted === '') return []
  const rows = await work.db
    .selectFrom(
      sql<{ id: AskId; likeness: number }>`search_asks(${work.council.id}, to_tsquery('english', ${wanted}),
        ${text}, ${mostFound})`.as('found'),
    )
    .innerJoin('asks', 'asks.id', 'found.id')
    .select(['asks.id', 'asks.words', 'asks.said_on', 'asks.standing', 'found.likeness'])
    .where('asks.standing', '<>', 'withdrawn')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries as d')
            .select('d.ask_id')
            .whereRef('d.ask_id', '=', 'asks.id')
            .where('d.answer_id', '=', answer.id)
            .where('d.state', '<>', 'withdrawn'),
        ),
      ),
    )
    .where(askInView(work))
    .execute()
  return rows
    .map((row) => ({ row, common: wordsInCommon(text, row.words) }))
    .toSorted((a, b) => b.common.score - a.common.score || b.row.likeness - a.row.likeness)
    .slice(0, mostShown)
    .map(({ row, common }) => ({
      id: row.id,
      words: row.words,
      saidOn: row.said_on,
      standing: row.standing,
      reason: inCommonWords(common),
    }))
}
