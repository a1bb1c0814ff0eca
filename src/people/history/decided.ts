// Everyone's status on a day, worked out from the facts that we hold: for lists by the machine, chunk by chunk.
import { decide, type Decision } from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { councilRules } from './council-rules.ts'
import { chunkSize } from './everyone.ts'
import { factsFrom, heldFacts } from './status.ts'

export interface Decided {
  /** The case system's id. */
  readonly child: string
  readonly decision: Decision
}

/** Ordered by child id. The law of that day answers. */
export async function* decideEveryone(
  { db, council }: Pick<Work, 'db' | 'council'>,
  asOf: Day,
): AsyncGenerator<Decided, void, undefined> {
  const settings = councilRules(council)
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('people')
      .select(['child_id', 'date_of_birth', 'facts'])
      .where('child_id', '>', after)
      .orderBy('child_id')
      .limit(chunkSize)
      .execute()
    for (const { child_id: child, ...person } of rows)
      yield { child, decision: decide(factsFrom(heldFacts(person)), asOf, settings, asOf) }
    after = rows.at(-1)?.child_id ?? after
    if (rows.length < chunkSize) return
  }
}
