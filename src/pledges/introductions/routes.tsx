import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotAllowed, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { introductionPath, introductionsPath, newIntroductionPath } from '../paths.ts'
import type { IntroductionId } from '../tables.ts'
import { followUp, getIntroduction, introduce, listIntroductions } from './commands.ts'
import { followForm, introduceForm } from './forms.ts'
import { IntroductionPage, Introductions, Introduce } from './views/introductions.tsx'

const params = z.object({
  introduction: z.custom<IntroductionId>((value) => typeof value === 'string' && isUuid(value)),
})
const noPerson = none('whom somebody knows; no young person’s record')
const back = { href: introductionsPath, text: 'Introductions' }

export const rows = [
  get({
    path: introductionsPath,
    may: 'introductions.make',
    audit: noPerson,
    handler: async (ctx) => {
      const body = <Introductions all={await listIntroductions(ctx)} isEverybodys={ctx.may('contacts.change')} />
      return page({ title: 'Introductions', mood: 'calm', section: introductionsPath, body })
    },
  }),
  get({
    path: newIntroductionPath,
    may: 'introductions.make',
    audit: noPerson,
    handler: async (ctx) => introducePage(ctx, await begun(ctx, introduceForm, newIntroductionPath)),
  }),
  post({
    path: newIntroductionPath,
    may: 'introductions.make',
    audit: 'introduction.changed',
    form: introduceForm,
    handler: async (ctx, { form }) => {
      const { accountId } = ctx.caller
      if (accountId === null) throw new NotAllowed('Nobody is signed in')
      const introduction = await introduce(ctx, accountId, { ...form, key: form.key ?? randomUUID() })
      ctx.about(null, { detail: { act: 'made', introduction } })
      return redirect(
        introductionPath(introduction),
        'Thank you. Somebody follows it up, and you hear what came of it.',
      )
    },
    again: (ctx, { failed }) => introducePage(ctx, failed),
  }),
  get({
    path: introductionPath(':introduction'),
    may: 'introductions.make',
    audit: noPerson,
    params,
    handler: (ctx, { params: { introduction } }) => onePage(ctx, introduction),
  }),
  post({
    path: introductionPath(':introduction'),
    may: 'contacts.change',
    audit: 'introduction.changed',
    params,
    form: followForm,
    handler: (ctx, { params: { introduction }, form }) =>
      refusable(
        async () => {
          await followUp(ctx, introduction, form)
          ctx.about(null, { detail: { act: 'followed', introduction, as: form.cameOfIt } })
          return redirect(introductionPath(introduction), 'Saved. Whoever made it hears of it.')
        },
        (errors) => onePage(ctx, introduction, { typed: form, errors }),
      ),
    again: (ctx, { params: { introduction }, failed }) => onePage(ctx, introduction, failed),
  }),
]

function introducePage(ctx: Ctx, failed?: Failed): Reply {
  const body = <Introduce newKey={randomUUID()} token={ctx.formToken} failed={failed} />
  return page({ title: 'I know somebody', mood: 'calm', section: introductionsPath, back, body })
}

async function onePage(ctx: Ctx, id: IntroductionId, failed?: Failed): Promise<Reply> {
  const body = (
    <IntroductionPage
      made={await getIntroduction(ctx, id)}
      mayFollow={ctx.may('contacts.change')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'An introduction', mood: 'calm', section: introductionsPath, back, body })
}
