// Staff read what organisations offer before everyone does: open it, send it back with what to change, or take it away.
import { none } from '../../platform/audit/events.ts'
import { z } from 'zod'
import { requiredText } from '../../platform/forms/fields.ts'
import { defineForm, typedText, type Failed } from '../../platform/forms/form.ts'
import { asRefused, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { checksMissing } from '../checks/missing.ts'
import { pressForm } from '../organisations/forms.ts'
import {
  opportunityOpenPath,
  opportunityReturnPath,
  opportunityTakeAwayPath,
  staffOpportunitiesPath,
  staffOpportunityPath,
} from '../paths.ts'
import { openOpportunity, sendBackOpportunity, withdrawHere } from './commands.ts'
import { returnForm, wantedFromAddress } from './forms.ts'
import { opportunityParams } from './partner-routes.tsx'
import { getOpportunity, listForStaff } from './queries.ts'
import type { OpportunityId } from './tables.ts'
import { StaffOpportunities, StaffOpportunity, TakeAway } from './views/staff.tsx'

const noPerson = none('what organisations offer; no person’s record')
const mood = { mood: 'calm', section: staffOpportunitiesPath } as const
const back = { href: staffOpportunitiesPath, text: 'Opportunities' }
/** With the hour of the words that were read: what was changed meanwhile is read once more. */
const openForm = defineForm('opportunity-open', z.object({ changedAt: requiredText('Read it first', 40) }))

export const rows = [
  get({
    path: staffOpportunitiesPath,
    may: 'opportunities.read',
    audit: noPerson,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const body = <StaffOpportunities opportunities={await listForStaff(ctx, wanted)} wanted={wanted} />
      return page({ title: 'Opportunities', ...mood, body })
    },
  }),
  get({
    path: staffOpportunityPath(':opportunity'),
    may: 'opportunities.read',
    audit: noPerson,
    params: opportunityParams,
    handler: (ctx, { params: { opportunity } }) => onePage(ctx, opportunity),
  }),
  post({
    path: opportunityOpenPath(':opportunity'),
    may: 'opportunities.check',
    audit: 'opportunity.changed',
    params: opportunityParams,
    form: openForm,
    handler: (ctx, { params: { opportunity: id }, form: { changedAt } }) =>
      refusable(
        async () => {
          await openOpportunity(ctx, id, changedAt)
          ctx.about(null, { detail: { act: 'opened', opportunity: id } })
          return redirect(staffOpportunityPath(id), 'Open. A draft of it begins in the local offer, for everyone.')
        },
        async (errors) => asRefused(await onePage(ctx, id, { typed: {}, errors })),
      ),
    again: (ctx, { params: { opportunity }, failed }) => onePage(ctx, opportunity, failed),
  }),
  post({
    path: opportunityReturnPath(':opportunity'),
    may: 'opportunities.check',
    audit: 'opportunity.changed',
    params: opportunityParams,
    form: returnForm,
    handler: (ctx, { params: { opportunity: id }, form: { why } }) =>
      refusable(
        async () => {
          await sendBackOpportunity(ctx, id, why)
          ctx.about(null, { detail: { act: 'returned', opportunity: id } })
          return redirect(staffOpportunityPath(id), 'Sent back. They read what to change.')
        },
        async (errors) => asRefused(await onePage(ctx, id, { typed: { why }, errors })),
      ),
    again: (ctx, { params: { opportunity }, failed }) => onePage(ctx, opportunity, failed),
  }),
  get({
    path: opportunityTakeAwayPath(':opportunity'),
    may: 'opportunities.check',
    audit: noPerson,
    params: opportunityParams,
    handler: (ctx, { params: { opportunity } }) => takeAwayPage(ctx, opportunity),
  }),
  post({
    path: opportunityTakeAwayPath(':opportunity'),
    may: 'opportunities.check',
    audit: 'opportunity.changed',
    params: opportunityParams,
    form: pressForm,
    handler: async (ctx, { params: { opportunity: id } }) => {
      await withdrawHere(ctx, id)
      ctx.about(null, { detail: { act: 'taken-away', opportunity: id } })
      return redirect(staffOpportunityPath(id), 'Taken away. It stands on no page for everyone any more.')
    },
    again: (ctx, { params: { opportunity } }) => takeAwayPage(ctx, opportunity),
  }),
]

async function onePage(ctx: Ctx, id: OpportunityId, failed?: Failed): Promise<Reply> {
  const opportunity = await getOpportunity(ctx, id)
  const { organisationId: organisation, draft } = opportunity
  const mayRecord = ctx.may('organisations.change')
  const body = (
    <StaffOpportunity
      opportunity={opportunity}
      missing={mayRecord ? await checksMissing(ctx, { organisation, kind: draft.kind }) : []}
      mayOpenOrganisation={mayRecord}
      mayCheck={ctx.may('opportunities.check')}
      mayApplyFor={ctx.may('applications.make-for')}
      why={typedText(failed?.typed, 'why')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Opportunity', ...mood, back, body })
}

async function takeAwayPage(ctx: Ctx, id: OpportunityId): Promise<Reply> {
  const { draft } = await getOpportunity(ctx, id)
  const body = <TakeAway action={opportunityTakeAwayPath(id)} title={draft.title} token={ctx.formToken} />
  return page({ title: 'Take it away', ...mood, back: { href: staffOpportunityPath(id), text: draft.title }, body })
}
