// How far a pledge has come, in words for the pledger and for everyone.
import type { PledgeStanding } from '../tables.ts'

export const publicStages = ['Made', 'Read by us', 'Accepted', 'Under way', 'Kept'] as const

const reached: Readonly<Record<PledgeStanding, number>> = {
  made: 1,
  checked: 2,
  matched: 2,
  accepted: 3,
  delivering: 4,
  delivered: 5,
  thanked: 5,
  declined: 2,
  lapsed: 3,
}

/** How many of the stages are behind us, the present one included. */
export const stagesReached = (standing: PledgeStanding): number => reached[standing]
