// Applications of the people one works with: what is late, what an organisation said, and applying beside somebody.
import { z } from 'zod'
import { requireFullView } from '../../people/index.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { opportunityParams } from '../opportunities/partner-routes.tsx'
import { getPublic } from '../opportunities/queries.ts'
import type { OpportunityId } from '../opportunities/tables.ts'
import { pressForm } from '../organisations/forms.ts'
import {
  applicationReadPath,
  applicationWordsPath,
  applyForPath,
  applyForWhomPath,
  staffApplicationGoesPath,
  staffApplicationPath,
  staffApplicationsPath,
  staffOpportunityPath,
} from '../paths.ts'
import { saidByThem } from './answer.ts'
import { apply, recordFor } from './apply.ts'
import { cardFrom } from './disclosure.ts'
import {
  applyForForm,
  applyForm,
  boxesFrom,
  choicesFrom,
  goesForm,
  hiddenFrom,
  wantedFromAddress,
  whomForm,
  wordsForm,
} from './forms.ts'
import { applicationParams } from './my-routes.tsx'
import { keepBack, markRead, passOnWords } from './pass-on.ts'
import { getWatched, listHappenings, listSaid, listWatched, listWhom } from './queries.ts'
import type { ApplicationId, WordsId } from './tables.ts'
import { ApplyForm, ForWhom, LookFirst } from './views/apply.tsx'
import { WatchedOne } from './views/watched-one.tsx'
import { listPath, WatchedList } from './views/watched.tsx'

const mood = { mood: 'calm', section: staffApplicationsPath } as const
const back = { href: staffApplicationsPath, text: 'Applications' }
const personParams = opportunityParams.extend({
  id: z.custom<PersonId>((value) => typeof value === 'string' && isUuid(value)),
})
const wordsParams = applicationParams.extend({
  words: z.custom<WordsId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: staffApplicationsPath,
    may: 'applications.read',
    audit: 'applications.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const { applications, total } = await listWatched(ctx, wanted)
      if (applications.length === 0 && wanted.page > 1) return redirect(listPath(wanted, 1))
      ctx.about(null, { detail: { shown: applications.length } })
      const body = <WatchedList applications={applications} total={total} wanted={wanted} />
      return page({ title: 'Applications', ...mood, body })
    },
  }),
  get({
    path: staffApplicationPath(':application'),
    may: 'applications.read',
    audit: 'application.viewed',
    params: applicationParams,
    handler: (ctx, { params: { application } }) => onePage(ctx, application),
  }),
  post({
    path: applicationWordsPath(':application', ':words'),
    may: 'applications.read',
    audit: 'application.changed',
    params: wordsParams,
    form: wordsForm,
    handler: async (ctx, { params: { application: id, words: wordsId }, form: { act, words } }) => {
      const { personId } = await getWatched(ctx, id)
      ctx.about(personId, { detail: { application: id, act: act === 'pass' ? 'words-passed' : 'words-kept-back' } })
      return refusable(
        async () => {
          if (act === 'pass') await passOnWords(ctx, id, wordsId, words)
          else await keepBack(ctx, id, wordsId)
          return redirect(staffApplicationPath(id), act === 'pass' ? 'Passed on.' : 'Kept back. They never read it.')
        },
        (errors) => onePage(ctx, id, { typed: { words }, errors }),
      )
    },
    again: (ctx, { params: { application }, failed }) => onePage(ctx, application, failed),
  }),
  post({
    path: applicationReadPath(':application'),
    may: 'applications.read',
    audit: 'application.changed',
    params: applicationParams,
    form: pressForm,
    handler: async (ctx, { params: { application: id } }) => {
      const { personId } = await getWatched(ctx, id)
      ctx.about(personId, { detail: { application: id, act: 'read' } })
      await markRead(ctx, id)
      return redirect(staffApplicationPath(id), 'Saved.')
    },
    again: (ctx, { params: { application } }) => onePage(ctx, application),
  }),
  post({
    path: staffApplicationGoesPath(':application'),
    may: 'applications.read',
    audit: 'application.changed',
    params: applicationParams,
    form: goesForm,
    handler: async (ctx, { params: { application: id }, form: { goes, left, why } }) => {
      const { personId } = await getWatched(ctx, id)
      ctx.about(personId, { detail: { application: id, act: goes } })
      return refusable(
        async () => {
          await saidByThem(ctx, id, { isThere: goes === 'there', leftOn: left, why })
          return redirect(staffApplicationPath(id), 'Saved.')
        },
        (errors) => onePage(ctx, id, { typed: { goes, why: why ?? '', ...dayBoxes('left', left) }, errors }),
      )
    },
    again: (ctx, { params: { application }, failed }) => onePage(ctx, application, failed),
  }),
  get({
    path: applyForWhomPath(':opportunity'),
    may: 'applications.make-for',
    audit: 'people.listed',
    params: opportunityParams,
    handler: (ctx, { params: { opportunity } }) => whomPage(ctx, opportunity),
  }),
  post({
    path: applyForWhomPath(':opportunity'),
    may: 'applications.make-for',
    audit: 'people.listed',
    params: opportunityParams,
    form: whomForm,
    handler: async (ctx, { params: { opportunity }, form: { person } }) => {
      ctx.about(null, { detail: { shown: 0 } })
      await requireFullView(ctx, person)
      return redirect(applyForPath(person, opportunity))
    },
    again: (ctx, { params: { opportunity }, failed }) => whomPage(ctx, opportunity, failed),
  }),
  get({
    path: applyForPath(':id', ':opportunity'),
    may: 'applications.make-for',
    audit: 'person.viewed',
    params: personParams,
    handler: async (ctx, { params: { id, opportunity } }) => {
      await requireFullView(ctx, id)
      return formFor(ctx, id, opportunity, await begun(ctx, applyForForm, applyForPath(id, opportunity)))
    },
  }),
  post({
    path: applyForPath(':id', ':opportunity'),
    may: 'applications.make-for',
    audit: 'application.made-for-them',
    params: personParams,
    form: applyForForm,
    handler: async (ctx, { params: { id, opportunity }, form }) => {
      await requireFullView(ctx, id)
      ctx.about(id, { detail: { opportunity, act: form.act } })
      const typed: Typed = { ...boxesFrom(choicesFrom(form)), consent: form.consent }
      if (form.act === 'change') return formFor(ctx, id, opportunity, { typed, errors: [] })
      if (form.act === 'look') return lookFor(ctx, id, opportunity, typed)
      return refusable(
        async () => {
          const made = await apply(ctx, {
            personId: id,
            opportunity,
            choices: choicesFrom(form),
            consent: form.consent,
          })
          return redirect(staffApplicationPath(made), 'Sent for them. They see it on their own page too.')
        },
        (errors) => formFor(ctx, id, opportunity, { typed, errors }),
      )
    },
    again: async (ctx, { params: { id, opportunity }, failed }) => {
      await requireFullView(ctx, id)
      return formFor(ctx, id, opportunity, failed)
    },
  }),
]

