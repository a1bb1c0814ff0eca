import type { Feature } from '../platform/http/feature.ts'
import { rows as list } from './list/routes.tsx'
import { rows as record } from './record/routes.tsx'

export { findable, inFullView, inMyView, requireFullView, viewOf, type View } from './visibility.ts'

export const people: Feature = {
  name: 'people',
  rows: [...list, ...record],
  navigation: [{ label: 'People', href: '/staff/people', may: 'people.read' }],
}
