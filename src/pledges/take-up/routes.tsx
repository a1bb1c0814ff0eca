// Who has what pledges brought: a page and the same as a file, as numbers that lead to nobody.
import { none } from '../../platform/audit/events.ts'
import { file, page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { writeSheet } from '../../people/index.ts'
import { pledgeFiguresPath, takeUpFilePath, takeUpPath } from '../paths.ts'
import { givenByKind, takeUpOf } from './queries.ts'
import { TakeUpPage } from './views/take-up.tsx'
import { dimensionWords, groupWords, shareWords, shownWords } from './words.ts'

const counts = none('counts of groups, small ones hidden; no person’s record')

export const rows = [
  get({
    path: takeUpPath,
    may: 'pledges.read',
    audit: counts,
    handler: async (ctx) =>
      page({
        title: 'Who has taken it up',
        mood: 'calm',
        section: pledgeFiguresPath,
        back: { href: pledgeFiguresPath, text: 'Pledges in numbers' },
        body: (
          <TakeUpPage
            takeUp={await takeUpOf(ctx)}
            given={await givenByKind(ctx)}
            smallNumber={ctx.council.settings.smallNumber}
          />
        ),
      }),
  }),
  get({
    path: takeUpFilePath,
    may: 'pledges.read',
    audit: 'pledges.exported',
    handler: async (ctx) => {
      const takeUp = await takeUpOf(ctx)
      ctx.about(null, { detail: { figures: 'take-up' } })
      const sheet = {
        name: 'Take-up',
        headers: ['By', 'Group', 'Could have it', 'Have it', 'Share'],
        rows: (takeUp?.by ?? []).flatMap(({ dimension, groups }) =>
          groups.map((group) => [
            dimensionWords[dimension],
            groupWords(dimension, group.key).name,
            shownWords(group.eligible),
            shownWords(group.took),
            shareWords(group),
          ]),
        ),
      }
      const type = 'text/csv; charset=utf-8'
      return file({ name: `take-up-${ctx.today}.csv`, type, body: await writeSheet(sheet, 'csv') })
    },
  }),
]
