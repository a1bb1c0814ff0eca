import { z } from 'zod'
import { none } from '../platform/audit/events.ts'
import { TooMany } from '../platform/http/faults.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../platform/http/reply.ts'
import { get, post } from '../platform/http/row.ts'
import type { AccountId } from '../platform/ids.ts'
import type { Failed } from '../platform/forms/form.ts'
import { demoForm, passwordForm, signOutForm } from './forms.ts'
import { paths } from './paths.ts'
import { findByPassword, listDemoAccounts, type DemoAccount } from './queries.ts'
import { DemoSignIn, SignIn } from './views.tsx'

const query = z.object({ next: z.string().catch(''), why: z.string().catch('') })

export const rows = [
  get({
    path: paths.signIn,
    may: 'public.read',
    audit: none('nobody is known yet'),
    query,
    handler: (ctx, { query: { next, why } }) => signInPage(ctx, next, why === 'timed-out'),
  }),
  post({
    path: paths.signIn,
    may: 'public.read',
    audit: none('recorded by the command, with whom it was'),
    form: passwordForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: async (ctx, { form }) => {
      if (!(await ctx.session.attempt('sign-in', form.name.toLowerCase()))) throw new TooMany()
      const account = await findByPassword(ctx, form.name, form.password)
      if (account) return enter(ctx, account, form.next)
      await ctx.audit({ event: 'session.refused' })
      const errors = [
        { field: 'name', message: 'The sign-in name or the password is not right. Check both and try again.' },
      ]
      return { ...signInPage(ctx, form.next, false, { typed: { name: form.name }, errors }), status: 422 }
    },
    again: (ctx, { failed }) => signInPage(ctx, String(failed.typed['next'] ?? ''), false, failed),
  }),
  get({
    path: paths.demo,
    may: 'public.read',
    audit: none('nobody is known yet'),
    query,
    handler: async (ctx, { query: { next } }) => demoPage(ctx, next),
  }),
  post({
    path: paths.demo,
    may: 'public.read',
    audit: none('recorded by the command, with whom it was'),
    form: demoForm,
    handler: async (ctx, { form }) => {
      if (ctx.mode !== 'demo') throw new NotFound()
      const account = (await listDemoAccounts(ctx)).find(({ id }) => id === (form.account as AccountId))
      if (!account) throw new NotFound()
      return enter(ctx, account, form.next)
    },
    again: (ctx) => demoPage(ctx, ''),
  }),
  post({
    path: paths.signOut,
    may: 'public.read',
    audit: 'session.ended',
    form: signOutForm,
    handler: async (ctx) => {
      await ctx.session.end()
      return redirect('/')
    },
    again: () => redirect('/'),
  }),
]

async function enter(ctx: Ctx, account: DemoAccount, next: string) {
  await ctx.session.start(account.id)
  await ctx.audit({ event: 'session.started', detail: { account: account.id } })
  return redirect(isOurs(next) ? next : paths.afterSignIn(account.roles))
}

/** Only a path of this site: never another site's address, in any spelling that a browser would take for one. */
export function isOurs(next: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith('/sign-')
}

function signInPage(ctx: Ctx, next: string, timedOut: boolean, failed?: Failed) {
  const view = (
    <SignIn
      token={ctx.formToken}
      next={next}
      isDemo={ctx.mode === 'demo'}
      timedOut={timedOut}
      {...(failed && { failed })}
    />
  )
  return page({ title: 'Sign in', mood: 'warm', body: view, hasErrors: failed !== undefined })
}

async function demoPage(ctx: Ctx, next: string) {
  if (ctx.mode !== 'demo') throw new NotFound()
  const accounts = await listDemoAccounts(ctx)
  return page({
    title: 'Demonstration sign-in',
    mood: 'warm',
    body: <DemoSignIn token={ctx.formToken} next={next} accounts={accounts} />,
  })
}
