// Organisations: the list, a new one, each, and the day on which one ends.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import {
  newOrganisationPath,
  organisationChangePath,
  organisationEndPath,
  organisationPath,
  organisationsPath,
} from '../paths.ts'
import { addOrganisation, changeOrganisation, endOrganisation } from './commands.ts'
import { endForm, organisationForm, wantedFromAddress } from './forms.ts'
import { getOrganisation, listMembers, listOrganisations, listPledgesOf } from './queries.ts'
import type { OrganisationId } from './tables.ts'
import { EndOrganisation, OrganisationForm } from './views/forms.tsx'
import { OrganisationPage } from './views/organisation.tsx'
import { listPath, Organisations } from './views/organisations.tsx'

export const noPerson = none('an organisation; no young person’s record')
export const organisationParams = z.object({
  organisation: z.custom<OrganisationId>((value) => typeof value === 'string' && isUuid(value)),
})
const back = { href: organisationsPath, text: 'Organisations' }
const mood = { mood: 'calm', section: organisationsPath } as const

export const rows = [
  get({
    path: organisationsPath,
    may: 'organisations.change',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const found = await listOrganisations(ctx, wanted)
      if (found.length === 0 && wanted.page > 1) return redirect(listPath(wanted, 1))
      return page({ title: 'Organisations', ...mood, body: <Organisations organisations={found} wanted={wanted} /> })
    },
  }),
  get({
    path: newOrganisationPath,
    may: 'organisations.change',
    audit: none('an empty form'),
    handler: async (ctx) => formPage(ctx, null, await begun(ctx, organisationForm, newOrganisationPath)),
  }),
  post({
    path: newOrganisationPath,
    may: 'organisations.change',
    audit: 'organisation.changed',
    form: organisationForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const organisation = await addOrganisation(ctx, form)
          ctx.about(null, { detail: { act: 'added', organisation } })
          return redirect(organisationPath(organisation), 'Added. Invite who signs in for them.')
        },
        (errors) => formPage(ctx, null, { typed: { ...form, about: form.about ?? '' }, errors }),
      ),
    again: (ctx, { failed }) => formPage(ctx, null, failed),
  }),
  get({
    path: organisationPath(':organisation'),
    may: 'organisations.change',
    audit: noPerson,
    params: organisationParams,
    handler: async (ctx, { params: { organisation: id } }) => {
      const organisation = await getOrganisation(ctx, id)
      const body = (
        <OrganisationPage
          organisation={organisation}
          members={await listMembers(ctx, id)}
          pledges={await listPledgesOf(ctx, id)}
          mayReadPledges={ctx.may('pledges.read')}
        />
      )
      return page({ title: organisation.name, ...mood, back, body })
    },
  }),
  get({
    path: organisationChangePath(':organisation'),
    may: 'organisations.change',
    audit: noPerson,
    params: organisationParams,
    handler: async (ctx, { params: { organisation: id } }) =>
      formPage(ctx, id, await begun(ctx, organisationForm, organisationChangePath(id))),
  }),
  post({
    path: organisationChangePath(':organisation'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: organisationParams,
    form: organisationForm,
    handler: (ctx, { params: { organisation: id }, form }) =>
      refusable(
        async () => {
          await changeOrganisation(ctx, id, form)
          ctx.about(null, { detail: { act: 'changed', organisation: id } })
          return redirect(organisationPath(id), 'Saved.')
        },
        (errors) => formPage(ctx, id, { typed: { ...form, about: form.about ?? '' }, errors }),
      ),
    again: (ctx, { params: { organisation: id }, failed }) => formPage(ctx, id, failed),
  }),
  get({
    path: organisationEndPath(':organisation'),
    may: 'organisations.change',
    audit: noPerson,
    params: organisationParams,
    handler: (ctx, { params: { organisation: id } }) => endPage(ctx, id),
  }),
  post({
    path: organisationEndPath(':organisation'),
    may: 'organisations.change',
    audit: 'organisation.changed',
    params: organisationParams,
    form: endForm,
    handler: async (ctx, { params: { organisation: id }, form: { why } }) => {
      await endOrganisation(ctx, id, why)
      ctx.about(null, { detail: { act: 'ended', organisation: id } })
      return redirect(organisationsPath, 'Ended. Nobody signs in for them any more.')
    },
    again: (ctx, { params: { organisation: id }, failed }) => endPage(ctx, id, failed),
  }),
]

async function formPage(ctx: Ctx, id: OrganisationId | null, failed?: Failed): Promise<Reply> {
  const found = id === null ? null : await getOrganisation(ctx, id)
  const held: Typed | undefined = found
    ? { name: found.name, work: found.work, about: found.about ?? '', reach: found.reach }
    : undefined
  const action = id === null ? newOrganisationPath : organisationChangePath(id)
  const body = <OrganisationForm action={action} boxes={failed?.typed ?? held} token={ctx.formToken} failed={failed} />
  const leadsBack = found === null ? back : { href: organisationPath(found.id), text: found.name }
  return page({ title: found === null ? 'Add an organisation' : 'Change', ...mood, back: leadsBack, body })
}

async function endPage(ctx: Ctx, id: OrganisationId, failed?: Failed): Promise<Reply> {
  const organisation = await getOrganisation(ctx, id)
  const members = (await listMembers(ctx, id)).filter(({ endedAt }) => endedAt === null).length
  const body = (
    <EndOrganisation
      action={organisationEndPath(id)}
      name={organisation.name}
      members={members}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'End', ...mood, back: { href: organisationPath(id), text: organisation.name }, body })
}
