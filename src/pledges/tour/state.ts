// Where a stop of the tour stands, and what is still missing before it may be confirmed. Pure.
import type { Selectable } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Hazard, TourStopsTable } from '../tables.ts'

export type Stop = Selectable<TourStopsTable>
export type StopState = 'planned' | 'confirmed' | 'over' | 'reported' | 'cancelled'

export function stateOf(stop: Stop, today: Day): StopState {
  if (stop.cancelled_at !== null) return 'cancelled'
  if (stop.reported_at !== null) return 'reported'
  if (stop.held_on < today) return 'over'
  return stop.confirmed_at === null ? 'planned' : 'confirmed'
}

export const stateWords: Readonly<Record<StopState, string>> = {
  planned: 'Planned, not confirmed',
  confirmed: 'Confirmed',
  over: 'Over, no report yet',
  reported: 'Reported',
  cancelled: 'Called off',
}

/** What must be there before a stop is confirmed (both, always: the database holds it too). */
export function missingFor(stop: Stop): readonly string[] {
  return [
    ...(stop.risk_signed_at === null ? ['a signed risk assessment'] : []),
    ...(stop.safety_account_id === null ? ['a member of staff who is there for young people’s safety'] : []),
  ]
}

/** What usually could go wrong where the tree goes: to begin from, never to sign unread. */
export const usualHazards: readonly Hazard[] = [
  {
    hazard: 'Strangers ask young people about their lives',
    who: 'Young people',
    measures: 'Nobody is asked to tell their story. The member of staff stays within sight and steps in.',
    level: 'low',
  },
  {
    hazard: 'A young person is seen by somebody who must not know where they are',
    who: 'Young people at risk',
    measures: 'Who comes is checked with their worker first. Nobody is named on posters or online.',
    level: 'medium',
  },
  {
    hazard: 'Photographs without consent',
    who: 'Young people',
    measures: 'No photographs of young people. The host puts up our notice. Pictures of leaves only.',
    level: 'low',
  },
  {
    hazard: 'Somebody says that they are not safe',
    who: 'Young people, visitors',
    measures: 'The member of staff listens away from the crowd and knows the duty number.',
    level: 'medium',
  },
  {
    hazard: 'Travel there and back',
    who: 'Young people, staff',
    measures: 'Travel is booked and paid for. Nobody travels home alone after dark.',
    level: 'low',
  },
  {
    hazard: 'The tree or the table falls; cables on the floor',
    who: 'Everyone',
    measures: 'The tree is weighted and stands away from doors. Cables are taped.',
    level: 'low',
  },
  {
    hazard: 'The tablet is lost or stolen',
    who: 'Everyone who wrote on it',
    measures: 'What was written is sealed and cannot be read on it. It is marked as lost at once.',
    level: 'low',
  },
]
