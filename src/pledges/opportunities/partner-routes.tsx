// What an organisation offers: written, sent to be checked, changed, closed and taken away, each by its own alone.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { asRefused, begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { pressForm } from '../organisations/forms.ts'
import { listPledgesOf } from '../organisations/queries.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import { getOwn } from '../partner/own.ts'
import {
  newOpportunityPath,
  opportunityChangePath,
  opportunityClosePath,
  opportunitySendPath,
  opportunityWithdrawPath,
  partnerOpportunitiesPath,
  partnerOpportunityPath,
} from '../paths.ts'
import {
  changeOpportunity,
  closeOpportunity,
  sendOpportunity,
  withdrawOpportunity,
  writeOpportunity,
} from './commands.ts'
import { opportunityForm } from './forms.ts'
import { getOwnOpportunity, listOwnOpportunities } from './queries.ts'
import type { Offered, OpportunityId } from './tables.ts'
import { OpportunityForm } from './views/form.tsx'
import { OwnOpportunities, OwnOpportunity } from './views/own.tsx'

export const opportunityParams = z.object({
  opportunity: z.custom<OpportunityId>((value) => typeof value === 'string' && isUuid(value)),
})
const noPerson = none('what an organisation offers; no person’s record')
const mood = { mood: 'calm', section: partnerOpportunitiesPath } as const
const back = { href: partnerOpportunitiesPath, text: 'What you offer' }

export const rows = [
  get({
    path: partnerOpportunitiesPath,
    may: 'partner.use',
    audit: noPerson,
    handler: async (ctx) => {
      const own = await getOwn(ctx)
      const body = <OwnOpportunities opportunities={await listOwnOpportunities(ctx, own.id)} />
      return page({ title: 'What you offer', ...mood, body })
    },
  }),
  get({
    path: newOpportunityPath,
    may: 'partner.use',
    audit: none('an empty form'),
    handler: async (ctx) =>
      formPage(ctx, newOpportunityPath, await begun(ctx, opportunityForm, newOpportunityPath), undefined),
  }),
  post({
    path: newOpportunityPath,
    may: 'partner.use',
    audit: 'opportunity.changed',
    form: opportunityForm,
    handler: async (ctx, { form }) => {
      const own = await getOwn(ctx)
      return refusable(
        async () => {
          const opportunity = await writeOpportunity(ctx, own.id, form)
          ctx.about(null, { detail: { act: 'written', opportunity } })
          return redirect(partnerOpportunityPath(opportunity), 'Saved. Look at it, then send it to be checked.')
        },
        (errors) => formPage(ctx, newOpportunityPath, { typed: typedOf(form), errors }),
      )
    },
    again: (ctx, { failed }) => formPage(ctx, newOpportunityPath, failed),
  }),
  get({
    path: partnerOpportunityPath(':opportunity'),
    may: 'partner.use',
    audit: noPerson,
    params: opportunityParams,
    handler: (ctx, { params: { opportunity } }) => ownPage(ctx, opportunity),
  }),
  get({
    path: opportunityChangePath(':opportunity'),
    may: 'partner.use',
    audit: noPerson,
    params: opportunityParams,
    handler: async (ctx, { params: { opportunity: id } }) => {
      const own = await getOwn(ctx)
      const found = await getOwnOpportunity(ctx, own.id, id)
      const path = opportunityChangePath(id)
      return formPage(ctx, path, await begun(ctx, opportunityForm, path), {
        ...boxesOf(found.draft),
        pledge: found.pledgeId ?? '',
      })
    },
  }),
  post({
    path: opportunityChangePath(':opportunity'),
    may: 'partner.use',
    audit: 'opportunity.changed',
    params: opportunityParams,
    form: opportunityForm,
    handler: async (ctx, { params: { opportunity: id }, form }) => {
      const own = await getOwn(ctx)
      return refusable(
        async () => {
          await changeOpportunity(ctx, own.id, id, form)
          ctx.about(null, { detail: { act: 'changed', opportunity: id } })
          return redirect(partnerOpportunityPath(id), 'Saved. What is open stays as it was until we have read this.')
        },
        (errors) => formPage(ctx, opportunityChangePath(id), { typed: typedOf(form), errors }),
      )
    },
    again: async (ctx, { params: { opportunity: id }, failed }) => {
      await getOwnOpportunity(ctx, (await getOwn(ctx)).id, id)
      return formPage(ctx, opportunityChangePath(id), failed)
    },
  }),
  ...press(opportunitySendPath, 'sent', sendOpportunity, 'Sent. We read it and tell you when it is open.'),
  ...press(opportunityClosePath, 'closed', closeOpportunity, 'Closed. Everyone who applied hears from you now.'),
  ...press(opportunityWithdrawPath, 'withdrawn', withdrawOpportunity, 'Taken away.'),
]

type Does = (work: Ctx, own: OrganisationId, id: OpportunityId) => Promise<void>

function press(path: (id: string) => string, act: string, does: Does, notice: string) {
  return [
    post({
      path: path(':opportunity'),
      may: 'partner.use',
      audit: 'opportunity.changed',
      params: opportunityParams,
      form: pressForm,
      handler: async (ctx, { params: { opportunity: id } }) => {
        const own = await getOwn(ctx)
        return refusable(
          async () => {
            await does(ctx, own.id, id)
            ctx.about(null, { detail: { act, opportunity: id } })
            return redirect(partnerOpportunityPath(id), notice)
          },
          async (errors) => asRefused(await ownPage(ctx, id, { typed: {}, errors })),
        )
      },
      again: (ctx, { params: { opportunity } }) => ownPage(ctx, opportunity),
    }),
  ]
}

async function ownPage(ctx: Ctx, id: OpportunityId, failed?: Failed): Promise<Reply> {
  const own = await getOwn(ctx)
  const opportunity = await getOwnOpportunity(ctx, own.id, id)
  const body = <OwnOpportunity opportunity={opportunity} own={own} token={ctx.formToken} failed={failed} />
  return page({ title: opportunity.draft.title, ...mood, back, body })
}

async function formPage(ctx: Ctx, action: string, failed: Failed | undefined, held?: Typed): Promise<Reply> {
  const own = await getOwn(ctx)
  const pledges = (await listPledgesOf(ctx, own.id)).filter(({ standing }) => standing !== 'declined')
  const body = (
    <OpportunityForm
      action={action}
      boxes={failed?.typed ?? held}
      pledges={pledges.map(({ id, words }) => ({ value: id, text: words }))}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({
    title: action === newOpportunityPath ? 'Offer something' : 'Change what you offer',
    ...mood,
    back,
    body,
  })
}

const boxesOf = (offered: Offered): Typed => ({
  kind: offered.kind,
  title: offered.title,
  description: offered.description,
  criteria: offered.criteria.join('\n'),
  pay: offered.pay,
  hours: offered.hours ?? '',
  place: offered.place,
  places: String(offered.places),
  ...(offered.isGuaranteed && { isGuaranteed: 'yes' }),
  ...dayBoxes('closes', offered.closesOn),
  ...dayBoxes('starts', offered.startsOn),
})

const typedOf = ({ closes, starts, pledge, ...rest }: ReturnType<typeof opportunityForm.schema.parse>): Typed => ({
  ...boxesOf({ ...rest, closesOn: closes, startsOn: starts }),
  pledge: pledge ?? '',
})
