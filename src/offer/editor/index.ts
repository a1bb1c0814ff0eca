// The editor of the local offer: everything that staff do with entries. It sees no young person.
import type { Feature } from '../../platform/http/feature.ts'
import { keptPledgesJob } from './announced/kept-pledges.ts'
import { openedOpportunitiesJob } from './announced/opened-opportunities.ts'
import { offerReviewsPath, offerStaffPath, placesPath } from '../paths.ts'
import { rows as entry } from './entry/routes.tsx'
import { rows as comments } from './comments/routes.tsx'
import { rows as list } from './list/routes.tsx'
import { rows as places } from './places/routes.tsx'
import { rows as providers } from './providers/routes.tsx'
import { rows as publish } from './publish/routes.tsx'
import { rows as bulk } from './bulk/routes.tsx'
import { checkLinksJob } from './reviews/links.ts'
import { remindJob } from './reviews/remind.ts'
import { rows as reviews } from './reviews/routes.tsx'
import { rows as texts } from './texts/routes.tsx'
import { rows as write } from './write/routes.tsx'

export const editor: Required<Pick<Feature, 'rows' | 'navigation' | 'jobs'>> = {
  rows: [...list, ...write, ...entry, ...publish, ...texts, ...comments, ...reviews, ...bulk, ...places, ...providers],
  navigation: [
    { label: 'Offer', href: offerStaffPath, may: 'offer.read-drafts', part: 'offer' },
    { label: 'Places', href: placesPath, may: 'offer.read-drafts', part: 'offer' },
    { label: 'Reviews', href: offerReviewsPath, may: 'offer.read-drafts', part: 'offer' },
  ],
  jobs: [remindJob, checkLinksJob, keptPledgesJob, openedOpportunitiesJob],
}
