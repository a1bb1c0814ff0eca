// The private way to one answer. Whoever holds the address reads that answer and says what they think; nothing else opens.
import { z } from 'zod'
import { contactOf } from '../../../platform/councils/contact.ts'
import { helpOptionsOf } from '../../../platform/councils/help-options.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { answerLinkPath } from '../../paths.ts'
import { markRead } from '../deliver/read.ts'
import { listAnswersFor } from '../shown.ts'
import { verdictForm } from './forms.ts'
import { judgeAnswer } from './judge.ts'
import { openLink, type OfAnswer } from './links.ts'
import { LinkEnded, LinkPage } from './views/link-page.tsx'

const params = z.object({ token: z.string().min(1).max(100) })

export const rows = [
  get({
    path: answerLinkPath(':token'),
    may: 'public.read',
    audit: 'own-asks.viewed',
    params,
    handler: async (ctx, { params: { token } }) => {
      try {
        const of = await openLink(ctx, token)
        await markRead(ctx, of.askId)
        return await linkPage(ctx, token, of)
      } catch (error) {
        if (!(error instanceof NotFound)) throw error
        const body = <LinkEnded contact={contactOf(ctx.council)} />
        return page({ title: 'This link has ended', mood: 'warm', body }, 404)
      }
    },
  }),
  post({
    path: answerLinkPath(':token'),
    may: 'public.read',
    audit: 'answer.judged',
    params,
    form: verdictForm,
    limit: { attempts: 30, perSeconds: 900 },
    handler: async (ctx, { params: { token }, form }) => {
      const of = await openLink(ctx, token)
      const outcome = await judgeAnswer(ctx, { ...of, ...form })
      ctx.about(await personOf(ctx, of), { detail: { by: 'link', verdict: form.verdict, ask: of.askId } })
      return redirect(answerLinkPath(token), outcome === 'newer' ? newerWords : thanks[form.verdict])
    },
    again: async (ctx, { params: { token }, failed }) => linkPage(ctx, token, await openLink(ctx, token), failed),
  }),
]

export const newerWords = 'A newer answer has come. Please read that one first.'
export const thanks = {
  'good-enough': 'Thank you for telling us.',
  'not-yet': 'Thank you for telling us. We will look at it again and answer you.',
} as const

async function linkPage(ctx: Ctx, token: string, of: OfAnswer, failed?: Failed): Promise<Reply> {
  const { db } = ctx
  const ask = await db.selectFrom('asks').select(['words', 'said_on']).where('id', '=', of.askId).executeTakeFirst()
  const answers = await listAnswersFor(ctx, of.askId)
  const answer = answers.find(({ id }) => id === of.answerId)
  if (!ask || !answer) throw new NotFound()
  ctx.about(await personOf(ctx, of), { detail: { by: 'link', ask: of.askId } })
  return page({
    title: 'For you',
    mood: 'warm',
    body: (
      <LinkPage
        said={{ words: ask.words, on: ask.said_on }}
        answer={answer}
        judging={{ action: answerLinkPath(token), token: ctx.formToken, failed }}
        help={helpOptionsOf(ctx.council.settings)}
        contact={contactOf(ctx.council)}
      />
    ),
  })
}

async function personOf({ db }: Ctx, { askId }: OfAnswer) {
  const ask = await db.selectFrom('asks').select('person_id').where('id', '=', askId).executeTakeFirst()
  return ask?.person_id ?? null
}
