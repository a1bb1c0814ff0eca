// The tour of the tree: its stops, their risks, what came back, and the calendar for everyone.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { calendar } from '../../platform/calendar.ts'
import type { Day } from '../../platform/clock.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, text, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import {
  newStopPath,
  publicTourPath,
  stopCancelPath,
  stopChangePath,
  stopConfirmPath,
  stopPath,
  stopReportPath,
  stopRisksPath,
  stopSignPath,
  tourCalendarPath,
  tourPath,
  tourReportPath,
  treePath,
} from '../paths.ts'
import type { Hazard, StopId } from '../tables.ts'
import { cancelStop, changeStop, confirmStop, planStop, reportStop, setHazards, signRisks } from './commands.ts'
import { cancelForm, confirmForm, reportForm, risksForm, signForm, stopForm } from './forms.ts'
import { getStop, listPublicStops, listStaffChoices, listStops, type StopFound } from './queries.ts'
import { PublicTour } from './views/public-tour.tsx'
import { CancelStop, ReportStop, SignRisks } from './views/acts.tsx'
import { RisksForm } from './views/risks.tsx'
import { StopForm } from './views/stop-form.tsx'
import { StopPage } from './views/stop.tsx'
import { TourList, TourReport } from './views/tour.tsx'

const noPerson = none('stops of the touring tree; no young person’s record')
const params = z.object({ stop: z.custom<StopId>((value) => typeof value === 'string' && isUuid(value)) })
const back = { href: tourPath, text: 'The tour' }

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
  get({
    path: publicTourPath,
    may: 'public.read',
    audit: noPerson,
    cache: 'public',
    handler: async (ctx) => {
      const body = <PublicTour stops={await listPublicStops(ctx)} />
      return page({
        title: 'Where the tree goes',
        mood: 'warm',
        foundAs: `Where the touring tree of ${ctx.council.name} can be found next.`,
        back: { href: treePath, text: 'The tree' },
        body,
      })
    },
  }),
  get({
    path: tourCalendarPath,
    may: 'public.read',
    audit: noPerson,
    handler: async (ctx) => {
      const stops = await listPublicStops(ctx)
      const events = stops.map((stop) => ({
        uid: stop.id,
        on: stop.held_on,
        until: stop.held_on,
        title: `The tree: ${stop.place}`,
        words: [stop.purpose, stop.from_time && `From ${stop.from_time}`].filter(Boolean).join('. '),
        url: `${ctx.publicUrl}${publicTourPath}`,
        changedAt: stop.changed_at,
        place: stop.address ?? stop.place,
      }))
      return text(calendar(`Where the tree goes: ${ctx.council.name}`, events), 'text/calendar; charset=utf-8')
    },
  }),
]

async function stopPage(ctx: Ctx, id: StopId, failed?: Failed): Promise<Reply> {
  const body = (
    <StopPage
      stop={await getStop(ctx, id)}
      today={ctx.today}
      mayPlan={ctx.may('tour.plan')}
      maySign={ctx.may('tour.sign')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'A stop of the tour', mood: 'calm', section: tourPath, back, body })
}

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

const rowsOf = (hazards: readonly Hazard[]): Typed =>
  Object.fromEntries(
    hazards.flatMap((row, index) =>
      Object.entries(row).map(([field, value]: [string, string]) => [`${field}-${String(index + 1)}`, value]),
    ),
  )

interface InBoxes {
  readonly on: Day
  readonly place: string
  readonly purpose: string
  readonly from: string | null
  readonly until: string | null
  readonly address: string | null
  readonly directions: string | null
  readonly host: string | null
  readonly people: string | null
  readonly kit: readonly string[]
  readonly safety: string | null
  readonly isPublic: boolean
}

function typedFrom({ on, kit, isPublic, ...rest }: InBoxes): Typed {
  const texts = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? '']))
  return { ...texts, ...dayBoxes('on', on), kit: kit.join('\n'), isPublic: isPublic ? 'yes' : '' }
}

const typedOf = (stop: StopFound): Typed =>
  typedFrom({
    on: stop.held_on,
    place: stop.place,
    purpose: stop.purpose,
    from: stop.from_time,
    until: stop.until_time,
    address: stop.address,
    directions: stop.directions,
    host: stop.host,
    people: stop.people,
    kit: stop.kit,
    safety: stop.safety_account_id,
    isPublic: stop.is_public,
  })
