import { none } from '../../platform/audit/events.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { recallByHeading } from '../know/recall.ts'
import { offerFiguresPath } from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import { headingSets } from '../terms.ts'
import { daysToPayment, figuresByEntry, lastYear, refusalReasons, searchesWithoutResult } from './queries.ts'
import { FiguresPage } from './views/figures.tsx'

export const rows = [
  get({
    path: offerFiguresPath,
    may: 'offer.figures',
    audit: none('counts with small numbers hidden; nobody is shown'),
    handler: async (ctx) => {
      const span = lastYear(ctx.today)
      const { byId } = await publishedOffer(ctx)
      const figures = [...(await figuresByEntry(ctx, span)).values()]
      const entries = figures
        .map((one) => ({ entry: byId.get(one.entryId), figures: one }))
        .filter((row): row is typeof row & { entry: NonNullable<typeof row.entry> } => row.entry !== undefined)
        .toSorted((a, b) => b.figures.views - a.figures.views)
      const body = (
        <FiguresPage
          smallNumber={ctx.council.settings.smallNumber}
          entries={entries}
          searches={await searchesWithoutResult(ctx, span)}
          days={await daysToPayment(ctx, span)}
          reasons={await refusalReasons(ctx, span)}
          recall={await recallByHeading(ctx, headingSets[ctx.council.settings.offer.headings])}
        />
      )
      return page({ title: 'How the offer is used', mood: 'calm', section: offerFiguresPath, body })
    },
  }),
]
