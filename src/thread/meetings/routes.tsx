import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type FieldError } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { json, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import {
  meetingPath,
  meetingPointPath,
  meetingPointsPath,
  meetingsPath,
  readBackPath,
  sortTogetherPath,
} from '../paths.ts'
import type { OccasionId, PointId } from '../tables.ts'
import { beginMeeting, correctPoint, sortTogether, takeDown, takeStep } from './commands.ts'
import { correctForm, meetingForm, pointForm, sortForm, stepForm } from './forms.ts'
import * as queries from './queries.ts'
import { Capture } from './views/capture.tsx'
import { Meetings } from './views/meetings.tsx'
import { ReadBack } from './views/read-back.tsx'
import { SortTogether } from './views/sort-together.tsx'

const may = 'meetings.capture'
const params = z.object({ meeting: z.custom<OccasionId>((value) => typeof value === 'string' && isUuid(value)) })
const pointParams = params.extend({
  point: z.custom<PointId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: meetingsPath,
    may,
    audit: none('titles and dates of meetings: shows nobody'),
    query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
    handler: async (ctx, { query }) => meetingsPage(ctx, query.page, await begun(ctx, meetingForm, meetingsPath)),
  }),
  post({
    path: meetingsPath,
    may,
    audit: 'meeting.captured',
    form: meetingForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const id = await beginMeeting(ctx, form)
          ctx.about(null, { detail: { meeting: id, act: 'begin' } })
          return redirect(meetingPath(id))
        },
        (errors) => {
          const { held, group, ...typed } = form
          return meetingsPage(ctx, 1, { typed: { ...typed, group: group ?? '', ...dayBoxes('held', held) }, errors })
        },
      ),
    again: (ctx, { failed }) => meetingsPage(ctx, 1, failed),
  }),
  get({
    path: meetingPath(':meeting'),
    may,
    audit: none('a group’s own points, which are nobody’s record yet'),
    params,
    handler: (ctx, { params: { meeting } }) => capturePage(ctx, meeting),
  }),
  post({
    path: meetingPath(':meeting'),
    may,
    audit: 'meeting.captured',
    params,
    form: pointForm,
    handler: (ctx, { params: { meeting }, form }) =>
      refusable(
        async () => {
          await takeDown(ctx, meeting, form)
          ctx.about(null, { detail: { meeting, act: 'point' } })
          return redirect(meetingPath(meeting))
        },
        (errors) => capturePage(ctx, meeting, { typed: { words: form.words }, errors }),
      ),
    again: (ctx, { params: { meeting }, failed }) => capturePage(ctx, meeting, failed),
  }),
  get({
    path: meetingPointsPath(':meeting'),
    may,
    audit: none('the same points as on the page, for the others who capture'),
    params,
    handler: async (ctx, { params: { meeting } }) => {
      const { step } = await queries.getMeeting(ctx, meeting)
      const points = (await queries.listPoints(ctx, meeting)).filter(({ isStruck }) => !isStruck)
      return json({ step, points: points.map(({ id, words }) => ({ id, words })) })
    },
  }),
  get({
    path: readBackPath(':meeting'),
    may,
    audit: none('a group’s own points, which are nobody’s record yet'),
    params,
    handler: (ctx, { params: { meeting } }) => readBackPage(ctx, meeting),
  }),
  post({
    path: readBackPath(':meeting'),
    may,
    audit: 'meeting.captured',
    params,
    form: stepForm,
    handler: (ctx, { params: { meeting }, form }) =>
      refusable(
        async () => {
          const asks = await takeStep(ctx, meeting, form)
          ctx.about(null, { detail: { meeting, act: form.step, asks } })
          if (form.step === 'open') return redirect(meetingPath(meeting))
          return form.step === 'read-back'
            ? redirect(readBackPath(meeting))
            : redirect(sortTogetherPath(meeting), 'Agreed. Now sort them together.')
        },
        (errors) => readBackPage(ctx, meeting, errors, form.agreedBy),
      ),
    again: (ctx, { params: { meeting }, failed }) => readBackPage(ctx, meeting, failed.errors),
  }),
  post({
    path: meetingPointPath(':meeting', ':point'),
    may,
    audit: 'meeting.captured',
    params: pointParams,
    form: correctForm,
    handler: (ctx, { params: { meeting, point }, form }) =>
      refusable(
        async () => {
          await correctPoint(ctx, meeting, point, form)
          ctx.about(null, { detail: { meeting, act: form.act } })
          return redirect(readBackPath(meeting))
        },
        (errors) => readBackPage(ctx, meeting, errors),
      ),
    again: (ctx, { params: { meeting }, failed }) => readBackPage(ctx, meeting, failed.errors),
  }),
  get({
    path: sortTogetherPath(':meeting'),
    may,
    audit: none('a group’s own words'),
    params,
    handler: (ctx, { params: { meeting } }) => sortPage(ctx, meeting),
  }),
  post({
    path: sortTogetherPath(':meeting'),
    may,
    audit: 'meeting.captured',
    params,
    form: sortForm,
    handler: async (ctx, { params: { meeting }, form }) => {
      await sortTogether(ctx, meeting, form)
      ctx.about(null, { detail: { meeting, act: 'sort', asks: form.length } })
      return redirect(sortTogetherPath(meeting), 'The themes are saved.')
    },
    again: (ctx, { params: { meeting } }) => sortPage(ctx, meeting),
  }),
]

async function meetingsPage(ctx: Ctx, number: number, failed?: Failed) {
  const { meetings, total } = await queries.listMeetings(ctx, number)
  const body = (
    <Meetings
      meetings={meetings}
      pages={Math.ceil(total / queries.meetingsAPage)}
      page={number}
      groups={await queries.listGroups(ctx)}
      today={ctx.today}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Meetings', mood: 'calm', section: meetingsPath, body })
}

const back = { href: meetingsPath, text: 'Meetings' }

async function capturePage(ctx: Ctx, id: OccasionId, failed?: Failed) {
  const meeting = await queries.getMeeting(ctx, id)
  if (meeting.step === 'agreed') return redirect(sortTogetherPath(id))
  const points = (await queries.listPoints(ctx, id)).filter(({ isStruck }) => !isStruck)
  const body = <Capture meeting={meeting} points={points} token={ctx.formToken} failed={failed} />
  return page({ title: meeting.title, mood: 'calm', section: meetingsPath, back, body })
}

async function readBackPage(ctx: Ctx, id: OccasionId, errors?: readonly FieldError[], agreedBy?: string) {
  const meeting = await queries.getMeeting(ctx, id)
  if (meeting.step === 'agreed') return redirect(sortTogetherPath(id))
  const points = await queries.listPoints(ctx, id)
  const body = (
    <ReadBack meeting={meeting} points={points} token={ctx.formToken} errors={errors} agreedBy={agreedBy ?? ''} />
  )
  const shown = { href: meetingPath(id), text: 'Back to taking down' }
  return page({ title: `Read back: ${meeting.title}`, mood: 'calm', section: meetingsPath, back: shown, body })
}

async function sortPage(ctx: Ctx, id: OccasionId) {
  const meeting = await queries.getMeeting(ctx, id)
  if (meeting.step !== 'agreed') return redirect(meetingPath(id))
  const body = (
    <SortTogether
      meeting={meeting}
      asks={await queries.listAsksToSort(ctx, id)}
      themes={await queries.listThemesToGive(ctx)}
      mayReadAsks={ctx.may('asks.read')}
      token={ctx.formToken}
    />
  )
  return page({ title: `Sort together: ${meeting.title}`, mood: 'calm', section: meetingsPath, back, body })
}