async function onePage(ctx: Ctx, id: ApplicationId, failed?: Failed): Promise<Reply> {
  const application = await getWatched(ctx, id)
  ctx.about(application.personId, { detail: { application: id } })
  const body = (
    <WatchedOne
      application={application}
      said={await listSaid(ctx, id)}
      happenings={await listHappenings(ctx, id)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Application', ...mood, back, body })
}

async function whomPage(ctx: Ctx, opportunity: OpportunityId, failed?: Failed): Promise<Reply> {
  const { shown } = await getPublic(ctx, opportunity)
  const people = await listWhom(ctx)
  ctx.about(null, { detail: { shown: people.length } })
  const body = (
    <ForWhom
      action={applyForWhomPath(opportunity)}
      title={shown.title}
      people={people}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({
    title: 'Apply for somebody',
    ...mood,
    back: { href: staffOpportunityPath(opportunity), text: shown.title },
    body,
  })
}

async function formFor(ctx: Ctx, id: PersonId, opportunity: OpportunityId, failed?: Failed): Promise<Reply> {
  const { shown } = await getPublic(ctx, opportunity)
  const record = await recordFor(ctx, id)
  ctx.about(id, { detail: { opportunity } })
  const body = (
    <ApplyForm
      action={applyForPath(id, opportunity)}
      offered={shown}
      record={record}
      help={helpOptionsOf(ctx.council.settings)}
      boxes={failed?.typed}
      token={ctx.formToken}
      failed={failed}
      forWhom={record.knownAs ?? record.name ?? 'them'}
    />
  )
  return page({
    title: 'Apply for somebody',
    ...mood,
    back: { href: applyForWhomPath(opportunity), text: shown.title },
    body,
  })
}

async function lookFor(ctx: Ctx, id: PersonId, opportunity: OpportunityId, typed: Typed): Promise<Reply> {
  const { shown } = await getPublic(ctx, opportunity)
  const choices = choicesFrom(applyForm.schema.parse({ ...typed, act: 'change' }))
  const body = (
    <LookFirst
      action={applyForPath(id, opportunity)}
      by={shown.by}
      card={cardFrom(choices, await recordFor(ctx, id))}
      hidden={hiddenFrom(typed)}
      token={ctx.formToken}
    />
  )
  return page({ title: 'What they will see', ...mood, body })
}
