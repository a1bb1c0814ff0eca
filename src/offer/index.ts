// The front door of the local offer.
import type { Feature } from '../platform/http/feature.ts'
import { rows as app } from './app/routes.ts'
import { editor } from './editor/index.ts'
import { rows as finder } from './finder/routes.tsx'
import { rows as history } from './history/routes.tsx'
import { rows as openData } from './open-data/routes.tsx'
import { rows as pages } from './pages/routes.tsx'
import { rows as say } from './say/routes.tsx'
import { rows as whole } from './whole/routes.tsx'

export const offer: Feature = {
  name: 'offer',
  rows: [...pages, ...finder, ...say, ...history, ...whole, ...app, ...openData, ...editor.rows],
  navigation: [...editor.navigation],
  jobs: [...editor.jobs],
}
