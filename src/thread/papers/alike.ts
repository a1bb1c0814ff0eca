// Asks that are here already and look like what a paper says, with the reason: for a person to compare, never joined by itself.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { inCommonWords, toTsQuery, wordsInCommon } from '../../words/index.ts'
import { askInView } from '../visibility.ts'
import type { AlikeAsk } from './views/candidate-page.tsx'

const mostShown = 5

export async function listAlikeAsks(work: Work, words: string): Promise<AlikeAsk[]> {
  const query = toTsQuery(words)
  if (query === '') return []
  const rows = await work.db
    .selectFrom('asks')
    .innerJoin(
      sql<{
        id: string
        likeness: number
      }>`search_asks(${work.council.id}, to_tsquery('english', ${query}), ${words}, 50)`.as('found'),
      (join) => join.onRef('found.id', '=', 'asks.id'),
    )
    .select(['asks.id', 'asks.words', 'asks.said_on'])
    .where(askInView(work))
    .orderBy('found.likeness', 'desc')
    .limit(mostShown * 2)
    .execute()
  return rows
    .map((row) => ({ row, common: wordsInCommon(row.words, words) }))
    .filter(({ common }) => common.score > 0)
    .toSorted((a, b) => b.common.score - a.common.score)
    .slice(0, mostShown)
    .map(({ row, common }) => ({
      id: row.id,
      words: row.words,
      saidOn: row.said_on,
      why: inCommonWords(common) ?? 'Some of the words are the same',
    }))
}
