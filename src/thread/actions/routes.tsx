// Reading an action, and saying how it goes.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { evidenceFor } from '../evidence/queries.ts'
import { actionPath, actionsPath, actionSayPath, actionStepsPath, actionTickPath } from '../paths.ts'
import type { ActionId } from '../tables.ts'
import { sayHowItGoes } from './change/say.ts'
import { addStep, tickStep } from './change/steps.ts'
import { sayForm, stepForm, tickForm } from './forms.ts'
import { getAction, getWholeAction, listUpdates } from './queries.ts'
import { ActionPage } from './views/action-page.tsx'

export const actionParams = z.object({
  action: z.custom<ActionId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: actionPath(':action'),
    may: 'promises.read',
    audit: none('an action is the council’s; what a young person said is read on the ask’s own page'),
    params: actionParams,
    handler: async (ctx, { params: { action } }) => {
      const typed = await draftOf(ctx, sayForm, actionSayPath(action))
      return actionPage(ctx, action, typed ? { typed, errors: [] } : undefined)
    },
  }),
  post({
    path: actionSayPath(':action'),
    may: 'actions.change',
    audit: 'action.updated',
    params: actionParams,
    form: sayForm,
    handler: async (ctx, { params: { action }, form }) => {
      await getWholeAction(ctx, action)
      await sayHowItGoes(ctx, action, form)
      ctx.about(null, { detail: { action, said: form.said } })
      return redirect(actionPath(action), 'Saved.')
    },
    again: (ctx, { params: { action }, failed }) => actionPage(ctx, action, failed),
  }),
  post({
    path: actionStepsPath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: stepForm,
    handler: async (ctx, { params: { action }, form: { step } }) => {
      await getWholeAction(ctx, action)
      await addStep(ctx, action, step)
      ctx.about(null, { detail: { action, act: 'add-step' } })
      return redirect(actionPath(action), 'The step is added.')
    },
    again: (ctx, { params: { action }, failed }) => actionPage(ctx, action, failed),
  }),
  post({
    path: actionTickPath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: tickForm,
    handler: async (ctx, { params: { action }, form: { tickedStep, isDone } }) => {
      await getWholeAction(ctx, action)
      await tickStep(ctx, action, { stepId: tickedStep, isDone: isDone === 'yes' })
      ctx.about(null, { detail: { action, act: isDone === 'yes' ? 'tick' : 'untick' } })
      return redirect(actionPath(action), isDone === 'yes' ? 'Ticked.' : 'Not ticked any more.')
    },
    again: (ctx, { params: { action }, failed }) => actionPage(ctx, action, failed),
  }),
]

async function actionPage(ctx: Ctx, id: ActionId, failed?: Failed) {
  const action = await getAction(ctx, id)
  return page({
    title: action.title,
    mood: 'calm',
    section: actionsPath,
    back: { href: actionsPath, text: 'Actions' },
    body: (
      <ActionPage
        action={action}
        updates={await listUpdates(ctx, action)}
        evidence={action.isWhole ? await evidenceFor(ctx, { actionId: id }) : []}
        mayChange={ctx.may('actions.change') && action.isWhole}
        today={ctx.today}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
