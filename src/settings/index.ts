import type { Feature } from '../platform/http/feature.ts'
import { paths } from './paths.ts'
import { rows } from './routes.tsx'
import { waiting } from './waiting.ts'

export const settings: Feature = {
  name: 'settings',
  rows,
  waiting,
  navigation: [{ label: 'Settings', href: paths.settings, may: 'settings.change' }],
}
