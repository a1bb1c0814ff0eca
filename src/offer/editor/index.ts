// The editor of the local offer: everything that staff do with entries. It sees no young person.
import type { Feature } from '../../platform/http/feature.ts'
import { offerStaffPath } from '../paths.ts'
import { rows as entry } from './entry/routes.tsx'
import { rows as list } from './list/routes.tsx'
import { rows as publish } from './publish/routes.tsx'
import { rows as write } from './write/routes.tsx'

export const editor: Required<Pick<Feature, 'rows' | 'navigation' | 'jobs'>> = {
  rows: [...list, ...write, ...entry, ...publish],
  navigation: [{ label: 'Offer', href: offerStaffPath, may: 'offer.read-drafts', part: 'offer' }],
  jobs: [],
}
