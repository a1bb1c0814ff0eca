// A young person's own voice.
import type { Feature } from '../platform/http/feature.ts'
import { myPromisesPath } from '../thread/paths.ts'
import { rows as promises } from './promises/routes.tsx'

export const voice: Feature = {
  name: 'voice',
  rows: [...promises],
  navigation: [{ label: 'Promises to me', href: myPromisesPath, may: 'promises.rate' }],
}
