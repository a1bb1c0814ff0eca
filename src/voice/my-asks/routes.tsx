// What a young person said, and what came of it: their own and nobody else's.
import { z } from 'zod'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { judgeAnswer, listAnswersFor, markRead, verdictForm } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { whenInWords } from '../../words/index.ts'
import { answerParams, askParams, ownId } from '../own.ts'
import { myAskPath, myAsksPath, myQuotePath, myVerdictPath, myWithdrawPath } from '../paths.ts'
import { changeQuote, withdrawAsk } from './commands.ts'
import { quoteForm, withdrawForm } from './forms.ts'
import { getOwnAsk, listAskFiles, listHappened, listOwnAsks } from './queries.ts'
import { verdictWords } from './verdict-words.ts'
import { Answers } from './views/answers.tsx'
import { MyAsk } from './views/my-ask.tsx'
import { MyAsks } from './views/my-asks.tsx'

export const rows = [
  get({
    path: myAsksPath,
    may: 'asks.say',
    audit: 'own-asks.viewed',
    query: z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) }),
    handler: async (ctx, { query: { page: number } }) => {
      ctx.about(ownId(ctx))
      return page({
        title: 'What I said',
        mood: 'warm',
        section: myAsksPath,
        body: <MyAsks {...await listOwnAsks(ctx, number)} page={number} />,
      })
    },
  }),
  get({
    path: myAskPath(':ask'),
    may: 'asks.say',
    audit: 'own-asks.viewed',
    params: askParams,
    handler: (ctx, { params: { ask } }) => askPage(ctx, ask),
  }),
  post({
    path: myVerdictPath(':ask', ':answer'),
    may: 'asks.say',
    audit: 'answer.judged',
    params: answerParams,
    form: verdictForm,
    handler: async (ctx, { params: { ask, answer }, form }) => {
      await getOwnAsk(ctx, ask)
      const outcome = await judgeAnswer(ctx, { askId: ask, answerId: answer, ...form })
      ctx.about(ownId(ctx), { detail: { ask, verdict: form.verdict } })
      return redirect(myAskPath(ask), verdictWords(outcome === 'newer' ? outcome : form.verdict))
    },
    again: (ctx, { params: { ask }, failed }) => askPage(ctx, ask, failed),
  }),
  post({
    path: myQuotePath(':ask'),
    may: 'asks.say',
    audit: 'ask.changed',
    params: askParams,
    form: quoteForm,
    handler: async (ctx, { params: { ask }, form: { quote } }) => {
      await changeQuote(ctx, ask, quote)
      ctx.about(ownId(ctx), { detail: { ask, quote } })
      return redirect(myAskPath(ask), 'Saved. It counts from now on, everywhere.')
    },
    again: (ctx, { params: { ask } }) => askPage(ctx, ask),
  }),
  post({
    path: myWithdrawPath(':ask'),
    may: 'asks.say',
    audit: 'ask.changed',
    params: askParams,
    form: withdrawForm,
    handler: async (ctx, { params: { ask } }) => {
      await withdrawAsk(ctx, ask)
      ctx.about(ownId(ctx), { detail: { ask, act: 'withdrawn' } })
      return redirect(myAskPath(ask), 'You took your words back.')
    },
    again: (ctx, { params: { ask } }) => askPage(ctx, ask),
  }),
]

async function askPage(ctx: Ctx, id: AskId, failed?: Failed) {
  await getOwnAsk(ctx, id)
  await markRead(ctx, id) // reading it here is how an answer arrives
  const ask = await getOwnAsk(ctx, id)
  ctx.about(ownId(ctx), { detail: { ask: id } })
  return page({
    title: 'What I said',
    mood: 'warm',
    section: myAsksPath,
    back: { href: myAsksPath, text: 'All I have said' },
    body: (
      <MyAsk
        ask={ask}
        files={await listAskFiles(ctx, id)}
        happened={await listHappened(ctx, id)}
        readBy={ask.unreadUntil && whenInWords(ask.unreadUntil, ctx.now, { word: 'by' })}
        answers={
          <Answers
            answers={await listAnswersFor(ctx, id)}
            help={helpOptionsOf(ctx.council.settings)}
            actionOf={(answer) => myVerdictPath(id, answer)}
            token={ctx.formToken}
            failed={failed}
          />
        }
        token={ctx.formToken}
      />
    ),
  })
}
