// What organisations offer, for everyone: the same pages whoever asks, found by search and by kind.
import { none } from '../../platform/audit/events.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { opportunitiesPath, opportunityPath } from '../paths.ts'
import { wantedFromAddress } from './forms.ts'
import { opportunityParams } from './partner-routes.tsx'
import { getPublic, listOpen } from './queries.ts'
import { OpportunityList, OpportunityPage } from './views/public.tsx'

const everyone = none('a public page with nothing personal on it')

export const rows = [
  get({
    path: opportunitiesPath,
    may: 'public.read',
    audit: everyone,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const title = 'Jobs, training and more'
      const body = <OpportunityList opportunities={await listOpen(ctx, wanted)} wanted={wanted} />
      return page({ title, mood: 'warm', section: opportunitiesPath, foundAs: title, body })
    },
  }),
  get({
    path: opportunityPath(':opportunity'),
    may: 'public.read',
    audit: everyone,
    params: opportunityParams,
    handler: async (ctx, { params: { opportunity } }) => {
      const found = await getPublic(ctx, opportunity)
      const back = { href: opportunitiesPath, text: 'Jobs, training and more' }
      const body = <OpportunityPage opportunity={found} />
      return page({ title: found.shown.title, mood: 'warm', section: opportunitiesPath, back, body })
    },
  }),
]
