// Writes workers, their teams and whom they work with: a few statements for many.
import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId } from '../../../platform/ids.ts'
import type { ImportId } from '../../tables.ts'
import { jsonText } from '../json.ts'
import type { HeldAllocation } from './allocation-plan.ts'
import type { WorkerPlan } from './worker-plan.ts'

export async function writeWorkers({ db, council }: Pick<Work, 'db' | 'council'>, plan: WorkerPlan): Promise<void> {
  const used = new Set([...plan.planned.values()].map(({ worker }) => worker.team_id))
  const teams = plan.newTeams.filter(({ id }) => used.has(id))
  if (teams.length > 0)
    await db
      .insertInto('teams')
      .values(teams.map((team) => ({ authority_id: council.id, ...team })))
      .execute()
  const rows = [...plan.planned.values()]
    .filter(({ state }) => state !== 'unchanged')
    .map(({ ref, worker }) => ({ ...worker, worker_ref: ref }))
  if (rows.length === 0) return
  await sql`
    insert into workers (authority_id, id, worker_ref, name, role, team_id, account_id, email, phone)
    select ${council.id}, id, worker_ref, name, role, team_id, account_id, email, phone
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as given(id uuid, worker_ref text, name text, role text,
      team_id uuid, account_id uuid, email text, phone text)
    on conflict (authority_id, id) do update set name = excluded.name, role = excluded.role,
      team_id = excluded.team_id, account_id = excluded.account_id, email = excluded.email,
      phone = excluded.phone`.execute(db)
}

export async function writeAllocations(
  work: Work,
  allocations: readonly HeldAllocation[],
  { importId, by }: { readonly importId: ImportId; readonly by: AccountId | null },
): Promise<void> {
  if (allocations.length === 0) return
  await sql`
    insert into allocations (authority_id, id, person_id, worker_id, capacity, starts_on, ends_on, origin, recorded_by)
    select ${work.council.id}, id, person_id, worker_id, capacity, starts_on, ends_on, 'list', ${by}::uuid
    from jsonb_to_recordset(${jsonText(allocations)}::jsonb) as given(id uuid, person_id uuid, worker_id uuid,
      capacity text, starts_on date, ends_on date)
    on conflict (authority_id, id) do update set ends_on = excluded.ends_on`.execute(work.db)
  const actor = { authorityId: work.council.id, accountId: by, roles: [], requestId: null, now: work.now }
  const entries = allocations.map(({ person_id, capacity, ends_on }) => ({
    event: 'allocation.changed' as const,
    personId: person_id,
    detail: { import: importId, capacity, ended: ends_on !== null },
  }))
  await recordAudit(work.db, actor, entries)
}
