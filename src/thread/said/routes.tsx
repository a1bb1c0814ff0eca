import { z } from 'zod'
import { page, redirect } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { saidPath } from '../paths.ts'
import { isUuid } from '../../platform/ids.ts'
import type { ThemeId } from '../tables.ts'
import { countByTheme, listThemes } from '../themes/queries.ts'
import { guardThemes } from './guard.ts'
import { listPromisesFromAsks, listQuoted } from './queries.ts'
import { SaidPage } from './views/said.tsx'

const query = z.object({
  theme: z
    .custom<ThemeId>((value) => typeof value === 'string' && isUuid(value))
    .or(z.literal(''))
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const rows = [
  get({
    path: saidPath,
    may: 'said.read',
    audit: 'said.viewed',
    query,
    handler: async (ctx, { query: { theme, page: number } }) => {
      const quoted = await listQuoted(ctx, { theme, page: number })
      if (quoted.asks.length === 0 && number > 1) return redirect(saidPath)
      const { smallNumber } = ctx.council.settings
      ctx.about(null, { detail: { shown: quoted.asks.length, page: number } })
      return page({
        title: 'Quotes',
        mood: 'calm',
        section: saidPath,
        body: (
          <SaidPage
            themes={await listThemes(ctx)}
            guarded={guardThemes(await countByTheme(ctx), smallNumber)}
            smallNumber={smallNumber}
            quoted={quoted}
            theme={theme}
            page={number}
            promises={await listPromisesFromAsks(ctx)}
            mayReadPromises={ctx.may('promises.read')}
          />
        ),
      })
    },
  }),
]
