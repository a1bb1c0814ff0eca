import { none } from '../../../platform/audit/events.ts'
import { file, page, redirect } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import { actionsFilePath, actionsPath } from '../../paths.ts'
import { writeActions, type FileFormat } from './files.ts'
import { countTrouble, listActions, listPriorityChoices } from './queries.ts'
import { ActionList } from './views/action-list.tsx'
import { actionListPath, wantedFromAddress } from './wanted.ts'

export const rows = [
  get({
    path: actionsPath,
    may: 'promises.read',
    audit: none('actions are the council’s own; no speaker is shown'),
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const found = await listActions(ctx, wanted)
      if (found.actions.length === 0 && wanted.page > 1) return redirect(actionListPath(wanted))
      return page({
        title: 'Actions',
        mood: 'calm',
        section: actionsPath,
        body: (
          <ActionList
            found={found}
            wanted={wanted}
            trouble={await countTrouble(ctx)}
            priorities={await listPriorityChoices(ctx)}
            today={ctx.today}
          />
        ),
      })
    },
  }),
  exportRow('csv', 'text/csv; charset=utf-8'),
  exportRow('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
]

const mostInFile = 50_000

function exportRow(format: FileFormat, type: string) {
  return get({
    path: actionsFilePath(format),
    may: 'promises.read',
    audit: 'actions.exported',
    query: wantedFromAddress,
    handler: async (ctx, { query }) => {
      const { actions } = await listActions(ctx, { ...query, page: 1 }, { most: mostInFile })
      ctx.about(null, { detail: { shown: actions.length, format } })
      return file({
        name: `actions-${ctx.today}.${format}`,
        type,
        body: await writeActions(format, actions, ctx.today),
      })
    },
  })
}
