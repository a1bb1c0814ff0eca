import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { detailsPath, peoplePath, personPath } from '../../paths.ts'
import { begun } from '../../../platform/forms/refused.ts'
import { personParams } from '../params.ts'
import { calledBy, getFullRecord } from '../queries.ts'
import { changeDetails } from './commands.ts'
import { detailsForm } from './forms.ts'
import { DetailsPage } from './views/details.tsx'

export const rows = [
  get({
    path: detailsPath(':id'),
    may: 'facts.change',
    audit: 'person.viewed',
    params: personParams,
    handler: async (ctx, { params: { id } }) => detailsPage(ctx, id, await begun(ctx, detailsForm, detailsPath(id))),
  }),
  post({
    path: detailsPath(':id'),
    may: 'facts.change',
    audit: 'person.changed',
    params: personParams,
    form: detailsForm,
    handler: async (ctx, { params: { id }, form }) => {
      const changed = await changeDetails(ctx, await getFullRecord(ctx, id), form)
      if (changed.length === 0) return redirect(personPath(id), 'Nothing was different, so nothing was changed.')
      ctx.about(id, { detail: { changed } })
      return redirect(personPath(id), 'The details are saved.')
    },
    again: (ctx, { params: { id }, failed }) => detailsPage(ctx, id, failed),
  }),
]

async function detailsPage(ctx: Ctx, id: PersonId, failed?: Failed) {
  const record = await getFullRecord(ctx, id)
  ctx.about(id)
  return page({
    title: 'Change details',
    mood: 'calm',
    section: peoplePath,
    back: { href: personPath(id), text: calledBy(record) },
    body: <DetailsPage record={record} token={ctx.formToken} failed={failed} />,
  })
}
