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

export function stagesOf(kind: ClaimKind, standing: ClaimStanding, isChallenged: boolean): Stages {
  const usual = ['Asked', 'Seen', kind === 'service' ? 'Agreed: in the queue' : 'Agreed', lastOf[kind]]
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
export function stateOf(kind: ClaimKind, standing: ClaimStanding): readonly [StateKind, string] {
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
      return ['good', lastOf[kind]]
    case 'refused':
      return ['plain', 'We said no']
    case 'withdrawn':
      return ['plain', 'Taken back']
  }
}
