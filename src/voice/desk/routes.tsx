// The safety desk: what nobody read in time, what may be unsafe, and what was done about it.
import { z } from 'zod'
import { begun } from '../../platform/forms/refused.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { markSeen } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { listAskFiles } from '../my-asks/queries.ts'
import { askParams } from '../own.ts'
import { safetyDeskAskPath, safetyDeskPath } from '../paths.ts'
import { writeEvent } from '../say/commands.ts'
import { actedForm } from './forms.ts'
import { countHeldElsewhere, getAtDesk, listAtDesk, listDeskEvents } from './queries.ts'
import { DeskAsk } from './views/desk-ask.tsx'
import { DeskList } from './views/desk-list.tsx'

const listQuery = z.object({
  show: z.enum(['open', 'acted']).catch('open'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

export const rows = [
  get({
    path: safetyDeskPath,
    may: 'safety-desk.read',
    audit: 'safety-desk.viewed',
    query: listQuery,
    handler: async (ctx, { query }) => {
      const found = await listAtDesk(ctx, query)
      ctx.about(null, { detail: { shown: found.rows.length, show: query.show } })
      return page({
        title: 'Safety desk',
        mood: 'calm',
        section: safetyDeskPath,
        body: (
          <DeskList
            {...found}
            {...query}
            elsewhere={await countHeldElsewhere(ctx)}
            now={ctx.now}
            help={ctx.council.settings.helpNow}
          />
        ),
      })
    },
  }),
  get({
    path: safetyDeskAskPath(':ask'),
    may: 'safety-desk.read',
    audit: 'ask.viewed',
    params: askParams,
    handler: async (ctx, { params: { ask } }) =>
      deskPage(ctx, ask, await begun(ctx, actedForm, safetyDeskAskPath(ask))),
  }),
  post({
    path: safetyDeskAskPath(':ask'),
    may: 'safety-desk.read',
    audit: 'ask.viewed',
    params: askParams,
    form: actedForm,
    handler: async (ctx, { params: { ask }, form: { words } }) => {
      const { personId } = await getAtDesk(ctx, ask)
      await markSeen(ctx, ask)
      await writeEvent(ctx, ask, 'acted', words)
      await ctx.db
        .updateTable('alarms')
        .set({ settled_at: ctx.now })
        .where('ask_id', '=', ask)
        .where('kind', '=', 'unread')
        .where('settled_at', 'is', null)
        .execute()
      ctx.about(personId, { detail: { ask, act: 'acted' } })
      return redirect(safetyDeskPath, 'What you did is written down.')
    },
    again: (ctx, { params: { ask }, failed }) => deskPage(ctx, ask, failed),
  }),
]

async function deskPage(ctx: Ctx, id: AskId, failed?: Failed) {
  const ask = await getAtDesk(ctx, id)
  await markSeen(ctx, id)
  ctx.about(ask.personId, { detail: { ask: id, part: 'safety-desk' } })
  return page({
    title: 'A message at the safety desk',
    mood: 'calm',
    section: safetyDeskPath,
    back: { href: safetyDeskPath, text: 'Safety desk' },
    body: (
      <DeskAsk
        ask={ask}
        files={await listAskFiles(ctx, id)}
        events={await listDeskEvents(ctx, id)}
        help={ctx.council.settings.helpNow}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
