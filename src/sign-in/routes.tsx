// Signing in and out. OpenID Connect for staff and passkeys for young people will be rows of their own beside these
// and end in the same `enter`: see docs/sign-in.md.
import { z } from 'zod'
import { none } from '../platform/audit/events.ts'
import { asTypedCode } from '../platform/auth/code-words.ts'
import { TooMany } from '../platform/http/faults.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../platform/http/reply.ts'
import { get, post } from '../platform/http/row.ts'
import type { AccountId } from '../platform/ids.ts'
import { typedText, type Failed } from '../platform/forms/form.ts'
import { findByCode } from './codes/queries.ts'
import { tryCode } from './codes/routes.tsx'
import { asTypedName } from './codes/words.ts'
import { enter } from './enter.ts'
import { demoForm, passwordForm, signOutForm } from './forms.ts'
import { paths } from './paths.ts'
import { findByPassword, listDemoAccounts } from './queries.ts'
import { DemoSignIn } from './views/demo.tsx'
import { SignIn } from './views/sign-in.tsx'

const query = z.object({ next: z.string().catch(''), why: z.string().catch('') })

export const rows = [
  get({
    path: paths.signIn,
    may: 'public.read',
    audit: none('nobody is known yet'),
    query,
    handler: (ctx, { query: { next, why } }) => signInPage(ctx, { next, timedOut: timedOutFrom(why) }),
  }),
  post({
    path: paths.signIn,
    may: 'public.read',
    audit: none('recorded by the handler, with whom it was'),
    form: passwordForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: (ctx, { form }) => trySignIn(ctx, form),
    again: (ctx, { failed }) => signInPage(ctx, { next: typedText(failed.typed, 'next'), failed }),
  }),
  get({
    path: paths.demo,
    may: 'public.read',
    audit: none('nobody is known yet'),
    query,
    handler: (ctx, { query: { next } }) => demoPage(ctx, next),
  }),
  post({
    path: paths.demo,
    may: 'public.read',
    audit: none('recorded by the handler, with whom it was'),
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

interface TypedSignIn {
  readonly name: string
  readonly password: string
  readonly next: string
}

async function trySignIn(ctx: Ctx, { name, password, next }: TypedSignIn): Promise<Reply> {
  const signInName = asTypedName(name)
  if (!(await ctx.session.attempt('sign-in', signInName))) throw new TooMany()
  const account = await findByPassword(ctx, signInName, password)
  // The words from the paper typed here are meant well: take them there. Looked up for unknown names too, so that
  // an answer takes the same time for every name.
  const code = asTypedCode(password)
  const found = await findByCode(ctx, signInName, code)
  if (account) return enter(ctx, account, next)
  if (found) return tryCode(ctx, { name: signInName, code, next })
  await ctx.audit({ event: 'session.refused' })
  const message = 'The sign-in name or the password is not right. Check both and try again.'
  return signInPage(ctx, { next, failed: { typed: { name }, errors: [{ field: 'name', message }] } })
}

type TimedOut = 'kept' | 'not-kept'

/** What the address says of somebody who was signed out meanwhile (platform/http/way.ts). */
function timedOutFrom(why: string): TimedOut | undefined {
  if (why === 'timed-out') return 'kept'
  return why === 'not-kept' ? 'not-kept' : undefined
}

function signInPage(ctx: Ctx, shown: { next: string; timedOut?: TimedOut | undefined; failed?: Failed }): Reply {
  const body = <SignIn token={ctx.formToken} isDemo={ctx.mode === 'demo'} {...shown} />
  const hasErrors = shown.failed !== undefined
  return page({ title: 'Sign in', mood: 'warm', body, hasErrors }, hasErrors ? 422 : 200)
}

async function demoPage(ctx: Ctx, next: string): Promise<Reply> {
  if (ctx.mode !== 'demo') throw new NotFound()
  const accounts = await listDemoAccounts(ctx)
  return page({
    title: 'Demonstration sign-in',
    mood: 'warm',
    body: <DemoSignIn token={ctx.formToken} next={next} accounts={accounts} />,
  })
}
