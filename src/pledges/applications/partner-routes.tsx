// Applications to an organisation, for whoever signs in for it: what each young person chose to show, and what comes next.
import { dayBoxes, type Failed, type Form, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import { getOwn } from '../partner/own.ts'
import {
  applicationAnswerPath,
  applicationGoesPath,
  applicationInvitePath,
  applicationStartPath,
  partnerApplicationPath,
  partnerApplicationsPath,
} from '../paths.ts'
import { answerApplicant, inviteApplicant, markSeen, saidByOrganisation, startApplicant } from './answer.ts'
import { answerForm, goesForm, inviteForm, startForm } from './forms.ts'
import { applicationParams } from './my-routes.tsx'
import { applicantOf, getReceived, listReceived, listSaid } from './queries.ts'
import type { ApplicationId } from './tables.ts'
import { ReceivedList, ReceivedOne } from './views/received.tsx'

const mood = { mood: 'calm', section: partnerApplicationsPath } as const
const back = { href: partnerApplicationsPath, text: 'Applications' }

export const rows = [
  get({
    path: partnerApplicationsPath,
    may: 'partner.use',
    audit: 'applications.listed',
    handler: async (ctx) => {
      const own = await getOwn(ctx)
      const applications = await listReceived(ctx, own.id)
      ctx.about(null, { detail: { shown: applications.length } })
      return page({ title: 'Applications', ...mood, body: <ReceivedList applications={applications} /> })
    },
  }),
  get({
    path: partnerApplicationPath(':application'),
    may: 'partner.use',
    audit: 'application.viewed',
    params: applicationParams,
    handler: async (ctx, { params: { application: id } }) => {
      const own = await getOwn(ctx)
      await getReceived(ctx, own.id, id)
      await markSeen(ctx, own.id, id)
      return onePage(ctx, own.id, id, await begun(ctx, answerForm, applicationAnswerPath(id)))
    },
  }),
  act(applicationInvitePath, {
    name: 'invited',
    form: inviteForm,
    typed: ({ on, at, where }) => ({ ...dayBoxes('on', on), at, where }),
    does: (ctx, own, id, form) => inviteApplicant(ctx, own, id, form),
    notice: 'Invited. They hear that there is news.',
  }),
  act(applicationAnswerPath, {
    name: 'answered',
    form: answerForm,
    typed: ({ answer, feedback, unmet }) => ({ answer, feedback, unmet: unmet.map(String) }),
    does: (ctx, own, id, { answer, feedback, unmet }) =>
      answerApplicant(ctx, own, id, { isOffered: answer === 'offered', feedback, unmet }),
    notice: 'Answered. Thank you for the feedback: they hear that there is news.',
  }),
  act(applicationStartPath, {
    name: 'started',
    form: startForm,
    typed: ({ on }) => dayBoxes('on', on),
    does: (ctx, own, id, { on }) => startApplicant(ctx, own, id, on),
    notice: 'Wonderful. We ask you again in three months.',
  }),
  act(applicationGoesPath, {
    name: 'goes',
    form: goesForm,
    typed: ({ goes, left, why }) => ({ goes, why: why ?? '', ...dayBoxes('left', left) }),
    does: (ctx, own, id, { goes, left, why }) =>
      saidByOrganisation(ctx, own, id, { isThere: goes === 'there', leftOn: left, why }),
    notice: 'Thank you for telling us.',
  }),
]

interface Act<Values> {
  readonly name: string
  readonly form: Form<Values>
  readonly typed: (values: Values) => Typed
  readonly does: (ctx: Ctx, own: OrganisationId, id: ApplicationId, values: Values) => Promise<void>
  readonly notice: string
}

function act<Values>(path: (id: string) => string, { name, form, typed, does, notice }: Act<Values>) {
  return post({
    path: path(':application'),
    may: 'partner.use',
    audit: 'application.changed',
    params: applicationParams,
    form,
    handler: async (ctx, { params: { application: id }, form: values }) => {
      const own = await getOwn(ctx)
      ctx.about(await applicantOf(ctx, id), { detail: { application: id, act: name, organisation: own.id } })
      return refusable(
        async () => {
          await does(ctx, own.id, id, values)
          return redirect(partnerApplicationPath(id), notice)
        },
        (errors) => onePage(ctx, own.id, id, { typed: typed(values), errors }),
      )
    },
    again: async (ctx, { params: { application: id }, failed }) => onePage(ctx, (await getOwn(ctx)).id, id, failed),
  })
}

async function onePage(ctx: Ctx, own: OrganisationId, id: ApplicationId, failed?: Failed): Promise<Reply> {
  const application = await getReceived(ctx, own, id)
  ctx.about(await applicantOf(ctx, id), { detail: { application: id, organisation: own } })
  const body = (
    <ReceivedOne application={application} said={await listSaid(ctx, id)} token={ctx.formToken} failed={failed} />
  )
  return page({ title: `${application.card.firstName}: ${application.title}`, ...mood, back, body })
}
