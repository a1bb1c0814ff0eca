import type { Feature } from '../platform/http/feature.ts'
import { rows as list } from './list/routes.tsx'
import { refreshJob } from './history/refresh.ts'
import { rows as record } from './record/routes.tsx'

export { refreshStatuses } from './history/refresh.ts'
export { findable, inFullView, inMyView, requireFullView, viewOf, type View } from './visibility.ts'

export const people: Feature = {
  name: 'people',
  rows: [...list, ...record],
  jobs: [refreshJob],
  navigation: [{ label: 'People', href: '/staff/people', may: 'people.read' }],
}
