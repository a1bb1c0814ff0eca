// An organisation's own page: what it pledged, what it offers, and what comes next.
import { none } from '../../platform/audit/events.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { listPledgesOf } from '../organisations/queries.ts'
import { partnerPath } from '../paths.ts'
import { findOwn } from './own.ts'
import { NotLinked, OwnPage } from './views/own-page.tsx'

export const rows = [
  get({
    path: partnerPath,
    may: 'partner.use',
    audit: none('an organisation’s own page; no person’s record'),
    handler: async (ctx) => {
      const own = await findOwn(ctx)
      if (own === null) return page({ title: 'Your page', mood: 'calm', section: partnerPath, body: <NotLinked /> })
      const body = (
        <OwnPage own={own} name={ctx.caller.name} pledges={await listPledgesOf(ctx, own.id)} today={ctx.today} />
      )
      return page({ title: own.name, mood: 'calm', section: partnerPath, body })
    },
  }),
]
