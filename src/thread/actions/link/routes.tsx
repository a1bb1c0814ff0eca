// The owner says how their action goes, from a link in a message and without signing in. The link is the whole right: it
// opens this one action. Nothing of any young person is on these pages.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import { formatDay } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { actionLinkPath, actionLinkSaidPath } from '../../paths.ts'
import type { ActionId, ActionUpdateId } from '../../tables.ts'
import { proposeDate } from '../change/date.ts'
import { sayHowItGoes, takeBack } from '../change/say.ts'
import { linkForm, pressForm } from '../forms.ts'
import { findSaid, getOwnersAction, type Said } from './queries.ts'
import { findByToken } from './token.ts'
import { LinkEnded } from './views/link-ended.tsx'
import { OwnersSaid } from './views/owners-said.tsx'
import { OwnersUpdate } from './views/owners-update.tsx'

const tokenOnly = { token: z.string().max(100) }
const saidParams = z.object({
  ...tokenOnly,
  update: z.custom<ActionUpdateId>((value) => typeof value === 'string' && isUuid(value)),
})
/** What was taken back is shown again in the boxes. */
const query = z.object({
  again: z
    .custom<ActionUpdateId>((value) => typeof value === 'string' && isUuid(value))
    .optional()
    .catch(undefined),
})

export const rows = [
  get({
    path: actionLinkPath(':token'),
    may: 'public.read',
    audit: none('shows an action without anybody’s words; each change is recorded'),
    params: z.object(tokenOnly),
    query,
    handler: (ctx, { params: { token }, query: { again } }) =>
      opened(ctx, token, async (id) => {
        const said = again === undefined ? null : await findSaid(ctx, id, again)
        return updatePage(ctx, { id, token }, said?.isTakenBack ? { typed: typedOf(said), errors: [] } : undefined)
      }),
  }),
  post({
    path: actionLinkPath(':token'),
    may: 'public.read',
    audit: 'action.updated',
    params: z.object(tokenOnly),
    form: linkForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: (ctx, { params: { token }, form }) =>
      opened(ctx, token, async (id) => {
        const update = await sayHowItGoes(asOwner(ctx), id, form)
        if (form.newDueOn !== null && form.said !== 'done')
          await proposeDate(asOwner(ctx), id, { dueOn: form.newDueOn, why: form.why })
        ctx.about(null, { detail: { action: id, said: form.said, byLink: true } })
        return redirect(actionLinkSaidPath(token, update))
      }),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => updatePage(ctx, { id, token }, failed)),
  }),
  get({
    path: actionLinkSaidPath(':token', ':update'),
    may: 'public.read',
    audit: none('as above'),
    params: saidParams,
    handler: (ctx, { params: { token, update } }) =>
      opened(ctx, token, async (id) => {
        const said = await findSaid(ctx, id, update)
        if (said === null || said.isTakenBack) return redirect(actionLinkPath(token))
        const body = (
          <OwnersSaid
            action={await getOwnersAction(ctx, id)}
            said={said}
            token={token}
            now={ctx.now}
            csrf={ctx.formToken}
          />
        )
        return page({ title: 'Thank you', mood: 'calm', body })
      }),
  }),
  post({
    path: actionLinkSaidPath(':token', ':update'),
    may: 'public.read',
    audit: 'action.updated',
    params: saidParams,
    form: pressForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: (ctx, { params: { token, update } }) =>
      opened(ctx, token, async (id) => {
        const isBack = await takeBack(asOwner(ctx), id, update)
        ctx.about(null, { detail: { action: id, said: 'undone', happened: isBack, byLink: true } })
        return isBack
          ? redirect(`${actionLinkPath(token)}?again=${update}`, 'Taken back. Change it and press a button again.')
          : redirect(actionLinkPath(token), 'That can no longer be taken back. Say how it goes now.')
      }),
    again: (_ctx, { params: { token } }) => redirect(actionLinkPath(token)),
  }),
]

/** Whoever holds the link writes as its owner, also in a browser where somebody else is signed in. */
const asOwner = (ctx: Ctx) => ({ ...ctx, caller: { ...ctx.caller, accountId: null } })

/** One answer for every link that opens nothing: unknown, replaced, ended, too old. */
async function opened(ctx: Ctx, token: string, show: (id: ActionId) => Promise<Reply>): Promise<Reply> {
  const id = await findByToken(ctx, token)
  if (id !== null) return show(id)
  const { contact } = ctx.council.settings
  return page({ title: 'This link has ended', mood: 'calm', body: <LinkEnded contact={contact} /> }, 404)
}

async function updatePage(ctx: Ctx, { id, token }: { id: ActionId; token: string }, failed?: Failed) {
  const action = await getOwnersAction(ctx, id)
  return page({
    title: action.dueOn === null ? 'How is it going?' : `How is it going? Due ${formatDay(action.dueOn)}`,
    mood: 'calm',
    body: (
      <OwnersUpdate
        action={action}
        path={actionLinkPath(token)}
        today={ctx.today}
        csrf={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

const typedOf = ({ line, newDueOn, why }: Said) => {
  const [year = '', month = '', day = ''] = (newDueOn ?? '').split('-')
  return { line: line ?? '', why: why ?? '', 'newDueOn-day': day, 'newDueOn-month': month, 'newDueOn-year': year }
}
