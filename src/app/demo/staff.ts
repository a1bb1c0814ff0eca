// The invented staff of the demonstration council, and who of them can be signed in as with one press.
import type { Chance } from './chance.ts'
import type { Role } from '../../platform/auth/permissions.ts'
import { firstNames, surnames } from './names.ts'

export interface Worker {
  readonly ref: string
  readonly name: string
  readonly role: 'adviser' | 'social-worker' | 'reviewing-officer' | 'team-manager' | 'service-manager'
  readonly team: string
  /** Set for those with a demonstration account. */
  readonly signIn: string | null
}

export const teams = {
  north: 'Leaving care north',
  south: 'Leaving care south',
  care: 'Children in care',
  review: 'Reviewing service',
}

const posts: readonly { role: Worker['role']; team: string; many: number }[] = [
  { role: 'adviser', team: teams.north, many: 11 },
  { role: 'adviser', team: teams.south, many: 11 },
  { role: 'social-worker', team: teams.care, many: 14 },
  { role: 'reviewing-officer', team: teams.review, many: 5 },
  { role: 'team-manager', team: teams.north, many: 1 },
  { role: 'team-manager', team: teams.south, many: 1 },
  { role: 'team-manager', team: teams.care, many: 1 },
  { role: 'service-manager', team: teams.care, many: 2 },
]

export function inventStaff(chance: Chance): Worker[] {
  const seen = new Map<string, number>()
  return posts.flatMap(({ role, team, many }) =>
    Array.from({ length: many }, () => {
      const number = (seen.get(role) ?? 0) + 1
      seen.set(role, number)
      return {
        ref: `W${role.slice(0, 2).toUpperCase()}${String(number).padStart(3, '0')}`,
        name: `${chance.pick(firstNames)} ${chance.pick(surnames)}`,
        role,
        team,
        signIn: number <= 2 ? `demo.${role}.${number}` : null,
      }
    }),
  )
}

/** Accounts of people who hold no caseload. */
export const otherAccounts: readonly { readonly role: Role; readonly name: string }[] = [
  { role: 'analyst', name: 'Nadia Elstow' },
  { role: 'analyst', name: 'Owen Jarrold' },
  { role: 'clerk', name: 'Ingrid Quarmby' },
  { role: 'clerk', name: 'Callum Tunstall' },
  { role: 'offer-editor', name: 'Bronwen Coker' },
  { role: 'offer-editor', name: 'Isaac Dhillon' },
  { role: 'councillor', name: 'Councillor Ruth Sowerby' },
  { role: 'councillor', name: 'Councillor Anil Brackley' },
  { role: 'partner', name: 'Marta Zielinski' },
  { role: 'partner', name: 'Joel Hollis' },
  { role: 'admin', name: 'Kit Penhale' },
  { role: 'admin', name: 'Thea Lambourne' },
  // A third, so that it can be shown how two name somebody new on a restricted record that nobody looks after.
  { role: 'service-manager', name: 'Harriet Selwyn' },
]
