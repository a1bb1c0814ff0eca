// Bringing entries of the local offer in from what councils have.
import type { Feature } from '../../platform/http/feature.ts'
import { offerImportsPath } from '../paths.ts'
import { jobs } from './jobs.ts'
import { rows } from './routes.tsx'

export const imports: Required<Pick<Feature, 'rows' | 'navigation' | 'jobs'>> = {
  rows,
  navigation: [{ label: 'Imports', href: offerImportsPath, may: 'offer.read-drafts', part: 'offer' }],
  jobs,
}
