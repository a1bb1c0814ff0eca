// The other asks that people confirmed to be the same, with where they were said and what was answered then. Words that the
// caller may not read stay hidden; that it was raised, and when, does not.
import { sql } from 'kysely'
import type { Viewer } from '../../../people/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { AskId, AskStanding, Door } from '../../tables.ts'
import { askInView, quotable } from '../../visibility.ts'

export interface EarlierAnswer {
  readonly kind: 'did' | 'will' | 'cannot'
  readonly words: string
  readonly givenOn: Day
  readonly isDelivered: boolean
}

export interface EarlierAsk {
  readonly id: AskId
  /** Null where the caller may not read them. */
  readonly words: string | null
  readonly saidOn: Day
  readonly door: Door
  readonly occasion: string | null
  readonly standing: AskStanding
  readonly inView: boolean
  readonly answers: readonly EarlierAnswer[]
}

export async function listConfirmed(
  viewer: Viewer,
  { id, repeatGroup }: { readonly id: AskId; readonly repeatGroup: AskId },
): Promise<EarlierAsk[]> {
  const asks = await selectEarlier(viewer)
    .where('asks.repeat_group', '=', repeatGroup)
    .where('asks.id', '<>', id)
    .where('asks.standing', '<>', 'withdrawn')
    .orderBy('asks.said_on')
    .orderBy('asks.id')
    .execute()
  return withAnswers(viewer, asks)
}

/** Asks as far as the caller may see them: when, where, and the words where they may be read. */
export function selectEarlier(viewer: Viewer) {
  return viewer.db
    .selectFrom('asks')
    .leftJoin('occasions as o', (join) =>
      join.onRef('o.authority_id', '=', 'asks.authority_id').onRef('o.id', '=', 'asks.occasion_id'),
    )
    .select([
      'asks.id',
      'asks.said_on as saidOn',
      'asks.door',
      'asks.standing',
      'o.title as occasion',
      sql<boolean>`${askInView(viewer)}`.as('inView'),
      sql<string | null>`case when ${askInView(viewer)} or ${quotable()} then asks.words end`.as('words'),
    ])
}

type Selected = Omit<EarlierAsk, 'answers'>

/** What was answered then. An answer is shown only beside words that the caller may read: it speaks of them. */
export async function withAnswers<Ask extends Selected>(
  { db }: Pick<Viewer, 'db'>,
  asks: readonly Ask[],
): Promise<(Ask & Pick<EarlierAsk, 'answers'>)[]> {
  const readable = asks.filter(({ words }) => words !== null).map(({ id }) => id)
  const rows =
    readable.length === 0
      ? []
      : await db
          .selectFrom('deliveries as d')
          .innerJoin('answers as a', (join) =>
            join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
          )
          .select(['d.ask_id', 'a.kind', 'a.words', 'a.given_on as givenOn'])
          .select(sql<boolean>`d.state = 'delivered'`.as('isDelivered'))
          .where('d.ask_id', 'in', readable)
          .where('d.state', '<>', 'withdrawn')
          .orderBy('a.given_on')
          .execute()
  return asks.map((ask) => ({
    ...ask,
    answers: rows
      .filter((row) => row.ask_id === ask.id)
      .map(({ kind, words, givenOn, isDelivered }) => ({ kind, words, givenOn, isDelivered })),
  }))
}
