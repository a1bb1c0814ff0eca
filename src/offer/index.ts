// The front door of the local offer.
import type { Feature } from '../platform/http/feature.ts'
import { rows as pages } from './pages/routes.tsx'

export const offer: Feature = {
  name: 'offer',
  rows: [...pages],
}
