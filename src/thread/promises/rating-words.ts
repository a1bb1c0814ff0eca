// How young people say that a promise is going, and what they read of where it has got to.
import type { PromiseStanding } from '../tables.ts'
import type { Rating } from './ratings.ts'

export const ratingWords: Readonly<Record<Rating, string>> = {
  good: 'Going well',
  some: 'Some of it',
  no: 'Not happening',
}

export const standingForAll: Readonly<Record<PromiseStanding, string>> = {
  made: 'Not begun yet',
  'under-way': 'We are working on it',
  kept: 'We kept it',
  changed: 'We changed it',
  'not-kept': 'We did not keep it',
}
