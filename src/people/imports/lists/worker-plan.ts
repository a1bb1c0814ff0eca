// Works out what a list of workers changes in workers and teams. Pure; the database was asked before.
import { newId, type AccountId } from '../../../platform/ids.ts'
import type { TeamId, WorkerId, WorkerRole } from '../../tables.ts'
import type { HeldWorker, HeldWorkers } from './held-workers.ts'
import { nearest } from './nearest.ts'
import type { RowFault } from './person-row.ts'
import type { WorkerSaid } from './worker-row.ts'

export interface PlannedWorker {
  readonly ref: string
  readonly line: number
  readonly said: WorkerSaid
  readonly worker: HeldWorker
  readonly state: 'new' | 'changed' | 'unchanged'
  readonly fields: readonly string[]
}

export type Planned =
  | { readonly ok: true; readonly planned: PlannedWorker; readonly warnings: readonly RowFault[] }
  | { readonly ok: false; readonly fault: RowFault }

/** Plans worker after worker, and remembers the teams to make. */
export class WorkerPlan {
  readonly newTeams: { readonly id: TeamId; readonly name: string }[] = []
  readonly planned = new Map<string, PlannedWorker>()
  readonly #held: HeldWorkers
  readonly #mayMakeTeams: boolean
  readonly #takenAccounts = new Map<AccountId, WorkerId>()

  /** Teams may be made when somebody says so, and when the council has none yet. */
  constructor(held: HeldWorkers, newTeams: boolean) {
    this.#held = held
    this.#mayMakeTeams = newTeams || held.teams.size === 0
  }

  add(ref: string, line: number, said: WorkerSaid): Planned {
    const known = this.planned.get(ref.toLowerCase())
    if (known) return this.#again(known, said)
    const held = this.#held.workers.get(ref.toLowerCase())
    if (!held && (said.name === undefined || said.role === undefined)) return { ok: false, fault: nameless(ref) }
    const team = this.#teamOf(said)
    if (team !== undefined && 'fault' in team) return { ok: false, fault: team.fault }
    const id = held?.id ?? newId<'worker'>()
    const account = this.#accountOf(said, id)
    if (account !== undefined && 'fault' in account) return { ok: false, fault: account.fault }
    const worker: HeldWorker = {
      id,
      name: said.name ?? held?.name ?? '',
      role: said.role ?? held?.role ?? 'adviser', // a new one has a role: see above
      team_id: team ? team.id : (held?.team_id ?? null),
      account_id: account ? account.id : (held?.account_id ?? null),
      email: said.email === undefined ? (held?.email ?? null) : said.email,
      phone: said.phone === undefined ? (held?.phone ?? null) : said.phone,
    }
    const fields = held ? differing(held, worker) : []
    const state = !held ? 'new' : fields.length > 0 ? 'changed' : 'unchanged'
    const planned = { ref, line, said, worker, state, fields } as const
    this.planned.set(ref.toLowerCase(), planned)
    return { ok: true, planned, warnings: account?.warning ? [account.warning] : [] }
  }

  /** A later row of the same worker: what it says must agree with the first; blank cells agree with anything. */
  #again(known: PlannedWorker, said: WorkerSaid): Planned {
    for (const field of ['name', 'role', 'team', 'signIn', 'email', 'phone'] as const) {
      if (said[field] === undefined || said[field] === known.said[field]) continue
      const column = field === 'signIn' ? 'sign_in' : field
      return {
        ok: false,
        fault: {
          column,
          value: said[field] ?? '-',
          rule: 'WORKER_DIFFERS',
          message: `Line ${known.line} says something else of ${known.ref}: there ${column} is “${known.said[field] ?? ''}”.`,
          fix: 'Say the same in every row of a worker, or only in the first.',
        },
      }
    }
    return { ok: true, planned: known, warnings: [] }
  }

  #teamOf({ team }: WorkerSaid): { readonly id: TeamId | null } | { readonly fault: RowFault } | undefined {
    if (team === undefined) return undefined
    if (team === null) return { id: null }
    const name = team.toLowerCase()
    const found = this.#held.teams.get(name) ?? this.newTeams.find((one) => one.name.toLowerCase() === name)
    if (found) return found
    if (!this.#mayMakeTeams)
      return {
        fault: unknownTeam(
          team,
          [...this.#held.teams.values()].map((one) => one.name),
        ),
      }
    const made = { id: newId<'team'>(), name: team }
    this.newTeams.push(made)
    return made
  }

  #accountOf(
    { signIn }: WorkerSaid,
    worker: WorkerId,
  ): { readonly id: AccountId | null; readonly warning?: RowFault } | { readonly fault: RowFault } | undefined {
    if (signIn === undefined) return undefined
    if (signIn === null) return { id: null }
    const account = this.#held.accounts.get(signIn.toLowerCase())
    if (!account) return { id: this.#accountNow(worker), warning: noAccount(signIn) }
    const owner = this.#takenAccounts.get(account.id) ?? this.#held.workerOfAccount.get(account.id)
    if (owner !== undefined && owner !== worker) return { fault: signInFault(signIn, 'belongs to another worker') }
    if (!account.roles.some((role) => workerLike.has(role)))
      return { fault: signInFault(signIn, 'is not a worker’s account') }
    this.#takenAccounts.set(account.id, worker)
    return { id: account.id }
  }

  #accountNow(worker: WorkerId): AccountId | null {
    for (const held of this.#held.workers.values()) if (held.id === worker) return held.account_id
    return null
  }
}

const workerLike: ReadonlySet<string> = new Set<WorkerRole>([
  'adviser',
  'social-worker',
  'reviewing-officer',
  'team-manager',
  'service-manager',
])

const columnOfField = {
  name: 'name',
  role: 'role',
  team_id: 'team',
  account_id: 'sign_in',
  email: 'email',
  phone: 'phone',
} as const

const differing = (held: HeldWorker, now: HeldWorker): string[] =>
  (Object.keys(columnOfField) as (keyof typeof columnOfField)[]) // Object.keys forgets the key type
    .filter((field) => held[field] !== now[field])
    .map((field) => columnOfField[field])

const nameless = (ref: string): RowFault => ({
  column: 'name',
  value: ref,
  rule: 'WORKER_NEW',
  message: `We hold no worker ${ref} yet, so the first row of them needs a name and a role.`,
  fix: 'Enter the name and the role, or check the worker_ref.',
})

function unknownTeam(team: string, known: readonly string[]): RowFault {
  const near = nearest(team, known)
  return {
    column: 'team',
    value: team,
    rule: 'TEAM',
    message: `There is no team “${team}”.${near === null ? '' : ` The nearest is “${near}”.`}`,
    fix: 'Correct the name, or say when you import that new teams may be made.',
  }
}

const noAccount = (signIn: string): RowFault => ({
  column: 'sign_in',
  value: signIn,
  rule: 'SIGN_IN',
  message: `No account has the sign-in name “${signIn}” yet. The worker goes in without it.`,
  fix: 'Make the account (alongside user add) and import the list again.',
})

const signInFault = (signIn: string, why: string): RowFault => ({
  column: 'sign_in',
  value: signIn,
  rule: 'SIGN_IN',
  message: `The sign-in name “${signIn}” ${why}.`,
  fix: 'Correct the sign-in name.',
})
