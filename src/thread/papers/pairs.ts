// Which ask of the same paper a reply seems to answer, with the reason: offered to a person, never linked by itself. Only
// where the paper itself sets the two side by side is the tick there already.
import { inCommonWords, wordsInCommon } from '../../words/index.ts'
import type { CandidateId } from '../tables.ts'
import type { FoundCandidate } from './queries.ts'

export interface Pair {
  readonly reply: FoundCandidate
  readonly ask: FoundCandidate
  /** Why they seem to belong together, for a person to judge. */
  readonly reason: string
  /** The paper sets them side by side, and nothing else stands there. */
  readonly isBeside: boolean
}

export function pairsOf(candidates: readonly FoundCandidate[]): ReadonlyMap<CandidateId, Pair> {
  const asks = candidates.filter(({ kind }) => kind === 'ask')
  const pairs = candidates.flatMap((reply, index) => {
    if (reply.kind !== 'reply') return []
    const found = beside(reply, asks, candidates, index) ?? likest(reply, asks)
    return found ? [[reply.id, { reply, ...found }] as const] : []
  })
  return new Map(pairs)
}

type Found = Omit<Pair, 'reply'>

function beside(
  reply: FoundCandidate,
  asks: readonly FoundCandidate[],
  all: readonly FoundCandidate[],
  index: number,
): Found | null {
  const inRow = asks.filter(
    (ask) => isOfTable(ask) && isOfTable(reply) && ask.page === reply.page && ask.line === reply.line,
  )
  if (inRow.length > 0) return only(inRow, 'They stand in the same row')
  const [before, after, earlier] = [all[index - 1], all[index + 1], all[index - 2]]
  const isAlone = earlier?.kind !== 'ask' && after?.kind !== 'reply'
  if (before?.kind === 'ask' && isAlone) return { ask: before, reason: 'It stands right after it', isBeside: true }
  return null
}

const isOfTable = ({ rule }: FoundCandidate) => rule === 'slide-table'

function only([first, ...more]: readonly FoundCandidate[], reason: string): Found | null {
  return first ? { ask: first, reason, isBeside: more.length === 0 } : null
}

/** The likest under the same theme; without one, the likest of the paper. */
function likest(reply: FoundCandidate, asks: readonly FoundCandidate[]): Found | null {
  const near = asks.filter(({ heading }) => heading !== null && heading === reply.heading)
  const [best] = (near.length > 0 ? near : asks)
    .map((ask) => ({ ask, common: wordsInCommon(ask.words, reply.words) }))
    .filter(({ common }) => common.score > 0)
    .toSorted((a, b) => b.common.score - a.common.score)
  return best
    ? { ask: best.ask, reason: inCommonWords(best.common) ?? 'Some of the words are the same', isBeside: false }
    : null
}
