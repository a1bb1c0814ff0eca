// Where a claim has got to, like a parcel, in words for whoever asked.
import type { StateKind } from '../../design/index.ts'
import type { ClaimStanding } from '../tables.ts'
import type { ClaimKind } from '../terms.ts'

export interface Stages {
  readonly stages: readonly string[]
  /** How many are behind us, the present one included. */
  readonly reached: number
}

const lastOf: Readonly<Record<ClaimKind, string>> = {
  payment: 'Paid',
  allowance: 'Paid',
  pass: 'Sent to you',
  service: 'Started',
  proof: 'Ready',
}

const endOf = (kind: ClaimKind, isInKind: boolean) =>
  isInKind && (kind === 'payment' || kind === 'allowance') ? 'Given to you' : lastOf[kind]

/** What of a claim decides its stages. In kind: given, not paid. */
export interface OnItsWay {
  readonly kind: ClaimKind
  readonly standing: ClaimStanding
  readonly isInKind: boolean
}

export function stagesOf({ kind, standing, isInKind }: OnItsWay, isChallenged: boolean): Stages {
  const usual = ['Asked', 'Seen', kind === 'service' ? 'Agreed: in the queue' : 'Agreed', endOf(kind, isInKind)]
  switch (standing) {
    case 'asked':
      return { stages: usual, reached: 1 }
    case 'seen':
      return { stages: usual, reached: 2 }
    case 'waiting':
    case 'agreed':
      return { stages: usual, reached: 3 }
    case 'paid':
    case 'issued':
      return { stages: usual, reached: 4 }
    case 'refused':
      return isChallenged
        ? { stages: ['Asked', 'Seen', 'We said no', 'We look at it again', 'New answer'], reached: 4 }
        : { stages: ['Asked', 'Seen', 'We said no'], reached: 3 }
    case 'withdrawn':
      return { stages: ['Asked', 'Taken back'], reached: 2 }
  }
}

/** A word and a shape, for lists. */
export function stateOf({ kind, standing, isInKind }: OnItsWay): readonly [StateKind, string] {
  switch (standing) {
    case 'asked':
      return ['waiting', 'Asked']
    case 'seen':
      return ['soon', 'Seen']
    case 'waiting':
      return ['soon', 'In the queue']
    case 'agreed':
      return ['good', 'Agreed']
    case 'paid':
    case 'issued':
      return ['good', endOf(kind, isInKind)]
    case 'refused':
      return ['plain', 'We said no']
    case 'withdrawn':
      return ['plain', 'Taken back']
  }
}
