// Who looked and what they did, in words for the young person.
import { auditEvents } from '../../platform/audit/events.ts'
import type { Role } from '../../platform/auth/permissions.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Looked } from '../queries.ts'

export type CouncilWords = CouncilSettings['words']

const roles: Readonly<Record<Role, string>> = {
  'young-person': 'young person',
  adviser: 'personal adviser',
  'social-worker': 'social worker',
  'reviewing-officer': 'person who checks your care plan',
  'team-manager': 'manager of a team',
  'service-manager': 'manager of the service',
  analyst: 'person who checks our figures',
  clerk: 'clerk',
  'offer-editor': 'person who writes about our offer',
  councillor: 'councillor',
  partner: 'partner',
  admin: 'person who looks after this site',
}

/** "Priya Kaur, personal adviser" */
export function whoWords({ who, role, event }: Looked, words: CouncilWords): string {
  // Nobody is signed in yet when a code is used. If it was not them, they should see that it was.
  if (event === 'sign-in-code.used') return 'You, or somebody with your paper,'
  if (who === null) return 'This site, by itself'
  const as = role === 'adviser' ? words.adviser.one : role && roles[role]
  return as ? `${who}, ${as}` : who
}

/** "looked at your page, 3 times" */
export function didWords({ event, times }: Looked): string {
  const words = event === 'status.changed' ? 'worked out your status again' : auditEvents[event].words
  return times === 1 ? words : `${words}, ${times} times`
}
