import { z } from 'zod'
import type { Failed } from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { answerPath, answersPath } from '../../paths.ts'
import type { AnswerId } from '../../tables.ts'
import { listAsked } from '../asked.ts'
import { findAskBeside } from '../../papers/beside.ts'
import { linkForm, type LinkAct } from './forms.ts'
import { linkAnswer, unlinkAnswer } from './link.ts'
import { findNextUnlinked, getAnswer, listAnswers, listLinkedAsks } from './queries.ts'
import { suggestAsksFor } from './suggest.ts'
import { AnswerPage } from './views/answer.tsx'
import { AnswersList } from './views/answers-list.tsx'
import { answersListPath, wantedFromAddress } from './wanted.ts'

const params = z.object({ answer: z.custom<AnswerId>((value) => typeof value === 'string' && isUuid(value)) })
const looking = z.object({ q: z.string().trim().max(200).catch('') })

export const rows = [
  get({
    path: answersPath,
    may: 'asks.answer',
    audit: 'asks.listed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const found = await listAnswers(ctx, wanted)
      if (found.answers.length === 0 && wanted.page > 1) return redirect(answersListPath(wanted))
      ctx.about(null, { detail: { part: 'answers', shown: found.answers.length, show: wanted.show } })
      const body = <AnswersList {...found} wanted={wanted} />
      return page({ title: 'Answers', mood: 'calm', section: answersPath, body })
    },
  }),
  get({
    path: answerPath(':answer'),
    may: 'asks.answer',
    audit: 'asks.listed',
    params,
    query: looking,
    handler: (ctx, { params: { answer }, query: { q } }) => answerPage(ctx, answer, { q }),
  }),
  post({
    path: answerPath(':answer'),
    may: 'asks.answer',
    audit: 'asks.answered',
    params,
    query: looking,
    form: linkForm,
    handler: (ctx, { params: { answer }, query: { q }, form }) =>
      refusable(
        async () => {
          const notice = await act(ctx, answer, form)
          return redirect(answerPath(answer), notice)
        },
        (errors) => answerPage(ctx, answer, { q, failed: { typed: { ask: form.ask }, errors } }),
      ),
    again: (ctx, { params: { answer }, query: { q }, failed }) => answerPage(ctx, answer, { q, failed }),
  }),
]

async function act(ctx: Ctx, answerId: AnswerId, form: LinkAct): Promise<string> {
  const asks = await listAsked(ctx, form.ask)
  for (const { personId, id: ask } of asks)
    if (personId !== null)
      await ctx.audit({ event: 'ask.answered', personId, detail: { act: form.act, ask, answer: answerId } })
  ctx.about(null, { detail: { act: form.act, answer: answerId, asks: asks.length } })
  if (form.act === 'link') {
    const linked = await linkAnswer(ctx, { answerId, asks: form.ask, wasHeard: form.wasHeard })
    return form.wasHeard ? 'Linked. They have heard it.' : linked === 1 ? 'Linked. It is on its way.' : 'Linked.'
  }
  for (const askId of form.ask) await unlinkAnswer(ctx, { answerId, askId })
  return 'Taken off.'
}

async function answerPage(
  ctx: Ctx,
  id: AnswerId,
  { q, failed }: { readonly q: string; readonly failed?: Failed },
): Promise<Reply> {
  const answer = await getAnswer(ctx, id)
  const linked = await listLinkedAsks(ctx, id)
  const suggested = await suggestAsksFor(ctx, answer, { typed: q, beside: await findAskBeside(ctx, id) })
  ctx.about(null, { detail: { part: 'answer', answer: id, suggested: suggested.length } })
  return page({
    title: 'What an answer is for',
    mood: 'calm',
    section: answersPath,
    back: { href: answersPath, text: 'Answers' },
    body: (
      <AnswerPage
        answer={answer}
        linked={linked}
        suggested={suggested}
        next={await findNextUnlinked(ctx, answer)}
        q={q}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
