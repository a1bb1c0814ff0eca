import type { Feature } from '../platform/http/feature.ts'
import { rows } from './routes.tsx'

export { paths as signInPaths } from './paths.ts'
export const signIn: Feature = { name: 'sign-in', rows }
