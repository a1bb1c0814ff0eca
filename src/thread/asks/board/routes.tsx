import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { file, page, redirect } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { asksFilePath, asksPath } from '../../paths.ts'
import { listThemes } from '../../themes/queries.ts'
import { countRaised } from '../repeats/raised.ts'
import { countAsks } from './counts.ts'
import { writeAsks, type FileFormat } from './files.ts'
import { listAsks, listOwners } from './queries.ts'
import { Board } from './views/board.tsx'
import { boardPath, wantedFromAddress, type Wanted } from './wanted.ts'

export const rows = [
  get({
    path: asksPath,
    may: 'asks.read',
    audit: 'asks.listed',
    query: wantedFromAddress,
    handler: (ctx, { query }) => boardPage(ctx, query),
  }),
  exportRow('csv', 'text/csv; charset=utf-8'),
  exportRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
]

export async function boardPage(ctx: Ctx, wanted: Wanted, failed?: Failed) {
  const asks = await listAsks(ctx, wanted)
  if (asks.length === 0 && wanted.page > 1) return redirect(boardPath(wanted))
  ctx.about(null, { detail: whatWasShown(wanted, asks.length) })
  const counts = await countAsks(ctx, wanted)
  const body = (
    <Board
      asks={asks}
      counts={counts}
      raised={await countRaised(
        ctx,
        asks.map(({ repeatGroup }) => repeatGroup),
      )}
      wanted={wanted}
      themes={await listThemes(ctx)}
      owners={await listOwners(ctx)}
      today={ctx.today}
      daysForAnswer={ctx.council.settings.noAnswerDays}
      maySort={ctx.may('asks.sort')}
      mayAnswer={ctx.may('asks.answer')}
      mayRecord={ctx.may('asks.record')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Asks', mood: 'calm', section: asksPath, body })
}

const mostInFile = 100_000

function exportRow(format: FileFormat, type: string) {
  return get({
    path: asksFilePath(format),
    may: 'asks.read',
    audit: 'asks.exported',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const asks = await listAsks(ctx, { ...query, page: 1 }, { most: mostInFile })
      ctx.about(null, { detail: { ...whatWasShown(query, asks.length), format } })
      return file({ name: `asks-${ctx.today}.${format}`, type, body: await writeAsks(format, asks, ctx.today) })
    },
  })
}

/** Which filters were used, never what was typed: that may be a name. */
function whatWasShown(wanted: Wanted, shown: number): Record<string, unknown> {
  const { page: shownPage, q, ...rest } = wanted
  const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { shown, page: shownPage, searched: q !== '', ...filters }
}
