// A young person applies, follows it like a parcel, changes what is shown, takes it back. No id of a person comes in.
import { z } from 'zod'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { opportunityParams } from '../opportunities/partner-routes.tsx'
import { getPublic } from '../opportunities/queries.ts'
import type { OpportunityId } from '../opportunities/tables.ts'
import { pressForm } from '../organisations/forms.ts'
import {
  applyPath,
  myApplicationBackPath,
  myApplicationChangePath,
  myApplicationGoesPath,
  myApplicationPath,
  myApplicationsPath,
  opportunityPath,
} from '../paths.ts'
import { saidByThem } from './answer.ts'
import { apply, changeApplication, findApplicationTo, recordFor, takeBack } from './apply.ts'
import { cardFrom } from './disclosure.ts'
import { applyForm, boxesFrom, choicesFrom, goesForm, hiddenFrom } from './forms.ts'
import { countWaitingWords, getMine, listHappenings, listMine, listPassed } from './queries.ts'
import type { ApplicationId } from './tables.ts'
import { ApplyForm, LookFirst, type ApplyProps } from './views/apply.tsx'
import { MyApplication, MyApplications, TakeBack } from './views/mine.tsx'

export const applicationParams = z.object({
  application: z.custom<ApplicationId>((value) => typeof value === 'string' && isUuid(value)),
})
const back = { href: myApplicationsPath, text: 'My applications' }
const mood = { mood: 'warm', section: myApplicationsPath } as const

/** Throws NotFound for an account that belongs to nobody's record. */
function ownId({ caller }: Pick<Ctx, 'caller'>): PersonId {
  if (caller.personId === null) throw new NotFound('This account has no record of its own')
  return caller.personId
}

export const rows = [
  get({
    path: applyPath(':opportunity'),
    may: 'applications.make',
    audit: 'own-applications.viewed',
    params: opportunityParams,
    handler: async (ctx, { params: { opportunity } }) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      const before = await findApplicationTo(ctx, personId, opportunity)
      if (before !== null) return redirect(myApplicationPath(before))
      return applyPage(ctx, opportunity, await begun(ctx, applyForm, applyPath(opportunity)))
    },
  }),
  post({
    path: applyPath(':opportunity'),
    may: 'applications.make',
    audit: 'application.made',
    params: opportunityParams,
    form: applyForm,
    handler: async (ctx, { params: { opportunity }, form }) => {
      const personId = ownId(ctx)
      ctx.about(personId, { detail: { opportunity, act: form.act } })
      const choices = choicesFrom(form)
      if (form.act === 'change') return applyPage(ctx, opportunity, { typed: boxesFrom(choices), errors: [] })
      if (form.act === 'look') return lookPage(ctx, opportunity, boxesFrom(choices), applyPath(opportunity))
      return refusable(
        async () => {
          const id = await apply(ctx, { personId, opportunity, choices, consent: null })
          return redirect(myApplicationPath(id), 'Sent. You can follow it here.')
        },
        (errors) => applyPage(ctx, opportunity, { typed: boxesFrom(choices), errors }),
      )
    },
    again: (ctx, { params: { opportunity }, failed }) => applyPage(ctx, opportunity, failed),
  }),
  get({
    path: myApplicationsPath,
    may: 'applications.make',
    audit: 'own-applications.viewed',
    handler: async (ctx) => {
      const personId = ownId(ctx)
      ctx.about(personId)
      const body = <MyApplications applications={await listMine(ctx, personId)} />
      return page({ title: 'My applications', ...mood, body })
    },
  }),
  get({
    path: myApplicationPath(':application'),
    may: 'applications.make',
    audit: 'own-applications.viewed',
    params: applicationParams,
    handler: (ctx, { params: { application } }) => minePage(ctx, application),
  }),
  get({
    path: myApplicationChangePath(':application'),
    may: 'applications.make',
    audit: 'own-applications.viewed',
    params: applicationParams,
    handler: async (ctx, { params: { application: id } }) => {
      const found = await getMine(ctx, ownId(ctx), id)
      return changePage(
        ctx,
        id,
        (await begun(ctx, applyForm, myApplicationChangePath(id))) ?? startWith(boxesFrom(found.choices)),
      )
    },
  }),
  post({
    path: myApplicationChangePath(':application'),
    may: 'applications.make',
    audit: 'application.changed',
    params: applicationParams,
    form: applyForm,
    handler: async (ctx, { params: { application: id }, form }) => {
      const personId = ownId(ctx)
      const { opportunityId } = await getMine(ctx, personId, id)
      ctx.about(personId, { detail: { application: id, act: form.act } })
      const choices = choicesFrom(form)
      if (form.act === 'change') return changePage(ctx, id, startWith(boxesFrom(choices)))
      if (form.act === 'look') return lookPage(ctx, opportunityId, boxesFrom(choices), myApplicationChangePath(id))
      return refusable(
        async () => {
          await changeApplication(ctx, personId, id, choices)
          return redirect(myApplicationPath(id), 'Saved. From now on they see this.')
        },
        (errors) => changePage(ctx, id, { typed: boxesFrom(choices), errors }),
      )
    },
    again: (ctx, { params: { application }, failed }) => changePage(ctx, application, failed),
  }),
  get({
    path: myApplicationBackPath(':application'),
    may: 'applications.make',
    audit: 'own-applications.viewed',
    params: applicationParams,
    handler: (ctx, { params: { application } }) => backPage(ctx, application),
  }),
  post({
    path: myApplicationBackPath(':application'),
    may: 'applications.make',
    audit: 'application.changed',
    params: applicationParams,
    form: pressForm,
    handler: async (ctx, { params: { application: id } }) => {
      const personId = ownId(ctx)
      ctx.about(personId, { detail: { application: id, act: 'taken-back' } })
      return refusable(
        async () => {
          await takeBack(ctx, personId, id)
          return redirect(myApplicationPath(id), 'Taken back. They see nothing of it any more.')
        },
        (errors) => minePage(ctx, id, { typed: {}, errors }),
      )
    },
    again: (ctx, { params: { application } }) => backPage(ctx, application),
  }),
  post({
    path: myApplicationGoesPath(':application'),
    may: 'applications.make',
    audit: 'application.changed',
    params: applicationParams,
    form: goesForm,
    handler: async (ctx, { params: { application: id }, form: { goes, left, why } }) => {
      const personId = ownId(ctx)
      await getMine(ctx, personId, id)
      ctx.about(personId, { detail: { application: id, act: goes } })
      return refusable(
        async () => {
          await saidByThem(ctx, id, { isThere: goes === 'there', leftOn: left, why })
          return redirect(myApplicationPath(id), 'Thank you for telling us.')
        },
        (errors) => minePage(ctx, id, { typed: { goes, why: why ?? '', ...dayBoxes('left', left) }, errors }),
      )
    },
    again: (ctx, { params: { application }, failed }) => minePage(ctx, application, failed),
  }),
]

