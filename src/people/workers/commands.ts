// Handing several young people over at once, when a worker leaves or a team changes: all of them or none.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { WorkerId } from '../tables.ts'
import { moveAllocation } from './allocations/commands.ts'
import type { Handover } from './forms.ts'
import { listCaseload, type CaseloadRow } from './queries.ts'

/** Returns how many were handed over. Only those whose record the caller has in full can be. */
export async function handOver(work: Work, from: WorkerId, { allocations, worker, on }: Handover): Promise<number> {
  const caseload = (await listCaseload(work, from)).filter(({ isMine }) => isMine)
  const chosen = [...new Set(allocations)].map((id) => {
    const found = caseload.find(({ allocation }) => allocation === id)
    if (!found) throw new NotFound()
    return found
  })
  await sql`savepoint hand_over`.execute(work.db)
  for (const { personId, allocation, person, capacity } of chosen) {
    try {
      await moveAllocation(work, { personId, allocation, worker, on })
    } catch (error) {
      await sql`rollback to savepoint hand_over`.execute(work.db)
      throw error instanceof Refused ? about(person, error) : error
    }
    await recordMove(work, { personId, capacity }, worker)
  }
  return chosen.length
}

function about(person: string, { errors }: Refused): Refused {
  const first = errors[0]
  return new Refused(
    first?.field ?? 'allocations',
    `${person}: ${first?.message ?? 'this could not be done'}. Nobody was handed over.`,
  )
}

function recordMove(
  work: Work,
  { personId, capacity }: Pick<CaseloadRow, 'personId' | 'capacity'>,
  worker: WorkerId,
): Promise<void> {
  return work.audit({ event: 'allocation.changed', personId, detail: { act: 'move', capacity, worker } })
}
