// Setting what is asked and of whom.
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import {
  directoratePath,
  newDirectoratePath,
  newServiceAskPath,
  serviceAskPath,
  serviceAsksBeginPath,
  serviceAsksPath,
} from '../paths.ts'
import { addDirectorate, addServiceAsk, beginWithDefaults, changeDirectorate, changeServiceAsk } from './commands.ts'
import { beginForm, directorateForm, serviceAskChangeForm, serviceAskForm } from './forms.ts'
import { askParams, directorateParams } from './params.ts'
import { getDirectorate, getServiceAsk } from './queries.ts'
import type { DirectorateId, ServiceAskId } from './rules.ts'
import { DirectorateFormPage, ServiceAskFormPage } from './views/forms.tsx'

const noPerson = none('what is asked of services; no person’s record')
const change = { may: 'service-asks.change' } as const

export const rows = [
  post({
    ...change,
    path: serviceAsksBeginPath,
    audit: 'service-ask.changed',
    form: beginForm,
    handler: async (ctx) => {
      const isBegun = await beginWithDefaults(ctx)
      ctx.about(null, { detail: { act: 'begun', already: !isBegun } })
      return redirect(
        serviceAsksPath,
        isBegun ? 'They are written down. Change what you like.' : 'There are asks already.',
      )
    },
    again: () => redirect(serviceAsksPath),
  }),
  get({ ...change, path: newServiceAskPath, audit: noPerson, handler: (ctx) => newAskPage(ctx) }),
  post({
    ...change,
    path: newServiceAskPath,
    audit: 'service-ask.changed',
    form: serviceAskForm,
    handler: async (ctx, { form }) => {
      await addServiceAsk(ctx, form)
      return redirect(serviceAsksPath, 'The ask is added.')
    },
    again: (ctx, { failed }) => newAskPage(ctx, failed),
  }),
  get({
    ...change,
    path: serviceAskPath(':ask'),
    audit: noPerson,
    params: askParams,
    handler: (ctx, { params: { ask } }) => askPage(ctx, ask),
  }),
  post({
    ...change,
    path: serviceAskPath(':ask'),
    audit: 'service-ask.changed',
    params: askParams,
    form: serviceAskChangeForm,
    handler: async (ctx, { params: { ask }, form }) => {
      await getServiceAsk(ctx, ask)
      await changeServiceAsk(ctx, ask, form)
      return redirect(serviceAsksPath, 'The ask is saved.')
    },
    again: (ctx, { params: { ask }, failed }) => askPage(ctx, ask, failed),
  }),
  get({ ...change, path: newDirectoratePath, audit: noPerson, handler: (ctx) => newDirectoratePage(ctx) }),
  post({
    ...change,
    path: newDirectoratePath,
    audit: 'service-ask.changed',
    form: directorateForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          await addDirectorate(ctx, form)
          return redirect(serviceAsksPath, 'The directorate is added.')
        },
        (errors) => newDirectoratePage(ctx, { typed: typedDirectorate(form), errors }),
      ),
    again: (ctx, { failed }) => newDirectoratePage(ctx, failed),
  }),
  get({
    ...change,
    path: directoratePath(':directorate'),
    audit: noPerson,
    params: directorateParams,
    handler: (ctx, { params: { directorate } }) => directoratePage(ctx, directorate),
  }),
  post({
    ...change,
    path: directoratePath(':directorate'),
    audit: 'service-ask.changed',
    params: directorateParams,
    form: directorateForm,
    handler: async (ctx, { params: { directorate }, form }) => {
      await getDirectorate(ctx, directorate)
      return refusable(
        async () => {
          await changeDirectorate(ctx, directorate, form)
          return redirect(serviceAsksPath, 'The directorate is saved.')
        },
        (errors) => directoratePage(ctx, directorate, { typed: typedDirectorate(form), errors }),
      )
    },
    again: (ctx, { params: { directorate }, failed }) => directoratePage(ctx, directorate, failed),
  }),
]

const typedDirectorate = ({ name, champion }: { readonly name: string; readonly champion: string | null }) => ({
  name,
  champion: champion ?? '',
})

const newAskPage = (ctx: Ctx, failed?: Failed) =>
  shown(
    'Add an ask',
    <ServiceAskFormPage
      title="Add an ask"
      action={newServiceAskPath}
      typed={failed?.typed ?? { ofWhom: 'directorate' }}
      failed={failed}
      token={ctx.formToken}
      isNew
    />,
  )

async function askPage(ctx: Ctx, id: ServiceAskId, failed?: Failed) {
  const { words, help } = await getServiceAsk(ctx, id)
  return shown(
    'Change an ask',
    <ServiceAskFormPage
      title="Change an ask"
      action={serviceAskPath(id)}
      typed={failed?.typed ?? { words, help: help ?? '' }}
      failed={failed}
      token={ctx.formToken}
      isNew={false}
    />,
  )
}

const newDirectoratePage = (ctx: Ctx, failed?: Failed) =>
  shown(
    'Add a directorate',
    <DirectorateFormPage
      title="Add a directorate"
      action={newDirectoratePath}
      typed={failed?.typed ?? {}}
      failed={failed}
      token={ctx.formToken}
      isNew
    />,
  )

async function directoratePage(ctx: Ctx, id: DirectorateId, failed?: Failed) {
  const directorate = await getDirectorate(ctx, id)
  return shown(
    'Change a directorate',
    <DirectorateFormPage
      title="Change a directorate"
      action={directoratePath(id)}
      typed={failed?.typed ?? typedDirectorate(directorate)}
      failed={failed}
      token={ctx.formToken}
      isNew={false}
    />,
  )
}

const shown = (title: string, body: preact.VNode) =>
  page({
    title,
    mood: 'calm',
    section: serviceAsksPath,
    back: { href: serviceAsksPath, text: 'Service asks' },
    body,
  })
