// A young person's own voice: saying something, following it, and what becomes of what nobody reads.
import type { Feature } from '../platform/http/feature.ts'
import { myPromisesPath } from '../thread/paths.ts'
import { rows as files } from './files/routes.tsx'
import { rows as myAsks } from './my-asks/routes.tsx'
import { myAsksPath, sayPath } from './paths.ts'
import { rows as promises } from './promises/routes.tsx'
import { rows as say } from './say/routes.tsx'

export const voice: Feature = {
  name: 'voice',
  rows: [...say, ...myAsks, ...files, ...promises],
  navigation: [
    { label: 'Say something', href: sayPath, may: 'asks.say' },
    { label: 'What I said', href: myAsksPath, may: 'asks.say' },
    { label: 'Promises to me', href: myPromisesPath, may: 'promises.rate' },
  ],
}
