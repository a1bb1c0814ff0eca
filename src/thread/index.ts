// The front door of the golden thread.
import type { Feature } from '../platform/http/feature.ts'

export { sayAsk, type Reader, type Said, type Speaker } from './asks/say.ts'
export { settleAsk, settleAsksOf } from './asks/standing.ts'
export { makePromise, type NewPromise } from './promises/make.ts'
export { describePrinciple, type Principle } from './promises/principles.ts'
export { settlePromise } from './promises/standing.ts'
export { askInView, quotable, requireAskInView } from './visibility.ts'

export const thread: Feature = { name: 'thread', rows: [], jobs: [], navigation: [] }
