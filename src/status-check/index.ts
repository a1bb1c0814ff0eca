import type { Feature } from '../platform/http/feature.ts'
import { rows } from './routes.tsx'

export const statusCheck: Feature = { name: 'status-check', rows }
