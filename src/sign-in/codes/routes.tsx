// Signing in with a printed code: nobody is known yet, and nothing is kept between the two pages.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { TooMany } from '../../platform/http/faults.ts'
import { contactOf } from '../../platform/councils/contact.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { typedText, type Failed } from '../../platform/forms/form.ts'
import { enter } from '../enter.ts'
import { paths } from '../paths.ts'
import { useCode } from './commands.ts'
import { chooseForm, codeForm } from './forms.ts'
import { findByCode, type CodeState } from './queries.ts'
import { LostSecret } from './views/lost.tsx'
import { ChooseSecret, WithCode } from './views/with-code.tsx'
import { newCode } from './words.ts'

const back = { href: paths.signIn, text: 'Sign in another way' }

export const rows = [
  get({
    path: paths.withCode,
    may: 'public.read',
    audit: none('nobody is known yet'),
    query: z.object({ next: z.string().catch('') }),
    handler: (ctx, { query: { next } }) => codePage(ctx, next),
  }),
  post({
    path: paths.withCode,
    may: 'public.read',
    audit: none('recorded by the handler when the code is refused'),
    form: codeForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: (ctx, { form }) => tryCode(ctx, form),
    again: (ctx, { failed }) => codePage(ctx, typedText(failed.typed, 'next'), failed),
  }),
  post({
    path: paths.chooseSecret,
    may: 'public.read',
    audit: none('recorded by the handler, with whom it was'),
    form: chooseForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: async (ctx, { form }) => {
      const checked = await checkCode(ctx, form)
      if ('refused' in checked) return checked.refused
      if (!(await useCode(ctx, checked.open, form.secret))) return codePage(ctx, form.next, refusal('used', form))
      await ctx.audit({ event: 'sign-in-code.used', personId: checked.open.personId })
      const account = { id: checked.open.accountId, roles: ['young-person'] }
      return enter(ctx, account, form.next, 'Your secret words are saved. You can tear up the paper now.')
    },
    again: (ctx, { failed }) => choosePage(ctx, failedAround(failed), failed),
  }),
  get({
    path: paths.lost,
    may: 'public.read',
    audit: none('a public page with nothing personal on it'),
    cache: 'public',
    handler: ({ council }) =>
      page({
        title: 'I cannot sign in',
        mood: 'warm',
        back: { href: paths.signIn, text: 'Back to sign in' },
        body: <LostSecret contact={contactOf(council)} adviser={council.settings.words.adviser.one} />,
      }),
  }),
]

interface TypedCode {
  readonly name: string
  readonly code: string
  readonly next: string
}

/** Right: the page that asks for a secret. Wrong: the form again. Also called when a code is typed as a password. */
export async function tryCode(ctx: Ctx, typed: TypedCode): Promise<Reply> {
  const checked = await checkCode(ctx, typed)
  return 'refused' in checked ? checked.refused : choosePage(ctx, typed)
}

async function checkCode(ctx: Ctx, typed: TypedCode) {
  if (!(await ctx.session.attempt('code', typed.name))) throw new TooMany()
  const found = await findByCode(ctx, typed.name, typed.code)
  if (found?.state === 'open') return { open: found }
  await ctx.audit({ event: 'session.refused' })
  const shown = codePage(ctx, typed.next, refusal(found?.state ?? 'unknown', typed))
  return { refused: shown }
}

const refusals: Readonly<Record<Exclude<CodeState, 'open'> | 'unknown', string>> = {
  unknown: 'The sign-in name or the words are not right. Check both and try again.',
  ended: 'The sign-in name or the words are not right. Check both and try again.',
  waiting: 'This paper does not work yet. A second person has to check it first. Try again later today.',
  expired: 'This paper is too old. Ask your worker for a new one.',
  used: 'This paper was used already. If it was not you, call us now. If it was you, sign in with your secret words.',
}

function refusal(state: keyof typeof refusals | 'open', { name, code, next }: TypedCode): Failed {
  const message = refusals[state === 'open' ? 'unknown' : state]
  return { typed: { name, code, next }, errors: [{ field: 'name', message }] }
}

function codePage(ctx: Ctx, next: string, failed?: Failed): Reply {
  const body = <WithCode token={ctx.formToken} next={next} failed={failed} />
  const view = { title: 'Sign in with your paper', mood: 'warm', body, back, hasErrors: failed !== undefined } as const
  return page(view, failed ? 422 : 200)
}

function choosePage(ctx: Ctx, typed: TypedCode, failed?: Failed): Reply {
  const idea = newCode().replaceAll(' ', '-')
  return page({
    title: 'Choose your own secret words',
    mood: 'warm',
    hasErrors: failed !== undefined,
    body: <ChooseSecret token={ctx.formToken} {...typed} idea={idea} failed={failed} />,
  })
}

const failedAround = ({ typed }: Failed): TypedCode => ({
  name: typedText(typed, 'name'),
  code: typedText(typed, 'code'),
  next: typedText(typed, 'next'),
})
