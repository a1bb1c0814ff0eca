// How the states of an entry are said to those who edit it.
import type { StateKind } from '../../design/index.ts'
import type { AmountKind, Basis, EntryStanding, Frequency } from '../content.ts'
import type { ClaimKind, OfferStatus } from '../terms.ts'

export const standingWords: Readonly<Record<EntryStanding, string>> = {
  'in-place': 'In place',
  'being-worked-on': 'Being worked on',
  idea: 'Idea',
  withdrawn: 'Withdrawn',
}
export const standingKinds: Readonly<Record<EntryStanding, StateKind>> = {
  'in-place': 'good',
  'being-worked-on': 'waiting',
  idea: 'plain',
  withdrawn: 'plain',
}
export const stageWords = {
  draft: 'Draft',
  proposed: 'Waits for a second person',
  published: 'Published',
  dropped: 'Dropped',
} as const

export const amountWords: Readonly<Record<AmountKind, string>> = {
  fixed: 'A fixed amount',
  'up-to': 'Up to an amount',
  minimum: 'At least an amount',
  percent: 'A share of a cost',
  'in-kind': 'Goods or a service, not money',
  assessed: 'It depends: somebody assesses it',
  none: 'No money is paid',
}
export const frequencyWords: Readonly<Record<Frequency, string>> = {
  once: 'Once',
  weekly: 'Each week',
  monthly: 'Each month',
  yearly: 'Each year',
  'per-course': 'For each course',
  'per-event': 'Each time it happens',
  ongoing: 'All the time',
}
export const basisWords: Readonly<Record<Basis, string>> = {
  statutory: 'The law says so',
  national: 'A national scheme, not the council’s',
  discretionary: 'The council chose to',
}
export const claimWords: Readonly<Record<ClaimKind, string>> = {
  payment: 'A payment',
  allowance: 'An allowance that is paid again and again',
  pass: 'A pass or a card',
  service: 'A service',
  proof: 'A proof of status',
}
export const statusWords: Readonly<Record<OfferStatus, string>> = {
  eligible: 'Eligible (16 and 17, in care)',
  relevant: 'Relevant (16 and 17, left care)',
  'former-relevant': 'Former relevant (18 to 25)',
  qualifying: 'Qualifying',
  any: 'Anyone who has been in care',
}
