// Promises that an answer can point to instead of making another: those that are open, the ones these asks hang on first.
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AskId, PromiseId } from '../../tables.ts'
import { promiseInView } from '../../visibility.ts'

export interface PromiseToTake {
  readonly id: PromiseId
  readonly words: string
  readonly dueOn: Day | null
  readonly owner: string | null
}

const most = 100

export async function listPromisesToTake(
  viewer: Pick<Work, 'db' | 'caller' | 'today' | 'now'>,
  asks: readonly AskId[],
): Promise<readonly PromiseToTake[]> {
  const rows = await viewer.db
    .selectFrom('promises as p')
    .select(['p.id', 'p.words', 'p.due_on', 'p.owner_name', 'p.owner_post'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('promise_asks as pa')
            .select('pa.ask_id')
            .whereRef('pa.promise_id', '=', 'p.id')
            .where('pa.ask_id', 'in', [...asks]),
        )
        .as('is_linked'),
    )
    .where('p.ended_as', 'is', null)
    .where(promiseInView(viewer, 'p'))
    .where('p.kind', 'in', ['promise', 'resolution', 'aim'])
    .orderBy('is_linked', 'desc')
    .orderBy('p.made_on', 'desc')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map(({ id, words, due_on, owner_name, owner_post }) => ({
    id,
    words,
    dueOn: due_on,
    owner: owner_name ?? owner_post,
  }))
}
