// The front door of the golden thread.
import type { Feature } from '../platform/http/feature.ts'
import { rows as meetings } from './meetings/routes.tsx'
import { rows as papers } from './papers/routes.tsx'
import { meetingsPath, papersPath } from './paths.ts'

export { sayAsk, type Reader, type Said, type Speaker } from './asks/say.ts'
export { settleAsk, settleAsksOf } from './asks/standing.ts'
export { makePromise, type NewPromise } from './promises/make.ts'
export { describePrinciple, type Principle } from './promises/principles.ts'
export { settlePromise } from './promises/standing.ts'
export { askInView, quotable, requireAskInView } from './visibility.ts'

export const thread: Feature = {
  name: 'thread',
  rows: [...papers, ...meetings],
  jobs: [],
  navigation: [
    { label: 'Meetings', href: meetingsPath, may: 'meetings.capture' },
    { label: 'Papers', href: papersPath, may: 'papers.read' },
  ],
}
