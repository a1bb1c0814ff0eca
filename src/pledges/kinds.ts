// Who pledges, and what: for the server and for the tablet alike.

export const pledgers = ['person', 'business', 'provider', 'service', 'councillor', 'young-person'] as const
export type Pledger = (typeof pledgers)[number]

/** What is offered. */
export const pledgeKinds = [
  'job',
  'apprenticeship',
  'work-experience',
  'mentoring',
  'training',
  'tickets',
  'things',
  'home',
  'discount',
  'money',
  'time',
  'change',
  'other',
] as const
export type PledgeKind = (typeof pledgeKinds)[number]
