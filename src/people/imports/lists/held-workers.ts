// Everything held that a list of workers is compared with, read once: a council has some hundreds of workers.
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId } from '../../../platform/ids.ts'
import type { TeamId, WorkerId, WorkerRole } from '../../tables.ts'

export interface HeldWorker {
  readonly id: WorkerId
  readonly name: string
  readonly role: WorkerRole
  readonly team_id: TeamId | null
  readonly account_id: AccountId | null
  readonly email: string | null
  readonly phone: string | null
}

export interface HeldAccount {
  readonly id: AccountId
  readonly roles: readonly string[]
}

export interface HeldWorkers {
  /** By worker_ref in small letters. */
  readonly workers: ReadonlyMap<string, HeldWorker>
  /** Which worker an account is, by account. */
  readonly workerOfAccount: ReadonlyMap<AccountId, WorkerId>
  /** By name in small letters. */
  readonly teams: ReadonlyMap<string, { readonly id: TeamId; readonly name: string }>
  /** By sign-in name in small letters. */
  readonly accounts: ReadonlyMap<string, HeldAccount>
}

export async function readHeldWorkers({ db }: Pick<Work, 'db'>): Promise<HeldWorkers> {
  const workers = await db
    .selectFrom('workers')
    .select(['id', 'worker_ref', 'name', 'role', 'team_id', 'account_id', 'email', 'phone'])
    .execute()
  const teams = await db.selectFrom('teams').select(['id', 'name']).execute()
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'sign_in_name', 'roles'])
    .where('sign_in_name', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  return {
    workers: new Map(workers.flatMap((row) => (row.worker_ref === null ? [] : [[row.worker_ref.toLowerCase(), row]]))),
    workerOfAccount: new Map(workers.flatMap((row) => (row.account_id === null ? [] : [[row.account_id, row.id]]))),
    teams: new Map(teams.map((team) => [team.name.toLowerCase(), team])),
    accounts: new Map(accounts.map((row) => [(row.sign_in_name ?? '').toLowerCase(), row])),
  }
}
