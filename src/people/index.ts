import type { Feature } from '../platform/http/feature.ts'
import { rows } from './routes.tsx'

export const people: Feature = {
  name: 'people',
  rows,
  navigation: [{ label: 'People', href: '/staff/people', may: 'people.read' }],
}
