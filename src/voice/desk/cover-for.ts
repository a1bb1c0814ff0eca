// Who reads it next: whoever covers today, else the manager of the reader's team. Of a restricted person only those who
// are named can read it, so nobody else is asked.
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import { findCover } from '../cover/find.ts'

export interface Cover {
  readonly workerId: WorkerId
  readonly name: string
}

interface Unread {
  readonly person_id: PersonId | null
  readonly reader_worker_id: WorkerId | null
  readonly restricted: boolean
}

/** Null when there is nobody between the reader and the desk. */
export async function findCoverFor(work: Work, ask: Unread): Promise<Cover | null> {
  if (ask.reader_worker_id === null) return null
  const covering = await findCover(work, ask.reader_worker_id)
  const candidates = [...(covering ? [covering] : []), ...(await listManagersOf(work, ask.reader_worker_id))]
  if (!ask.restricted || ask.person_id === null) return candidates[0] ?? null
  const named = await listNamed(work, ask.person_id)
  return candidates.find(({ workerId }) => named.has(workerId)) ?? null
}

/** With an account, since nobody reads without one. */
function listManagersOf({ db, today }: Work, workerId: WorkerId): Promise<Cover[]> {
  return db
    .selectFrom('workers as reader')
    .innerJoin('workers as w', (join) =>
      join
        .onRef('w.authority_id', '=', 'reader.authority_id')
        .onRef('w.team_id', '=', 'reader.team_id')
        .onRef('w.id', '<>', 'reader.id'),
    )
    .innerJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'w.authority_id').onRef('a.id', '=', 'w.account_id'),
    )
    .select(['w.id as workerId', 'w.name'])
    .where('reader.id', '=', workerId)
    .where('w.role', '=', 'team-manager')
    .where('a.ended_at', 'is', null)
    .where((where) => where.or([where('w.ended_on', 'is', null), where('w.ended_on', '>=', today)]))
    .orderBy('w.name')
    .execute()
}

async function listNamed({ db }: Work, personId: PersonId): Promise<ReadonlySet<WorkerId>> {
  const rows = await db
    .selectFrom('restricted_access as named')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'named.authority_id').onRef('w.account_id', '=', 'named.account_id'),
    )
    .select('w.id')
    .where('named.person_id', '=', personId)
    .where('named.ended_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
