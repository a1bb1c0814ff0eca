import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Role } from '../../platform/auth/permissions.ts'
import type { Capacity } from '../tables.ts'

/** What somebody is to a young person, in the council's own word where it has one. */
export function capacityWords(capacity: Capacity, { words }: Pick<CouncilSettings, 'words'>): string {
  switch (capacity) {
    case 'adviser':
      return words.adviser.one.charAt(0).toUpperCase() + words.adviser.one.slice(1)
    case 'social-worker':
      return 'Social worker'
    case 'reviewing-officer':
      return 'Independent reviewing officer'
  }
}

export function roleWords(role: Role): string {
  return roles[role]
}

const roles: Readonly<Record<Role, string>> = {
  'young-person': 'Young person',
  adviser: 'Personal adviser',
  'social-worker': 'Social worker',
  'reviewing-officer': 'Reviewing officer',
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  analyst: 'Performance analyst',
  clerk: 'Clerk',
  'offer-editor': 'Local offer editor',
  councillor: 'Councillor',
  partner: 'Partner',
  admin: 'Administrator',
}
