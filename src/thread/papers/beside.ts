// The ask that stands beside an answer in the paper that both were read from, for whoever links answers to asks.
import type { Work } from '../../platform/http/ctx.ts'
import { askInView } from '../visibility.ts'
import type { AnswerId, AskId } from '../tables.ts'
import { pairsOf } from './pairs.ts'
import { listPairable } from './queries.ts'

export interface Beside {
  readonly id: AskId
  readonly reason: string
  /** The paper sets the two side by side, and nothing else stands there. */
  readonly isTicked: boolean
}

/** Null where the answer came of no paper, where nothing stands beside it, or the ask is not in the caller's view. */
export async function findAskBeside(work: Work, answerId: AnswerId): Promise<Beside | null> {
  const became = await work.db
    .selectFrom('candidates')
    .select(['id', 'paper_id'])
    .where('became_kind', '=', 'answer')
    .where('became_id', '=', answerId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  if (!became) return null
  const pair = pairsOf(await listPairable(work, became.paper_id)).get(became.id)
  if (pair?.ask.becameKind !== 'ask' || pair.ask.becameId === null) return null
  const ask = await work.db
    .selectFrom('asks')
    .select('asks.id')
    .where('asks.id', '=', pair.ask.becameId as AskId) // an ask, as `became_kind` says
    .where('asks.standing', '<>', 'withdrawn')
    .where(askInView(work))
    .executeTakeFirst()
  if (!ask) return null
  const reason = `In the paper: ${pair.reason.charAt(0).toLowerCase()}${pair.reason.slice(1)}`
  return { id: ask.id, reason, isTicked: pair.isBeside }
}
