// How a partner signs in: an address, a link by email, a press. No password.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { defineForm, typedText, type Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { leadTo, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { emailAddress, pressForm } from '../organisations/forms.ts'
import { partnerEnterPath, partnerPath, partnerSentPath, partnerSignInPath } from '../paths.ts'
import { isGood, takeLink } from './link.ts'
import { AskForLink, Enter, LinkOver, LinkSent } from './views/sign-in.tsx'

const nobodyYet = none('nobody is known yet')
const params = z.object({ token: z.string().max(100) })
const addressForm = defineForm('partner-sign-in', z.object({ email: emailAddress('Enter your email address') }))

export const rows = [
  get({
    path: partnerSignInPath,
    may: 'public.read',
    audit: nobodyYet,
    handler: (ctx) => askPage(ctx),
  }),
  post({
    path: partnerSignInPath,
    may: 'public.read',
    audit: nobodyYet,
    form: addressForm,
    limit: { attempts: 20, perSeconds: 900 },
    handler: async (ctx, { form: { email } }) => {
      // The same answer for every address, known or not, and however often it was asked for.
      if (await ctx.session.attempt('sign-in', `partner ${email.toLowerCase()}`))
        await ctx.enqueue('send-partner-link', { email })
      return redirect(partnerSentPath)
    },
    again: (ctx, { failed }) => askPage(ctx, failed),
  }),
  get({
    path: partnerSentPath,
    may: 'public.read',
    audit: nobodyYet,
    handler: (ctx) =>
      page({ title: 'Look in your email', mood: 'warm', body: <LinkSent council={ctx.council.name} /> }),
  }),
  get({
    path: partnerEnterPath(':token'),
    may: 'public.read',
    audit: nobodyYet,
    params,
    limit: { attempts: 60, perSeconds: 900 },
    handler: async (ctx, { params: { token } }) => {
      if (ctx.may('partner.use')) return alreadyIn()
      if (!(await isGood(ctx, token))) return over()
      const body = <Enter action={partnerEnterPath(token)} csrf={ctx.formToken} />
      return page({ title: 'Sign in', mood: 'warm', body })
    },
  }),
  post({
    path: partnerEnterPath(':token'),
    may: 'public.read',
    audit: none('recorded by the handler, with whom it was'),
    params,
    form: pressForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: async (ctx, { params: { token } }) => {
      if (ctx.may('partner.use')) return alreadyIn()
      const account = await takeLink(ctx, token)
      if (account === null) {
        await ctx.audit({ event: 'session.refused' })
        return over()
      }
      await ctx.session.start(account)
      await ctx.audit({ event: 'session.started', detail: { account, by: 'link' } })
      return redirect(partnerPath)
    },
    again: () => over(),
  }),
]

const alreadyIn = () => leadTo(partnerPath, 'You are signed in already. Sign out first to use another link.')

const over = (): Reply => page({ title: 'This link has ended', mood: 'warm', body: <LinkOver /> }, 404)

function askPage(ctx: Ctx, failed?: Failed): Reply {
  const body = (
    <AskForLink
      action={partnerSignInPath}
      token={ctx.formToken}
      email={typedText(failed?.typed, 'email')}
      failed={failed}
    />
  )
  return page({ title: 'Sign in for an organisation', mood: 'warm', body })
}
