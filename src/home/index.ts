import type { Feature } from '../platform/http/feature.ts'
import { rows as branding } from './branding-routes.ts'
import { rows } from './routes.tsx'

export { paths as homePaths } from './paths.ts'
export const home: Feature = { name: 'home', rows: [...rows, ...branding] }
