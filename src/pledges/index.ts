// The front door of pledges and the tree.
import type { Feature } from '../platform/http/feature.ts'
import { rows as acts } from './board/act-routes.tsx'
import { rows as board } from './board/routes.tsx'
import { remindPledgersJob } from './life/remind.ts'
import { rows as making } from './making/routes.tsx'
import { rows as mine } from './mine/routes.tsx'
import { pledgesPath } from './paths.ts'

export const pledges: Feature = {
  name: 'pledges',
  rows: [...making, ...mine, ...board, ...acts],
  jobs: [remindPledgersJob],
  navigation: [{ label: 'Pledges', href: pledgesPath, may: 'pledges.read', part: 'tree' }],
}
