// Reading a person's care history. Whoever may not see the person in full is told that there is no such page.
import type { Ctx } from '../../platform/http/ctx.ts'
import { page } from '../../platform/http/reply.ts'
import { get } from '../../platform/http/row.ts'
import { historyPath, peoplePath, personPath } from '../paths.ts'
import { personParams } from '../record/params.ts'
import { requireFullView } from '../visibility.ts'
import { rows as changeRows } from './change-routes.tsx'
import { councilRules } from './council-rules.ts'
import { rows as factRows } from './fact-routes.tsx'
import { addPath } from './paths.ts'
import { getHistory, type PersonHistory } from './queries.ts'
import { councilWords, statusFrom } from './status.ts'
import { AddPage } from './views/add-page.tsx'
import { HistoryPage } from './views/history-page.tsx'
import { rows as whatIfRows } from './what-if-routes.tsx'

export const rows = [
  get({
    path: historyPath(':id'),
    may: 'people.read',
    audit: 'person.history-viewed',
    params: personParams,
    handler: async (ctx, { params: { id } }) => {
      await requireFullView(ctx, id)
      ctx.about(id)
      const history = await getHistory(ctx, id)
      return historyPage(ctx, history)
    },
  }),
  get({
    path: addPath(':id'),
    may: 'facts.change',
    audit: 'person.history-viewed',
    params: personParams,
    handler: async (ctx, { params: { id } }) => {
      await requireFullView(ctx, id)
      ctx.about(id)
      return page({
        title: 'What do you want to add?',
        mood: 'calm',
        section: peoplePath,
        back: { href: historyPath(id), text: 'Care history' },
        body: <AddPage history={await getHistory(ctx, id)} />,
      })
    },
  }),
  ...factRows,
  ...changeRows,
  ...whatIfRows,
]

function historyPage(ctx: Ctx, history: PersonHistory) {
  const settings = councilRules(ctx.council)
  const status = statusFrom(history.facts, ctx.today, settings, councilWords(ctx.council))
  return page({
    title: `Care history of ${history.name}`,
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(history.id), text: history.name },
    body: (
      <HistoryPage
        history={history}
        status={status}
        settings={settings}
        today={ctx.today}
        mayChange={ctx.may('facts.change')}
      />
    ),
  })
}