const startWith = (typed: Typed): Failed => ({ typed, errors: [] })

async function propsFor(
  ctx: Ctx,
  opportunity: OpportunityId,
  action: string,
  failed: Failed | undefined,
): Promise<ApplyProps> {
  const { shown } = await getPublic(ctx, opportunity)
  return {
    action,
    offered: shown,
    record: await recordFor(ctx, ownId(ctx)),
    help: helpOptionsOf(ctx.council.settings),
    boxes: failed?.typed,
    token: ctx.formToken,
    failed,
    forWhom: null,
  }
}

async function applyPage(ctx: Ctx, opportunity: OpportunityId, failed?: Failed): Promise<Reply> {
  const { standing, shown } = await getPublic(ctx, opportunity)
  ctx.about(ownId(ctx))
  if (standing !== 'open') return redirect(opportunityPath(opportunity))
  const body = <ApplyForm {...await propsFor(ctx, opportunity, applyPath(opportunity), failed)} />
  return page({ title: 'Apply', ...mood, back: { href: opportunityPath(opportunity), text: shown.title }, body })
}

async function changePage(ctx: Ctx, id: ApplicationId, failed: Failed): Promise<Reply> {
  const personId = ownId(ctx)
  const { opportunityId } = await getMine(ctx, personId, id)
  ctx.about(personId, { detail: { application: id } })
  const body = <ApplyForm {...await propsFor(ctx, opportunityId, myApplicationChangePath(id), failed)} />
  return page({
    title: 'Change what they see',
    ...mood,
    back: { href: myApplicationPath(id), text: 'My application' },
    body,
  })
}

/** Made by the same function as what the organisation sees. */
async function lookPage(ctx: Ctx, opportunity: OpportunityId, typed: Typed, action: string): Promise<Reply> {
  const { shown } = await getPublic(ctx, opportunity)
  const choices = choicesFrom(applyForm.schema.parse({ ...typed, act: 'change' }))
  const body = (
    <LookFirst
      action={action}
      by={shown.by}
      card={cardFrom(choices, await recordFor(ctx, ownId(ctx)))}
      hidden={hiddenFrom(typed)}
      token={ctx.formToken}
    />
  )
  return page({ title: 'What they will see', ...mood, body })
}

async function minePage(ctx: Ctx, id: ApplicationId, failed?: Failed): Promise<Reply> {
  const personId = ownId(ctx)
  const application = await getMine(ctx, personId, id)
  ctx.about(personId, { detail: { application: id } })
  const body = (
    <MyApplication
      application={application}
      words={await listPassed(ctx, id)}
      waiting={await countWaitingWords(ctx, id)}
      happenings={await listHappenings(ctx, id)}
      today={ctx.today}
      help={helpOptionsOf(ctx.council.settings)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'My application', ...mood, back, body })
}

async function backPage(ctx: Ctx, id: ApplicationId): Promise<Reply> {
  const personId = ownId(ctx)
  const { title, by } = await getMine(ctx, personId, id)
  ctx.about(personId, { detail: { application: id } })
  const body = <TakeBack action={myApplicationBackPath(id)} title={title} by={by} token={ctx.formToken} />
  return page({ title: 'Take it back', ...mood, back: { href: myApplicationPath(id), text: 'My application' }, body })
}
