import { none } from '../../../platform/audit/events.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { offerStaffPath } from '../../paths.ts'
import { countTroubles, listEntries } from './queries.ts'
import { OfferList } from './views/offer-list.tsx'
import { entryListPath, wantedFromAddress } from './wanted.ts'

export const rows = [
  get({
    path: offerStaffPath,
    may: 'offer.read-drafts',
    audit: none('the council’s own entries: shows nobody'),
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const { entries, total } = await listEntries(ctx, wanted)
      if (entries.length === 0 && wanted.page > 1) return redirect(entryListPath(wanted))
      const body = (
        <OfferList
          entries={entries}
          total={total}
          troubles={await countTroubles(ctx)}
          wanted={wanted}
          headings={ctx.council.settings.offer.headings}
          today={ctx.today}
          mayChange={ctx.may('offer.change')}
        />
      )
      return page({ title: 'The local offer', mood: 'calm', section: offerStaffPath, body })
    },
  }),
]
