import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { writeSheet, type Format } from '../../people/index.ts'
import { coverageFilePath, coveragePath } from '../paths.ts'
import { publishedOffer } from '../published/offer.ts'
import { coverageOf, type Coverage } from './rules.ts'
import { CoveragePage, stateWords } from './views/coverage.tsx'

const noPerson = none('entries of the offer; no person’s record')

export const rows = [
  get({
    path: coveragePath,
    may: 'offer.figures',
    audit: noPerson,
    handler: async (ctx) => {
      const body = <CoveragePage coverage={await coverage(ctx)} today={ctx.today} mayEdit={ctx.may('offer.change')} />
      return page({ title: 'Coverage', mood: 'calm', section: coveragePath, body })
    },
  }),
  fileRow('csv', 'text/csv; charset=utf-8'),
  fileRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
]

function fileRow(format: Format, type: string) {
  return get({
    path: coverageFilePath(format),
    may: 'offer.figures',
    audit: noPerson,
    handler: async (ctx) => {
      const { headings } = await coverage(ctx)
      const sheet = {
        name: 'Coverage',
        headers: ['Part of the duty', 'Law', 'State', 'In place', 'Checked in time', 'Overdue', 'Being worked on'],
        rows: headings.map((row) => [
          row.words,
          row.law,
          stateWords[row.state],
          row.inPlace,
          row.assured,
          row.overdue,
          row.drafts,
        ]),
      }
      return file({ name: `offer-coverage-${ctx.today}.${format}`, type, body: await writeSheet(sheet, format) })
    },
  })
}

async function coverage(ctx: Ctx): Promise<Coverage> {
  const { addedHeadingsFrom: addedFrom } = ctx.council.settings.offer
  return coverageOf(await publishedOffer(ctx), { today: ctx.today, addedFrom })
}
