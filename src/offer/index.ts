// The front door of the local offer.
import type { Feature } from '../platform/http/feature.ts'
import { rows as app } from './app/routes.ts'
import { answerTextJob } from './by-text/job.ts'
import { rows as byText } from './by-text/routes.ts'
import { rows as champions } from './champions/routes.tsx'
import { rows as claim } from './claims/claim-routes.tsx'
import { rows as mine } from './claims/my-routes.tsx'
import { compareJob } from './compare/feeds.ts'
import { rows as comparing } from './compare/routes.tsx'
import { rows as budgets } from './deciding/budget-routes.tsx'
import { rows as claimsFor } from './deciding/for-routes.tsx'
import { rows as deciding } from './deciding/routes.tsx'
import { rows as duty } from './duty/routes.tsx'
import { editor } from './editor/index.ts'
import { rows as figures } from './figures/routes.tsx'
import { rows as finder } from './finder/routes.tsx'
import { rows as history } from './history/routes.tsx'
import { imports } from './imports/index.ts'
import { rows as know } from './know/routes.tsx'
import { rows as openData } from './open-data/routes.tsx'
import { rows as pages } from './pages/routes.tsx'
import {
  budgetsPath,
  championsPath,
  claimsPath,
  comparePath,
  coveragePath,
  myClaimsPath,
  myOfferPath,
  offerFiguresPath,
  paymentsPath,
} from './paths.ts'
import { rows as payments } from './payments/routes.tsx'
import { rows as proof } from './proof/routes.tsx'
import { rows as say } from './say/routes.tsx'
import { rows as whole } from './whole/routes.tsx'

const forEveryone = [...pages, ...finder, ...say, ...history, ...whole, ...app, ...openData]
const ofClaims = [...claim, ...byText, ...mine, ...proof, ...know, ...deciding, ...claimsFor, ...budgets, ...payments]
const ofThePanel = [...duty, ...champions, ...comparing, ...figures]

export const offer: Feature = {
  name: 'offer',
  rows: [...forEveryone, ...editor.rows, ...imports.rows, ...ofClaims, ...ofThePanel],
  navigation: [
    { label: 'What is mine', href: myOfferPath, may: 'claims.make' },
    { label: 'My claims', href: myClaimsPath, may: 'claims.make' },
    { label: 'Claims', href: claimsPath, may: 'claims.decide', part: 'offer' },
    { label: 'Payments', href: paymentsPath, may: 'payments.make', part: 'offer' },
    { label: 'In numbers', href: budgetsPath, may: 'claims.count', part: 'offer' },
    ...editor.navigation,
    ...imports.navigation,
    { label: 'Coverage', href: coveragePath, may: 'offer.figures', part: 'offer' },
    { label: 'Champions', href: championsPath, may: 'offer.figures', part: 'offer' },
    { label: 'Compare', href: comparePath, may: 'offer.figures', part: 'offer' },
    { label: 'Figures', href: offerFiguresPath, may: 'offer.figures', part: 'offer' },
  ],
  jobs: [...editor.jobs, ...imports.jobs, compareJob, answerTextJob],
}
