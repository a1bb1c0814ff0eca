// How often the same thing was raised: counted over asks that people confirmed to be the same, never over mere likeness.
// Asks of people whom the caller may not know of are in no count (row-level security), nor what was taken back.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AskId } from '../../tables.ts'

export interface Raised {
  readonly times: number
  /** The year in which it was first said. */
  readonly since: number
  /** No answer to any of them has reached anyone. */
  readonly neverAnswered: boolean
  /** An answer to one of them stands: nobody has said that it was not good enough. */
  readonly hasGoodAnswer: boolean
}

/**
 * For each group of repeats (`asks.repeat_group`) how often it was raised. Without `withHidden` also for eyes other than the
 * caller's: no hidden person's ask is counted, even where the caller is named for them.
 */
export async function countRaised(
  { db }: Pick<Work, 'db'>,
  groups: readonly (AskId | null)[],
  { withHidden = true }: { withHidden?: boolean } = {},
): Promise<ReadonlyMap<AskId, Raised>> {
  const wanted = [...new Set(groups.filter((group) => group !== null))]
  if (wanted.length === 0) return new Map()
  const asks = db
    .selectFrom('asks')
    .select([
      'repeat_group',
      sql<number>`count(*)::int`.as('times'),
      sql<number>`extract(year from min(said_on))::int`.as('since'),
      sql<boolean>`bool_and(first_answered_at is null)`.as('neverAnswered'),
      sql<boolean>`bool_or(standing in ('answered', 'good-enough'))`.as('hasGoodAnswer'),
    ])
    .where('repeat_group', 'in', wanted)
    .where('standing', '<>', 'withdrawn')
    .groupBy('repeat_group')
  const rows = await (withHidden ? asks : asks.where('restricted', '=', false)).execute()
  return new Map(rows.flatMap(({ repeat_group: group, ...raised }) => (group === null ? [] : [[group, raised]])))
}

/** "Raised 4 times since 2019, never answered" */
export function raisedWords({ times, since, neverAnswered }: Raised): string {
  const often = times === 1 ? 'once' : `${times} times`
  return `Raised ${often} since ${since}${neverAnswered ? ', never answered' : ''}`
}
