import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { peoplePath, personPath, withholdPath } from '../../paths.ts'
import { begun } from '../../../platform/forms/refused.ts'
import { personParams } from '../params.ts'
import { calledBy, getFullRecord } from '../queries.ts'
import { viewersForm } from './forms.ts'
import { Viewers, type LastChange } from './views/viewers.tsx'

export const rows = [
  get({
    path: withholdPath(':id'),
    may: 'viewers.withhold',
    audit: 'person.viewed',
    params: personParams,
    handler: async (ctx, { params: { id } }) => viewersPage(ctx, id, await begun(ctx, viewersForm, withholdPath(id))),
  }),
  post({
    path: withholdPath(':id'),
    may: 'viewers.withhold',
    audit: 'person.viewers-withheld',
    params: personParams,
    form: viewersForm,
    handler: async (ctx, { params: { id }, form }) => {
      await getFullRecord(ctx, id)
      const withheld = form.shown === 'no'
      await ctx.db.updateTable('people').set({ withhold_viewers: withheld }).where('id', '=', id).execute()
      ctx.about(id, { reason: form.reason, detail: { withheld } })
      return redirect(personPath(id), withheld ? 'They no longer see who looked.' : 'They see who looked.')
    },
    again: (ctx, { params: { id }, failed }) => viewersPage(ctx, id, failed),
  }),
]

async function viewersPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  return page({
    title: 'What they see of who looked',
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(id), text: calledBy(record) },
    body: <Viewers record={record} last={await findLastChange(ctx, id)} token={ctx.formToken} failed={failed} />,
  })
}

async function findLastChange({ db }: Ctx, personId: PersonId): Promise<LastChange | null> {
  const row = await db
    .selectFrom('audit_events as e')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.actor_id'),
    )
    .select(['e.at', 'a.display_name as by', 'e.reason'])
    .where('e.person_id', '=', personId)
    .where('e.event', '=', 'person.viewers-withheld')
    .orderBy('e.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
