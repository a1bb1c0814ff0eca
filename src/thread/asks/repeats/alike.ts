// What was asked before, over all years: asks that speak of the same, with the words that they share, for a person to
// decide. Only those whose words the caller may read: nobody can decide about words that they do not see.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { inCommonWords, wordsInCommon } from '../../../words/index.ts'
import type { AskId } from '../../tables.ts'
import { askInView, quotable } from '../../visibility.ts'
import { getAsk } from '../thread/queries.ts'
import { selectEarlier, withAnswers, type EarlierAsk } from './confirmed.ts'
import { anyTwoOf } from './wanted-words.ts'

export interface AlikeAsk extends EarlierAsk {
  readonly words: string
  /** "Both speak of travel and work" */
  readonly why: string | null
  /** What a person decided of the two; null while nobody has. */
  readonly decided: 'same' | 'different' | null
}

const mostSearched = 60
const mostShown = 12
/** Below this two asks share a word or two and no more. */
const leastInCommon = 0.2

export async function listAlike(
  work: Pick<Work, 'db' | 'council' | 'caller' | 'today' | 'now'>,
  askId: AskId,
): Promise<AlikeAsk[]> {
  const { words } = await getAsk(work, askId)
  const rows = await selectEarlier(work)
    .innerJoin(
      sql<{
        id: AskId
        likeness: number
      }>`search_asks(${work.council.id}, to_tsquery('english', ${anyTwoOf(words)}),
        ${words}, ${mostSearched})`.as('found'),
      (join) => join.onRef('found.id', '=', 'asks.id'),
    )
    .leftJoin('ask_repeats as decision', (join) =>
      join
        .onRef('decision.authority_id', '=', 'asks.authority_id')
        .on(
          sql<boolean>`(decision.ask_id, decision.earlier_ask_id) in ((asks.id, ${askId}::uuid), (${askId}::uuid, asks.id))`,
        ),
    )
    .select(['decision.is_repeat as isRepeat', 'found.likeness'])
    .where('asks.id', '<>', askId)
    .where('asks.standing', '<>', 'withdrawn')
    .where(sql<boolean>`(${askInView(work)} or ${quotable()})`)
    .orderBy('found.likeness', 'desc')
    .execute()
  const alike = rows
    .flatMap(({ words: other, isRepeat, ...row }) => {
      if (other === null) return []
      const common = wordsInCommon(words, other)
      const decided = isRepeat === null ? null : isRepeat ? ('same' as const) : ('different' as const)
      return [{ ...row, words: other, why: inCommonWords(common), score: common.score, decided }]
    })
    .filter(({ score, decided }) => decided !== null || score >= leastInCommon)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostShown)
  return withAnswers(work, alike)
}
