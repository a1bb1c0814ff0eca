// Where an opportunity stands: from what happened, the day it is and how many places are taken. Nobody types it.
import type { Day } from '../../platform/clock.ts'

export const opportunityStandings = ['drafted', 'sent', 'open', 'full', 'closed', 'withdrawn'] as const
export type OpportunityStanding = (typeof opportunityStandings)[number]

export interface Happened {
  readonly sentAt: Date | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly withdrawnAt: Date | null
  /** Of what everyone reads; of the draft before there is any. */
  readonly closesOn: Day
  readonly places: number
  readonly taken: number
}

export function opportunityStands(happened: Happened, today: Day): OpportunityStanding {
  if (happened.withdrawnAt !== null) return 'withdrawn'
  if (happened.openedAt === null) return happened.sentAt === null ? 'drafted' : 'sent'
  if (happened.closedAt !== null || happened.closesOn < today) return 'closed'
  return happened.taken >= happened.places ? 'full' : 'open'
}
