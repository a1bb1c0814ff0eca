import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { addDays, asDay } from '../../platform/clock.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { pledgeFiguresPath } from '../paths.ts'
import { appliedFigures } from './applied.ts'
import { figuresOf } from './queries.ts'
import { FiguresPage } from './views/figures.tsx'

const spans = ['year', 'quarter', 'all'] as const

export const rows = [
  get({
    path: pledgeFiguresPath,
    may: 'pledges.read',
    audit: none('counts, small ones hidden; no person’s record'),
    query: z.object({ span: z.enum(spans).catch('year') }),
    handler: async (ctx, { query: { span } }) => {
      const from = span === 'all' ? asDay('2000-01-01') : addDays(ctx.today, span === 'year' ? -365 : -91)
      const body = (
        <FiguresPage
          {...await figuresOf(ctx, { from, to: ctx.today })}
          applied={await appliedFigures(ctx, { from, to: ctx.today })}
          smallNumber={ctx.council.settings.smallNumber}
          span={span}
        />
      )
      return page({ title: 'Pledges in numbers', mood: 'calm', section: pledgeFiguresPath, body })
    },
  }),
]
