// What has been answered so far, in a form that a page can carry: when it differs at sending, somebody answered meanwhile.
import { createHash } from 'node:crypto'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AskId } from '../../tables.ts'

export async function answeredSoFar({ db }: Pick<Work, 'db'>, asks: readonly AskId[]): Promise<string> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['ask_id', 'answer_id'])
    .where('ask_id', 'in', [...asks])
    .where('state', '<>', 'withdrawn')
    .orderBy('ask_id')
    .orderBy('answer_id')
    .execute()
  const all = rows.map(({ ask_id, answer_id }) => `${ask_id} ${answer_id}`).join('\n')
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}

export interface EarlierAnswer {
  readonly words: string
  readonly at: Date
  readonly by: string | null
  /** The reader gave it, in another tab perhaps. */
  readonly isOwn: boolean
  readonly askIds: readonly AskId[]
}

/** The answers that these asks have, the newest first: so that nobody says the same twice, or something else. */
export async function listEarlier(
  { db, caller }: Pick<Work, 'db' | 'caller'>,
  asks: readonly AskId[],
): Promise<readonly EarlierAnswer[]> {
  const rows = await db
    .selectFrom('answers as a')
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.authority_id', '=', 'a.authority_id').onRef('d.answer_id', '=', 'a.id'),
    )
    .leftJoin('accounts as giver', (join) =>
      join.onRef('giver.authority_id', '=', 'a.authority_id').onRef('giver.id', '=', 'a.given_by'),
    )
    .select(['a.id', 'a.words', 'a.recorded_at', 'a.given_by', 'giver.display_name', 'd.ask_id'])
    .where('d.ask_id', 'in', [...asks])
    .where('d.state', '<>', 'withdrawn')
    .orderBy('a.recorded_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    return {
      words: first.words,
      at: first.recorded_at,
      by: first.display_name,
      isOwn: first.given_by !== null && first.given_by === caller.accountId,
      askIds: of.map((row) => row.ask_id),
    }
  })
}
