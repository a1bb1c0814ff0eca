// The pledger's own page, by their link and without signing in. The link is the whole right: it opens this one pledge.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { contactOf } from '../../platform/councils/contact.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { listIdeasOf } from '../ideas/queries.ts'
import { lapsePledge, movePledge } from '../life/commands.ts'
import { noteOn, lockPledge } from '../life/events.ts'
import { sayHowShown } from '../life/shown.ts'
import { findByToken } from '../life/link.ts'
import {
  myPledgeCannotPath,
  myPledgeCertificatePath,
  myPledgeConfirmPath,
  myPledgeDonePath,
  myPledgeLaterPath,
  myPledgePath,
  myPledgeShownPath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { certificate } from './certificate.tsx'
import { cannotForm, confirmForm, doneForm, laterForm, shownForm } from './forms.ts'
import { LinkEnded } from './views/link-ended.tsx'
import { MyPledge } from './views/my-pledge.tsx'

const params = z.object({ token: z.string().max(100) })
const limit = { attempts: 30, perSeconds: 900 }
const ownPledge = none('a pledge, shown to whoever made it; each change is recorded')

export const rows = [
  get({
    path: myPledgePath(':token'),
    may: 'public.read',
    audit: ownPledge,
    params,
    handler: (ctx, { params: { token } }) => opened(ctx, token, (id) => mine(ctx, { id, token })),
  }),
  post({
    path: myPledgeConfirmPath(':token'),
    may: 'public.read',
    audit: 'pledge.changed',
    params,
    form: confirmForm,
    limit,
    handler: (ctx, { params: { token } }) =>
      opened(ctx, token, async (id) => {
        const { confirmed_at: before } = await lockPledge(ctx, id)
        if (before === null) {
          await ctx.db.updateTable('pledges').set({ confirmed_at: ctx.now }).where('id', '=', id).execute()
          await noteOn(ctx, id, { event: 'confirmed', byLink: true })
        }
        return told(ctx, { id, token, act: 'confirmed' }, 'Thank you. Your pledge is confirmed.')
      }),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => mine(ctx, { id, token }, failed)),
  }),
  post({
    path: myPledgeDonePath(':token'),
    may: 'public.read',
    audit: 'pledge.changed',
    params,
    form: doneForm,
    limit,
    handler: (ctx, { params: { token }, form: { line } }) =>
      opened(ctx, token, async (id) => {
        await lockPledge(ctx, id)
        await noteOn(ctx, id, { event: 'said-done', line, byLink: true })
        return told(ctx, { id, token, act: 'said-done' }, 'Wonderful. Somebody looks at it and tells the young people.')
      }),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => mine(ctx, { id, token }, failed)),
  }),
  post({
    path: myPledgeLaterPath(':token'),
    may: 'public.read',
    audit: 'pledge.changed',
    params,
    form: laterForm,
    limit,
    handler: (ctx, { params: { token }, form: { due, why } }) =>
      opened(ctx, token, (id) =>
        refusable(
          async () => {
            await movePledge(ctx, id, { due, why: why === '' ? 'The pledger needs longer' : why, byLink: true })
            return told(ctx, { id, token, act: 'due-moved' }, 'Thank you for telling us. The new date is saved.')
          },
          (errors) => mine(ctx, { id, token }, { typed: { why, ...boxes(due) }, errors }),
        ),
      ),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => mine(ctx, { id, token }, failed)),
  }),
  post({
    path: myPledgeCannotPath(':token'),
    may: 'public.read',
    audit: 'pledge.changed',
    params,
    form: cannotForm,
    limit,
    handler: (ctx, { params: { token }, form: { reason } }) =>
      opened(ctx, token, (id) =>
        refusable(
          async () => {
            await lapsePledge(ctx, id, reason === '' ? 'The pledger can’t do it after all' : reason, { byLink: true })
            return told(
              ctx,
              { id, token, act: 'lapsed' },
              'Thank you for telling us. You can pledge again at any time.',
            )
          },
          (errors) => mine(ctx, { id, token }, { typed: { reason }, errors }),
        ),
      ),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => mine(ctx, { id, token }, failed)),
  }),
  post({
    path: myPledgeShownPath(':token'),
    may: 'public.read',
    audit: 'pledge.changed',
    params,
    form: shownForm,
    limit,
    handler: (ctx, { params: { token }, form: { publish, namedAs } }) =>
      opened(ctx, token, (id) =>
        refusable(
          async () => {
            const { waits } = await sayHowShown(ctx, id, { publish, namedAs: namedAs === '' ? null : namedAs })
            return told(ctx, { id, token, act: 'publish-changed' }, waits ? waitsWords : savedWords)
          },
          (errors) => mine(ctx, { id, token }, { typed: { publish, namedAs }, errors }),
        ),
      ),
    again: (ctx, { params: { token }, failed }) => opened(ctx, token, (id) => mine(ctx, { id, token }, failed)),
  }),
  get({
    path: myPledgeCertificatePath(':token'),
    may: 'public.read',
    audit: ownPledge,
    params,
    handler: (ctx, { params: { token } }) =>
      opened(ctx, token, async (id) => certificate(ctx, await lockPledge(ctx, id), { instead: myPledgePath(token) })),
  }),
]

const savedWords = 'Saved. Within a minute it is so on every page.'
const waitsWords =
  'Saved. Somebody here reads the new name first. Until then your pledge hangs on the tree without a name.'

const boxes = (due: string) => {
  const [year = '', month = '', day = ''] = due.split('-')
  return { 'due-day': day, 'due-month': month, 'due-year': year }
}

function told(ctx: Ctx, { id, token, act }: { id: PledgeId; token: string; act: string }, notice: string): Reply {
  ctx.about(null, { detail: { pledge: id, act, byLink: true } })
  return redirect(myPledgePath(token), notice)
}

/** What the link opens; a kind page for one that has ended. */
async function opened(ctx: Ctx, token: string, open: (id: PledgeId) => Promise<Reply>): Promise<Reply> {
  const id = await findByToken(ctx, token)
  if (id === null)
    return page(
      { title: 'This link has ended', mood: 'warm', body: <LinkEnded phone={contactOf(ctx.council).phone} /> },
      404,
    )
  return open(id)
}

async function mine(ctx: Ctx, { id, token }: { id: PledgeId; token: string }, failed?: Failed): Promise<Reply> {
  const pledge = await lockPledge(ctx, id)
  const ideas = await listIdeasOf(ctx, id)
  const { phone } = contactOf(ctx.council)
  const body = (
    <MyPledge pledge={pledge} ideas={ideas} phone={phone} token={token} csrf={ctx.formToken} failed={failed} />
  )
  return page({ title: 'Your pledge', mood: 'warm', body })
}
