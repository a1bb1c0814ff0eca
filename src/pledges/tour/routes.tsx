// The tour of the tree: its stops, and the report of them all.
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { newStopPath, stopChangePath, stopPath, tourPath, tourReportPath } from '../paths.ts'
import { changeStop, planStop } from './commands.ts'
import { stopForm } from './forms.ts'
import { back, noPerson, params, stopPage } from './page.tsx'
import { getStop, listStaffChoices, listStops } from './queries.ts'
import { typedFrom, typedOf } from './typed.ts'
import { StopForm } from './views/stop-form.tsx'
import { TourList, TourReport } from './views/tour.tsx'

export const rows = [
  get({
    path: tourPath,
    may: 'pledges.read',
    audit: noPerson,
    handler: async (ctx) => {
      const body = <TourList stops={await listStops(ctx)} today={ctx.today} mayPlan={ctx.may('tour.plan')} />
      return page({ title: 'The tour', mood: 'calm', section: tourPath, body })
    },
  }),
  get({
    path: tourReportPath,
    may: 'pledges.read',
    audit: noPerson,
    handler: async (ctx) => {
      const body = <TourReport stops={await listStops(ctx)} today={ctx.today} />
      return page({ title: 'Report of the tour', mood: 'calm', section: tourPath, back, body })
    },
  }),
  get({
    path: newStopPath,
    may: 'tour.plan',
    audit: noPerson,
    handler: async (ctx) => stopForms(ctx, newStopPath, await begun(ctx, stopForm, newStopPath)),
  }),
  post({
    path: newStopPath,
    may: 'tour.plan',
    audit: 'tour.changed',
    form: stopForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const stop = await planStop(ctx, form)
          ctx.about(null, { detail: { act: 'planned', stop } })
          return redirect(stopPath(stop), 'Planned. Go through what could go wrong next.')
        },
        (errors) => stopForms(ctx, newStopPath, { typed: typedFrom(form), errors }),
      ),
    again: (ctx, { failed }) => stopForms(ctx, newStopPath, failed),
  }),
  get({
    path: stopPath(':stop'),
    may: 'pledges.read',
    audit: noPerson,
    params,
    handler: (ctx, { params: { stop } }) => stopPage(ctx, stop),
  }),
  get({
    path: stopChangePath(':stop'),
    may: 'tour.plan',
    audit: noPerson,
    params,
    handler: async (ctx, { params: { stop } }) => {
      const path = stopChangePath(stop)
      const found = await getStop(ctx, stop)
      return stopForms(ctx, path, await begun(ctx, stopForm, path), typedOf(found))
    },
  }),
  post({
    path: stopChangePath(':stop'),
    may: 'tour.plan',
    audit: 'tour.changed',
    params,
    form: stopForm,
    handler: (ctx, { params: { stop }, form }) =>
      refusable(
        async () => {
          const { mustSignAgain } = await changeStop(ctx, stop, form)
          ctx.about(null, { detail: { act: 'changed', stop } })
          const notice = mustSignAgain ? 'Saved. What was signed has changed: it must be signed again.' : 'Saved.'
          return redirect(stopPath(stop), notice)
        },
        (errors) => stopForms(ctx, stopChangePath(stop), { typed: typedFrom(form), errors }),
      ),
    again: (ctx, { params: { stop }, failed }) => stopForms(ctx, stopChangePath(stop), failed),
  }),
]

async function stopForms(ctx: Ctx, action: string, failed?: Failed, held?: Typed): Promise<Reply> {
  const isNew = action === newStopPath
  const body = (
    <StopForm
      action={action}
      isNew={isNew}
      boxes={failed?.typed ?? held}
      staff={await listStaffChoices(ctx)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: isNew ? 'Plan a stop' : 'Change a stop', mood: 'calm', section: tourPath, back, body })
}
