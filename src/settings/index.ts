import type { Feature } from '../platform/http/feature.ts'
import { paths } from './paths.ts'
import { rows } from './routes.tsx'

export const settings: Feature = {
  name: 'settings',
  rows,
  navigation: [{ label: 'Settings', href: paths.settings, may: 'settings.change' }],
}
