// Where an ask has got to, like a parcel, in the words of whoever sent it.
import type { AskStanding } from '../../thread/tables.ts'

export interface Stages {
  readonly stages: readonly string[]
  /** How many are behind us, the present one included. */
  readonly reached: number
}

export interface OnItsWay {
  readonly standing: AskStanding
  readonly isSeen: boolean
  /** Somebody has promised something or taken something on for it. */
  readonly isUnderWay: boolean
}

const usual = ['Sent', 'Read', 'Being worked on', 'Answered', 'You said: good enough']

/** The parcel of an ask. "Not yet" sends it back to being worked on. */
export function stagesOf({ standing, isSeen, isUnderWay }: OnItsWay): Stages {
  switch (standing) {
    case 'withdrawn':
      return { stages: ['Sent', 'You took it back'], reached: 2 }
    case 'good-enough':
      return { stages: usual, reached: 5 }
    case 'answered':
      return { stages: [...usual.slice(0, 4), 'Is it good enough?'], reached: 4 }
    case 'promised':
      return { stages: ['Sent', 'Read', 'Promised', 'Done', 'Is it good enough?'], reached: 3 }
    case 'not-yet':
      return { stages: ['Sent', 'Answered', 'You said: not yet', 'Being looked at again', 'New answer'], reached: 4 }
    case 'waiting':
      return { stages: [...usual.slice(0, 4), 'Is it good enough?'], reached: isUnderWay ? 3 : isSeen ? 2 : 1 }
  }
}
