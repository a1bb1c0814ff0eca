// What happens to a stop: its risks, the signature, confirmed or called off, and how it went.
import type { Failed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import {
  stopCancelPath,
  stopConfirmPath,
  stopPath,
  stopReportPath,
  stopRisksPath,
  stopSignPath,
  tourPath,
} from '../paths.ts'
import type { StopId } from '../tables.ts'
import { cancelStop, confirmStop, reportStop, setHazards, signRisks } from './commands.ts'
import { cancelForm, confirmForm, reportForm, risksForm, signForm } from './forms.ts'
import { noPerson, params, stopPage } from './page.tsx'
import { getStop, type StopFound } from './queries.ts'
import { rowsOf } from './typed.ts'
import { CancelStop, ReportStop, SignRisks } from './views/acts.tsx'
import { RisksForm } from './views/risks.tsx'

export const rows = [
  get({
    path: stopRisksPath(':stop'),
    may: 'tour.plan',
    audit: noPerson,
    params,
    handler: async (ctx, { params: { stop } }) =>
      risksPage(ctx, stop, await begun(ctx, risksForm, stopRisksPath(stop))),
  }),
  post({
    path: stopRisksPath(':stop'),
    may: 'tour.plan',
    audit: 'tour.changed',
    params,
    form: risksForm,
    handler: (ctx, { params: { stop }, form }) =>
      refusable(
        async () => {
          await setHazards(ctx, stop, form)
          ctx.about(null, { detail: { act: 'risks', stop, hazards: form.length } })
          return redirect(stopPath(stop), 'Saved. A manager signs it next.')
        },
        () => stopPage(ctx, stop),
      ),
    again: (ctx, { params: { stop }, failed }) => risksPage(ctx, stop, failed),
  }),
  get({
    path: stopSignPath(':stop'),
    may: 'tour.sign',
    audit: noPerson,
    params,
    handler: (ctx, { params: { stop } }) => signPage(ctx, stop),
  }),
  post({
    path: stopSignPath(':stop'),
    may: 'tour.sign',
    audit: 'tour.changed',
    params,
    form: signForm,
    handler: (ctx, { params: { stop }, form: { note } }) =>
      refusable(
        async () => {
          await signRisks(ctx, stop, note)
          ctx.about(null, { detail: { act: 'signed', stop } })
          return redirect(stopPath(stop), 'Signed.')
        },
        (errors) => signPage(ctx, stop, { typed: { note, sure: 'yes' }, errors }),
      ),
    again: (ctx, { params: { stop }, failed }) => signPage(ctx, stop, failed),
  }),
  post({
    path: stopConfirmPath(':stop'),
    may: 'tour.sign',
    audit: 'tour.changed',
    params,
    form: confirmForm,
    handler: (ctx, { params: { stop } }) =>
      refusable(
        async () => {
          await confirmStop(ctx, stop)
          ctx.about(null, { detail: { act: 'confirmed', stop } })
          return redirect(stopPath(stop), 'Confirmed.')
        },
        (errors) => stopPage(ctx, stop, { typed: {}, errors }),
      ),
    again: (ctx, { params: { stop }, failed }) => stopPage(ctx, stop, failed),
  }),
  get({
    path: stopCancelPath(':stop'),
    may: 'tour.plan',
    audit: noPerson,
    params,
    handler: (ctx, { params: { stop } }) => cancelPage(ctx, stop),
  }),
  post({
    path: stopCancelPath(':stop'),
    may: 'tour.plan',
    audit: 'tour.changed',
    params,
    form: cancelForm,
    handler: (ctx, { params: { stop }, form: { why } }) =>
      refusable(
        async () => {
          await cancelStop(ctx, stop, why)
          ctx.about(null, { detail: { act: 'cancelled', stop } })
          return redirect(stopPath(stop), 'Called off. It stands on no public page now.')
        },
        (errors) => cancelPage(ctx, stop, { typed: { why }, errors }),
      ),
    again: (ctx, { params: { stop }, failed }) => cancelPage(ctx, stop, failed),
  }),
  get({
    path: stopReportPath(':stop'),
    may: 'tour.plan',
    audit: noPerson,
    params,
    handler: async (ctx, { params: { stop } }) =>
      reportPage(ctx, stop, await begun(ctx, reportForm, stopReportPath(stop))),
  }),
  post({
    path: stopReportPath(':stop'),
    may: 'tour.plan',
    audit: 'tour.changed',
    params,
    form: reportForm,
    handler: (ctx, { params: { stop }, form }) =>
      refusable(
        async () => {
          await reportStop(ctx, stop, form)
          ctx.about(null, { detail: { act: 'reported', stop } })
          return redirect(stopPath(stop), 'Thank you. The report is saved.')
        },
        (errors) =>
          reportPage(ctx, stop, {
            typed: { leaves: String(form.leaves), report: form.report, followUps: form.followUps },
            errors,
          }),
      ),
    again: (ctx, { params: { stop }, failed }) => reportPage(ctx, stop, failed),
  }),
]

async function risksPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const stop = await getStop(ctx, id)
  const body = (
    <RisksForm stop={stop} boxes={failed?.typed ?? rowsOf(stop.hazards)} token={ctx.formToken} failed={failed} />
  )
  return page({ title: 'What could go wrong', mood: 'calm', section: tourPath, back: backTo(stop), body })
}

async function signPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const stop = await getStop(ctx, id)
  const body = <SignRisks stop={stop} token={ctx.formToken} failed={failed} />
  return page({ title: 'Sign the risk assessment', mood: 'calm', section: tourPath, back: backTo(stop), body })
}

async function cancelPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const stop = await getStop(ctx, id)
  const body = <CancelStop stop={stop} token={ctx.formToken} failed={failed} />
  return page({ title: 'Call a stop off', mood: 'calm', section: tourPath, back: backTo(stop), body })
}

async function reportPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const stop = await getStop(ctx, id)
  const held = { leaves: String(stop.leaves ?? ''), report: stop.report ?? '', followUps: stop.follow_ups ?? '' }
  const body = (
    <ReportStop
      stop={stop}
      boxes={failed?.typed ?? (stop.reported_at === null ? undefined : held)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'How it went', mood: 'calm', section: tourPath, back: backTo(stop), body })
}

const backTo = ({ id, place }: StopFound) => ({ href: stopPath(id), text: place })
