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
  /** The tick is there already: a person takes it off, or links. */
  readonly isTicked: boolean
}

const mostFound = 40
const mostShown = 10

interface Looking {
  /** Looks for other words than the answer's own. */
  readonly typed: string
  /** The ask that stands beside it in the paper that both came of: it comes first. */
  readonly beside: { readonly id: AskId; readonly reason: string; readonly isTicked: boolean } | null
}

/** The likest first; those that have the answer already are left out. */
export async function suggestAsksFor(
  work: Work,
  answer: { readonly id: AnswerId; readonly words: string },
  { typed, beside }: Looking,
): Promise<readonly SuggestedAsk[]> {
  const first = beside === null || typed !== '' ? [] : await askBeside(work, answer.id, beside)
  const alike = await listAlike(work, answer, typed)
  return [...first, ...alike.filter(({ id }) => id !== first[0]?.id)].slice(0, mostShown)
}

async function askBeside(work: Work, answerId: AnswerId, beside: NonNullable<Looking['beside']>) {
  const row = await linkable(work, answerId).where('asks.id', '=', beside.id).executeTakeFirst()
  return row ? [toSuggested(row, beside)] : []
}

async function listAlike(work: Work, answer: { readonly id: AnswerId; readonly words: string }, typed: string) {
  const text = typed === '' ? answer.words : typed
  const wanted = toTsQuery(text, 'any')
  if (wanted === '') return []
  const rows = await linkable(work, answer.id)
    .innerJoin(
      sql<{ id: AskId; likeness: number }>`search_asks(${work.council.id}, to_tsquery('english', ${wanted}),
        ${text}, ${mostFound})`.as('found'),
      (join) => join.onRef('found.id', '=', 'asks.id'),
    )
    .select('found.likeness')
    .execute()
  return rows
    .map((row) => ({ row, common: wordsInCommon(text, row.words) }))
    .toSorted((a, b) => b.common.score - a.common.score || b.row.likeness - a.row.likeness)
    .slice(0, mostShown)
    .map(({ row, common }) => toSuggested(row, { reason: inCommonWords(common), isTicked: false }))
}

/** Asks in view that do not have the answer. */
function linkable(work: Work, answerId: AnswerId) {
  return work.db
    .selectFrom('asks')
    .select(['asks.id', 'asks.words', 'asks.said_on', 'asks.standing'])
    .where('asks.standing', '<>', 'withdrawn')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries as d')
            .select('d.ask_id')
            .whereRef('d.ask_id', '=', 'asks.id')
            .where('d.answer_id', '=', answerId)
            .where('d.state', '<>', 'withdrawn'),
        ),
      ),
    )
    .where(askInView(work))
}

type Row = Awaited<ReturnType<ReturnType<typeof linkable>['execute']>>[number]

const toSuggested = (row: Row, why: Pick<SuggestedAsk, 'reason' | 'isTicked'>): SuggestedAsk => ({
  id: row.id,
  words: row.words,
  saidOn: row.said_on,
  standing: row.standing,
  reason: why.reason,
  isTicked: why.isTicked,
})
