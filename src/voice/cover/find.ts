// Who reads for whom today.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { WorkerId } from '../../people/tables.ts'

export interface Covering {
  readonly workerId: WorkerId
  readonly name: string
  readonly until: Day
}

/** Null when nobody covers; who has left covers nobody. */
export async function findCover(
  { db, today }: Pick<Work, 'db' | 'today'>,
  workerId: WorkerId,
): Promise<Covering | null> {
  const found = await db
    .selectFrom('cover as c')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'c.authority_id').onRef('w.id', '=', 'c.covered_by'),
    )
    .select(['w.id as workerId', 'w.name', 'c.ends_on as until'])
    .where('c.worker_id', '=', workerId)
    .where('c.starts_on', '<=', today)
    .where('c.ends_on', '>=', today)
    .where('c.ended_at', 'is', null)
    .where((where) => where.or([where('w.ended_on', 'is', null), where('w.ended_on', '>=', today)]))
    .orderBy('c.starts_on', 'desc')
    .executeTakeFirst()
  return found ?? null
}
