// A young person's own voice: saying something, following it, and what becomes of what nobody reads.
import type { Feature } from '../platform/http/feature.ts'
import { myPromisesPath } from '../thread/paths.ts'
import { rows as advocate } from './advocate/routes.tsx'
import { rows as cover } from './cover/routes.tsx'
import { unreadJob } from './desk/hand-on.ts'
import { rows as desk } from './desk/routes.tsx'
import { rows as files } from './files/routes.tsx'
import { rows as myAsks } from './my-asks/routes.tsx'
import { coverPath, myAsksPath, safetyDeskPath, sayPath } from './paths.ts'
import { rows as promises } from './promises/routes.tsx'
import { rows as say } from './say/routes.tsx'
import { rows as tellUs } from './tell-us/routes.tsx'

export const voice: Feature = {
  name: 'voice',
  rows: [...say, ...myAsks, ...files, ...advocate, ...promises, ...tellUs, ...desk, ...cover],
  jobs: [unreadJob],
  navigation: [
    { label: 'Say something', href: sayPath, may: 'asks.say' },
    { label: 'What I said', href: myAsksPath, may: 'asks.say' },
    { label: 'Promises to me', href: myPromisesPath, may: 'promises.rate' },
    { label: 'Safety desk', href: safetyDeskPath, may: 'safety-desk.read', part: 'voice' },
    { label: 'Cover', href: coverPath, may: 'cover.change', part: 'voice' },
  ],
}
