import type { Feature } from '../platform/http/feature.ts'
import { rows } from './routes.tsx'

export const home: Feature = { name: 'home', rows }
