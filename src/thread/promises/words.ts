// The words for what a promise is and where it has got to, on staff pages and in files.
import type { ActionStanding, PromiseKind, PromiseStanding } from '../tables.ts'

export const kindWords: Readonly<Record<PromiseKind, string>> = {
  promise: 'Promise',
  aim: 'Aim',
  finding: 'Finding',
  recommendation: 'Recommendation',
  resolution: 'Resolution',
}

export const standingWords: Readonly<Record<PromiseStanding, string>> = {
  made: 'Made',
  'under-way': 'Under way',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
}

export const actionWords: Readonly<Record<ActionStanding, string>> = {
  open: 'Not begun',
  'on-track': 'On track',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
}

/** Kept, but nothing shows it. */
export const onlySaidWords = 'Said, not shown'

export const countedPromises = (total: number) =>
  total === 1 ? '1 promise' : `${total.toLocaleString('en-GB')} promises`
