import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page, type Reply } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { annexAQuery, dayAsked, oc3Query, yearsOffered } from './forms.ts'
import { makeAnnexA, makeOc3, type Made } from './make.ts'
import { annexAPath, oc3Path, returnsPath } from './paths.ts'
import { contentTypes, writeSheet, type Format } from './sheet.ts'
import { ReturnsPage, type ReturnsPageProps } from './views/returns-page.tsx'

export const rows = [
  get({
    path: returnsPath,
    may: 'returns.export',
    audit: none('offers the files; shows nobody'),
    handler: (ctx) => returnsPage(ctx),
  }),
  get({
    path: annexAPath,
    may: 'returns.export',
    audit: 'return.exported',
    query: annexAQuery,
    handler: async (ctx, { query }) => {
      const { day, fault } = dayAsked(query)
      if (day === null) return returnsPage(ctx, { typed: boxesOf(query), fault }, 422)
      const made = await makeAnnexA(ctx, day)
      return fileOf(ctx, made, query.format, { list: 'annex-a-9', asOf: day })
    },
  }),
  get({
    path: oc3Path,
    may: 'returns.export',
    audit: 'return.exported',
    query: oc3Query,
    handler: async (ctx, { query: { format, year: asked } }) => {
      const year = asked ?? yearsOffered(ctx.today)[0] ?? 0
      const made = await makeOc3(ctx, year)
      return fileOf(ctx, made, format, { list: 'oc3', year })
    },
  }),
]

function returnsPage(ctx: Ctx, shown: Omit<ReturnsPageProps, 'today'> = {}, status = 200): Reply {
  const body = <ReturnsPage today={ctx.today} {...shown} />
  return page({ title: 'Returns', mood: 'calm', section: returnsPath, hasErrors: status !== 200, body }, status)
}

const boxesOf = (query: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

async function fileOf(
  ctx: Ctx,
  { sheet, people, unsure }: Made,
  format: Format,
  detail: { readonly list: string; readonly asOf?: string; readonly year?: number },
): Promise<Reply> {
  ctx.about(null, { detail: { ...detail, format, people, ...(unsure !== null && { unsure }) } })
  const name = `${detail.list}-${detail.asOf ?? String(detail.year)}.${format}`
  return file({ name, type: contentTypes[format], body: await writeSheet(sheet, format) })
}
