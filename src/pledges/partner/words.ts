// Where a pledge stands, for the organisation that made it.
import type { PledgeStanding } from '../tables.ts'

export const pledgeStandsWords: Readonly<Record<PledgeStanding, string>> = {
  made: 'We are reading it',
  checked: 'We have read it, and look who can use it',
  matched: 'Young people asked for this. We look who sees to it here',
  accepted: 'We are counting on it',
  delivering: 'Under way',
  delivered: 'Kept. Thank you',
  thanked: 'Kept. Thank you',
  declined: 'We could not take it up',
  lapsed: 'Closed',
}
