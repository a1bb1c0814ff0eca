import type { Feature } from '../platform/http/feature.ts'
import { rows as design } from './design-routes.tsx'
import { rows as outbox } from './outbox-routes.tsx'

export const showcase: Feature = { name: 'showcase', rows: [...design, ...outbox] }
