// The pages on which one thing about an action is changed.
import type { VNode } from 'preact'
import { none } from '../../../platform/audit/events.ts'
import { begun, refusable } from '../../../platform/forms/refused.ts'
import type { Failed, Typed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import {
  actionDatePath,
  actionDropPath,
  actionEndLinkPath,
  actionKeepDatePath,
  actionNewLinkPath,
  actionOwnerPath,
  actionPath,
  actionReopenPath,
  actionsPath,
} from '../../paths.ts'
import type { ActionId } from '../../tables.ts'
import { checkAccounts, listAccountChoices } from '../accounts.ts'
import { dateForm, endForm, keepDateForm, managerOf, ownerForm, ownerOf, pressForm } from '../forms.ts'
import { makeLink, revokeLink } from '../link/token.ts'
import { getWholeAction, type ActionDetail } from '../queries.ts'
import { actionParams } from '../routes.tsx'
import { ChangeOwner, DropAction, MoveDate, ReopenAction, type ChangeProps } from '../views/changes.tsx'
import { LinkShown } from '../views/link-shown.tsx'
import { typedDays } from '../views/typed-days.ts'
import { keepDate, moveDate } from './date.ts'
import { changeOwner } from './owner.ts'
import { sayHowItGoes } from './say.ts'

const readsNobody = none('an action is the council’s own')

export const rows = [
  get({
    path: actionDatePath(':action'),
    may: 'actions.change',
    audit: readsNobody,
    params: actionParams,
    handler: async (ctx, { params: { action } }) =>
      datePage(ctx, action, await begun(ctx, dateForm, actionDatePath(action))),
  }),
  post({
    path: actionDatePath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: dateForm,
    handler: async (ctx, { params: { action }, form: { dueOn, dueWritten, line } }) => {
      await getWholeAction(ctx, action)
      return refusable(
        async () => {
          await moveDate(ctx, action, { dueOn, dueWritten: dueWritten || null, why: line })
          ctx.about(null, { detail: { action, act: 'move-date' } })
          return redirect(actionPath(action), 'The date is moved. The old one stays in the history.')
        },
        (errors) =>
          datePage(ctx, action, { typed: { dueWritten, line, ...typedDays(undefined, 'dueOn', dueOn) }, errors }),
      )
    },
    again: (ctx, { params: { action }, failed }) => datePage(ctx, action, failed),
  }),
  post({
    path: actionKeepDatePath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: keepDateForm,
    handler: async (ctx, { params: { action }, form }) => {
      await getWholeAction(ctx, action)
      await keepDate(ctx, action, form.keepLine)
      ctx.about(null, { detail: { action, act: 'keep-date' } })
      return redirect(actionPath(action), 'The date stays.')
    },
    again: (ctx, { params: { action }, failed }) => datePage(ctx, action, failed),
  }),
  get({
    path: actionOwnerPath(':action'),
    may: 'actions.change',
    audit: readsNobody,
    params: actionParams,
    handler: (ctx, { params: { action } }) => ownerPage(ctx, action),
  }),
  post({
    path: actionOwnerPath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: ownerForm,
    handler: async (ctx, { params: { action }, form }) => {
      await getWholeAction(ctx, action)
      return refusable(
        async () => {
          await checkAccounts(ctx, { ownerAccount: form.ownerAccount, managerAccount: form.managerAccount })
          await changeOwner(ctx, action, { owner: ownerOf(form), manager: managerOf(form) })
          ctx.about(null, { detail: { action, act: 'owner' } })
          return redirect(actionPath(action), 'Saved.')
        },
        (errors) => ownerPage(ctx, action, { typed: withoutGaps(form), errors }),
      )
    },
    again: (ctx, { params: { action }, failed }) => ownerPage(ctx, action, failed),
  }),
  ...endRows('dropped', { path: actionDropPath, title: 'Drop the action', View: DropAction, done: 'It is dropped.' }),
  ...endRows('reopened', {
    path: actionReopenPath,
    title: 'Open it again',
    View: ReopenAction,
    done: 'It is open again.',
  }),
  post({
    path: actionNewLinkPath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: pressForm,
    handler: async (ctx, { params: { action: id } }) => {
      await getWholeAction(ctx, id)
      const link = await makeLink(ctx, id)
      ctx.about(null, { detail: { action: id, act: 'make-link' } })
      const action = await getWholeAction(ctx, id)
      return show(action, 'Copy the owner’s link', <LinkShown action={action} link={link} />)
    },
    again: (_ctx, { params: { action } }) => redirect(actionPath(action)),
  }),
  post({
    path: actionEndLinkPath(':action'),
    may: 'actions.change',
    audit: 'action.changed',
    params: actionParams,
    form: pressForm,
    handler: async (ctx, { params: { action } }) => {
      await getWholeAction(ctx, action)
      await revokeLink(ctx, action)
      ctx.about(null, { detail: { action, act: 'end-link' } })
      return redirect(actionPath(action), 'The link has ended.')
    },
    again: (_ctx, { params: { action } }) => redirect(actionPath(action)),
  }),
]

interface Ending {
  readonly path: (id: ActionId | ':action') => string
  readonly title: string
  readonly View: (props: ChangeProps) => VNode
  readonly done: string
}

function endRows(said: 'dropped' | 'reopened', { path, title, View, done }: Ending) {
  const shown = async (ctx: Ctx, id: ActionId, failed?: Failed) => {
    const action = await getWholeAction(ctx, id)
    return show(action, title, <View action={action} token={ctx.formToken} failed={failed} />)
  }
  return [
    get({
      path: path(':action'),
      may: 'actions.change',
      audit: readsNobody,
      params: actionParams,
      handler: async (ctx, { params: { action } }) => shown(ctx, action, await begun(ctx, endForm, path(action))),
    }),
    post({
      path: path(':action'),
      may: 'actions.change',
      audit: 'action.updated',
      params: actionParams,
      form: endForm,
      handler: async (ctx, { params: { action }, form: { line } }) => {
        await getWholeAction(ctx, action)
        await sayHowItGoes(ctx, action, { said, line })
        ctx.about(null, { detail: { action, said } })
        return redirect(actionPath(action), done)
      },
      again: (ctx, { params: { action }, failed }) => shown(ctx, action, failed),
    }),
  ]
}

async function datePage(ctx: Ctx, id: ActionId, failed?: Failed) {
  const action = await getWholeAction(ctx, id)
  return show(action, 'Move the date', <MoveDate action={action} token={ctx.formToken} failed={failed} />)
}

async function ownerPage(ctx: Ctx, id: ActionId, failed?: Failed) {
  const action = await getWholeAction(ctx, id)
  const accounts = await listAccountChoices(ctx)
  return show(
    action,
    'Who sees to it',
    <ChangeOwner action={action} accounts={accounts} token={ctx.formToken} failed={failed} />,
  )
}

const show = (action: ActionDetail, title: string, body: VNode) =>
  page({ title, mood: 'calm', section: actionsPath, back: { href: actionPath(action.id), text: 'The action' }, body })

const withoutGaps = (form: Readonly<Record<string, string | undefined>>): Typed =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value ?? '']))
