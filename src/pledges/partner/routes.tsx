// An organisation's own page: what it pledged, what it offers, and what comes next.
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { listReceived } from '../applications/queries.ts'
import { listOwnOpportunities } from '../opportunities/queries.ts'
import { listPledgesOf } from '../organisations/queries.ts'
import { partnerPath } from '../paths.ts'
import { findOwn } from './own.ts'
import { NotLinked, OwnPage } from './views/own-page.tsx'

export const rows = [
  get({
    path: partnerPath,
    may: 'partner.use',
    audit: 'applications.listed',
    handler: async (ctx) => {
      const own = await findOwn(ctx)
      if (own === null) return page({ title: 'Your page', mood: 'calm', section: partnerPath, body: <NotLinked /> })
      const applications = await listReceived(ctx, own.id)
      ctx.about(null, { detail: { shown: applications.length } })
      const body = (
        <OwnPage
          own={own}
          name={ctx.caller.name}
          pledges={await listPledgesOf(ctx, own.id)}
          opportunities={await listOwnOpportunities(ctx, own.id)}
          applications={applications}
          today={ctx.today}
        />
      )
      return page({ title: own.name, mood: 'calm', section: partnerPath, body })
    },
  }),
]
