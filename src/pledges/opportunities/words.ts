// Words for kinds and standings of what organisations offer, the same on every page.
import type { OpportunityStanding } from './standing.ts'
import type { OpportunityKind } from './tables.ts'

export const opportunityWords: Readonly<Record<OpportunityKind, string>> = {
  job: 'A job',
  apprenticeship: 'An apprenticeship',
  'work-experience': 'Work experience',
  tickets: 'Tickets or days out',
  mentoring: 'Somebody to learn from',
  training: 'Training or a course',
  'taster-flat': 'A flat to try out',
}

/** To whoever wrote it. */
export const standsWords: Readonly<Record<OpportunityStanding, string>> = {
  drafted: 'Draft: only you see it',
  sent: 'We are checking it',
  open: 'Open',
  full: 'Every place is taken',
  closed: 'Closed',
  withdrawn: 'Taken away',
}

/** To staff. */
export const standsForStaff: Readonly<Record<OpportunityStanding, string>> = {
  ...standsWords,
  drafted: 'Being written',
  sent: 'To check',
}
