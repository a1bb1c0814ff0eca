// Who can read what a young person says: the people who work with them, each by name, or the managers of the team.
import type { Work } from '../../platform/http/ctx.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import type { Capacity, WorkerId } from '../../people/tables.ts'
import type { Reader } from '../../thread/index.ts'

export interface NamedReader {
  /** What the form sends: `worker:ID` or `role:team-manager`. */
  readonly key: string
  readonly reader: Reader
  /** A person's name; null for the managers of the team. */
  readonly name: string | null
  readonly capacity: Capacity | null
  readonly workerId: WorkerId | null
}

const managers: NamedReader = {
  key: 'role:team-manager',
  reader: { kind: 'role', role: 'team-manager' },
  name: null,
  capacity: null,
  workerId: null,
}

/** The adviser first. Whoever is complained about need not be the one who reads it: the managers are always there. */
export async function listReaders(
  { db, today }: Pick<Work, 'db' | 'today'>,
  personId: PersonId,
): Promise<NamedReader[]> {
  const rows = await db
    .selectFrom('allocations')
    .innerJoin('workers', 'workers.id', 'allocations.worker_id')
    .select(['workers.id', 'workers.name', 'allocations.capacity'])
    .where('allocations.person_id', '=', personId)
    .where('allocations.starts_on', '<=', today)
    .where((where) => where.or([where('allocations.ends_on', 'is', null), where('allocations.ends_on', '>=', today)]))
    .where((where) => where.or([where('workers.ended_on', 'is', null), where('workers.ended_on', '>=', today)]))
    .orderBy('allocations.capacity')
    .orderBy('workers.name')
    .execute()
  const seen = new Set<WorkerId>()
  const named = rows.filter(({ id }) => !seen.has(id) && seen.add(id))
  return [
    ...named.map(({ id, name, capacity }) => ({
      key: `worker:${id}`,
      reader: { kind: 'worker' as const, workerId: id },
      name,
      capacity,
      workerId: id,
    })),
    managers,
  ]
}

/** A key as a form may send it; that it names one of their own readers is checked against the list. */
export function isReaderKey(text: string): boolean {
  return text === managers.key || (text.startsWith('worker:') && isUuid(text.slice('worker:'.length)))
}
