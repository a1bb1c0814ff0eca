// The matrix and a councillor's own page, and the lines that are written on them.
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { councillorPath, ownAskPath, serviceAskLinePath, serviceAsksPath } from '../paths.ts'
import { writeDirectorateLine, writeOwnLine } from './commands.ts'
import { lineForm } from './forms.ts'
import { askParams, lineParams } from './params.ts'
import {
  countCouncillorLines,
  getDirectorate,
  getServiceAsk,
  listDirectorateLines,
  listDirectorates,
  listLinesOf,
  listOwnLines,
  listOwnPromises,
  listServiceAsks,
} from './queries.ts'
import { guardedCounts, type DirectorateId, type ServiceAskId } from './rules.ts'
import { LineFormPage } from './views/forms.tsx'
import { Matrix } from './views/matrix.tsx'
import { MySixAsks } from './views/my-six-asks.tsx'

const noPerson = none('what is asked of services; no person’s record')

export const rows = [
  get({
    path: serviceAsksPath,
    may: 'service-asks.read',
    audit: noPerson,
    handler: async (ctx) => {
      const ofCouncillors = await listServiceAsks(ctx, 'councillor')
      const counts = await countCouncillorLines(ctx)
      const { smallNumber } = ctx.council.settings
      const body = (
        <Matrix
          asks={await listServiceAsks(ctx, 'directorate')}
          directorates={await listDirectorates(ctx)}
          lines={await listDirectorateLines(ctx)}
          ofCouncillors={ofCouncillors}
          councillorCounts={new Map(ofCouncillors.map(({ id }) => [id, guardedCounts(counts.get(id), smallNumber)]))}
          mayChange={ctx.may('service-asks.change')}
          token={ctx.formToken}
        />
      )
      return page({ title: 'Service asks', mood: 'calm', section: serviceAsksPath, body })
    },
  }),
  get({
    path: serviceAskLinePath(':ask', ':directorate'),
    may: 'service-asks.change',
    audit: noPerson,
    params: lineParams,
    handler: (ctx, { params }) => linePage(ctx, params),
  }),
  post({
    path: serviceAskLinePath(':ask', ':directorate'),
    may: 'service-asks.change',
    audit: 'service-ask.changed',
    params: lineParams,
    form: lineForm,
    handler: async (ctx, { params, form }) => {
      const { ask, directorate } = await getPlace(ctx, params)
      await writeDirectorateLine(ctx, { ...form, serviceAsk: ask.id, directorate: directorate.id })
      ctx.about(null, { detail: { act: 'line', ask: ask.id, directorate: directorate.id, standing: form.standing } })
      return redirect(serviceAsksPath, 'The line is written.')
    },
    again: (ctx, { params, failed }) => linePage(ctx, params, failed),
  }),
  get({
    path: councillorPath,
    may: 'own-asks-of-councillor.read',
    audit: noPerson,
    handler: async (ctx) => {
      const body = (
        <MySixAsks
          asks={await listServiceAsks(ctx, 'councillor')}
          lines={await listOwnLines(ctx)}
          promises={await listOwnPromises(ctx, ctx.caller.accountId)}
          today={ctx.today}
        />
      )
      return page({ title: 'What is asked of me', mood: 'calm', section: councillorPath, body })
    },
  }),
  get({
    path: ownAskPath(':ask'),
    may: 'own-asks-of-councillor.read',
    audit: noPerson,
    params: askParams,
    handler: (ctx, { params: { ask } }) => ownPage(ctx, ask),
  }),
  post({
    path: ownAskPath(':ask'),
    may: 'own-asks-of-councillor.read',
    audit: 'service-ask.changed',
    params: askParams,
    form: lineForm,
    handler: async (ctx, { params, form }) => {
      const ask = await getOwnAsk(ctx, params.ask)
      await writeOwnLine(ctx, { ...form, serviceAsk: ask.id })
      ctx.about(null, { detail: { act: 'own-line' } })
      return redirect(councillorPath, 'Your line is saved.')
    },
    again: (ctx, { params: { ask }, failed }) => ownPage(ctx, ask, failed),
  }),
]

interface Place {
  readonly ask: ServiceAskId
  readonly directorate: DirectorateId
}

async function getPlace(ctx: Ctx, params: Place) {
  const ask = await getServiceAsk(ctx, params.ask)
  if (ask.ofWhom !== 'directorate') throw new NotFound()
  return { ask, directorate: await getDirectorate(ctx, params.directorate) }
}

async function getOwnAsk(ctx: Ctx, id: ServiceAskId) {
  const ask = await getServiceAsk(ctx, id)
  if (ask.ofWhom !== 'councillor') throw new NotFound()
  return ask
}

async function linePage(ctx: Ctx, params: Place, failed?: Failed) {
  const { ask, directorate } = await getPlace(ctx, params)
  const past = await listLinesOf(ctx, { serviceAsk: ask.id, directorate: directorate.id })
  const [last] = past
  return page({
    title: ask.words,
    mood: 'calm',
    section: serviceAsksPath,
    back: { href: serviceAsksPath, text: 'Service asks' },
    body: (
      <LineFormPage
        title={ask.words}
        caption={directorate.name}
        help={ask.help}
        hint="What is there now, or what is in the way."
        action={serviceAskLinePath(ask.id, directorate.id)}
        typed={failed?.typed ?? { standing: last?.standing ?? '', line: last?.line ?? '' }}
        past={past}
        failed={failed}
        token={ctx.formToken}
      />
    ),
  })
}

async function ownPage(ctx: Ctx, id: ServiceAskId, failed?: Failed) {
  const ask = await getOwnAsk(ctx, id)
  const last = (await listOwnLines(ctx)).find(({ serviceAskId }) => serviceAskId === id)
  return page({
    title: ask.words,
    mood: 'calm',
    section: councillorPath,
    back: { href: councillorPath, text: 'What is asked of me' },
    body: (
      <LineFormPage
        title={ask.words}
        help={ask.help}
        hint="For yourself: what you did, or mean to do."
        action={ownAskPath(ask.id)}
        typed={failed?.typed ?? { standing: last?.standing ?? '', line: last?.line ?? '' }}
        past={[]}
        failed={failed}
        token={ctx.formToken}
      />
    ),
  })
}
