import type { Feature } from '../platform/http/feature.ts'
import { rows as accountRows } from './accounts/routes.tsx'
import { rows as codeRows } from './codes/routes.tsx'
import { staffRows } from './codes/staff-routes.tsx'
import { dropOldDrafts } from './drafts/jobs.ts'
import { rows as draftRows } from './drafts/routes.tsx'
import { paths } from './paths.ts'
import { rows } from './routes.tsx'

export { closeAccount } from './accounts/commands.ts'
export { findStaffAccount } from './accounts/queries.ts'

export const signIn: Feature = {
  name: 'sign-in',
  rows: [...rows, ...codeRows, ...staffRows, ...draftRows, ...accountRows],
  jobs: [dropOldDrafts],
  navigation: [
    { label: 'Sign-in codes', href: paths.codesToApprove, may: 'sign-in-codes.approve', part: 'people' },
    { label: 'Accounts', href: paths.accounts, may: 'accounts.change' },
  ],
}
