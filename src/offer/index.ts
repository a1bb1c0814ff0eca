// The front door of the local offer.
import type { Feature } from '../platform/http/feature.ts'
import { rows as app } from './app/routes.ts'
import { rows as claim } from './claims/claim-routes.tsx'
import { rows as mine } from './claims/my-routes.tsx'
import { rows as budgets } from './deciding/budget-routes.tsx'
import { rows as claimsFor } from './deciding/for-routes.tsx'
import { rows as deciding } from './deciding/routes.tsx'
import { editor } from './editor/index.ts'
import { rows as finder } from './finder/routes.tsx'
import { rows as history } from './history/routes.tsx'
import { imports } from './imports/index.ts'
import { rows as openData } from './open-data/routes.tsx'
import { rows as pages } from './pages/routes.tsx'
import { budgetsPath, claimsPath, myClaimsPath, myOfferPath, paymentsPath } from './paths.ts'
import { rows as payments } from './payments/routes.tsx'
import { rows as say } from './say/routes.tsx'
import { rows as whole } from './whole/routes.tsx'

const ofClaims = [...claim, ...mine, ...deciding, ...claimsFor, ...budgets, ...payments]

export const offer: Feature = {
  name: 'offer',
  rows: [
    ...pages,
    ...finder,
    ...say,
    ...history,
    ...whole,
    ...app,
    ...openData,
    ...editor.rows,
    ...imports.rows,
    ...ofClaims,
  ],
  navigation: [
    { label: 'What is mine', href: myOfferPath, may: 'claims.make' },
    { label: 'My claims', href: myClaimsPath, may: 'claims.make' },
    { label: 'Claims', href: claimsPath, may: 'claims.decide', part: 'offer' },
    { label: 'Payments', href: paymentsPath, may: 'payments.make', part: 'offer' },
    { label: 'In numbers', href: budgetsPath, may: 'claims.count', part: 'offer' },
    ...editor.navigation,
    ...imports.navigation,
  ],
  jobs: [...editor.jobs, ...imports.jobs],
}
