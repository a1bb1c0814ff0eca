// What did the offer say on a day, and what changed between two: for everyone.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { readDay } from '../../platform/forms/fields.ts'
import type { FieldError } from '../../platform/forms/form.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { offerHistoryPath, offerPath } from '../paths.ts'
import { offerOn } from '../published/offer.ts'
import { differenceOf } from './diff.ts'
import { HistoryPage } from './views/history.tsx'

export const rows = [
  get({
    path: offerHistoryPath,
    may: 'public.read',
    audit: none('a public page with nothing personal on it'),
    query: z.record(z.string(), z.unknown()),
    handler: async (ctx, { query }) => {
      const typed = Object.fromEntries(
        Object.entries(query).filter(([, value]) => typeof value === 'string'),
      ) as Record<string, string>
      const on = readDay(typed, 'on', 'The day')
      const since = readDay(typed, 'since', 'The earlier day')
      const errors: FieldError[] = [
        ...('fault' in on ? [{ field: 'on', message: on.fault }] : []),
        ...('fault' in since ? [{ field: 'since', message: since.fault }] : []),
      ]
      const view = { title: 'What the offer said', mood: 'warm', section: offerPath } as const
      const back = { href: offerPath, text: 'What you can get' }
      if ('fault' in on || 'fault' in since) {
        const body = (
          <HistoryPage on={ctx.today} since={null} offer={null} difference={null} failed={{ typed, errors }} />
        )
        return page({ ...view, back, body, hasErrors: true }, 422)
      }
      const day = on.day ?? ctx.today
      const offer = await offerOn(ctx, day)
      const difference = since.day === null ? null : differenceOf(await offerOn(ctx, since.day), offer)
      const body = <HistoryPage on={day} since={since.day} offer={offer} difference={difference} />
      return page({ ...view, back, body })
    },
  }),
]
