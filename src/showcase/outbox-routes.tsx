// Every message that would have been sent: demonstrations only.
import { z } from 'zod'
import { none } from '../platform/audit/events.ts'
import { page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { outsideLive } from './outside-live.ts'
import { paths } from './paths.ts'
import { Outbox } from './views/outbox.tsx'

const perPage = 25

export const rows = [
  get({
    path: paths.outbox,
    may: 'outbox.read',
    audit: none('invented people only: it is not there in live mode'),
    query: z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) }),
    handler: async (ctx, { query: { page: number } }) => {
      outsideLive(ctx)
      const found = await ctx.db
        .selectFrom('outbox')
        .select(['id', 'channel', 'recipient', 'subject', 'body', 'state', 'created_at'])
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(perPage + 1)
        .offset((number - 1) * perPage)
        .execute()
      const shown = {
        messages: found.slice(0, perPage),
        page: number,
        isMore: found.length > perPage,
        origin: ctx.publicUrl,
      }
      return page({ title: 'Outbox', mood: 'calm', body: <Outbox {...shown} /> })
    },
  }),
]
