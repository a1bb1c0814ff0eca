import type { Feature } from '../platform/http/feature.ts'
import { rows as list } from './list/routes.tsx'
import { refreshJob } from './history/refresh.ts'
import { rows as details } from './record/details/routes.tsx'
import { rows as openings } from './record/openings/routes.tsx'
import { rows as restriction } from './record/restriction/routes.tsx'
import { rows as record } from './record/routes.tsx'
import { rows as seen } from './record/seen/routes.tsx'
import { rows as viewers } from './record/viewers/routes.tsx'
import { rows as allocations } from './workers/allocations/routes.tsx'
import { rows as workers } from './workers/routes.tsx'

export { refreshStatuses } from './history/refresh.ts'
export { findable, inFullView, inMyView, requireFullView, viewOf, type View } from './visibility.ts'

export const people: Feature = {
  name: 'people',
  rows: [...list, ...record, ...details, ...openings, ...restriction, ...seen, ...viewers, ...allocations, ...workers],
  jobs: [refreshJob],
  navigation: [
    { label: 'People', href: '/staff/people', may: 'people.read' },
    { label: 'Workers', href: '/staff/workers', may: 'allocations.change' },
    { label: 'Openings', href: '/staff/openings', may: 'openings.review' },
  ],
}
