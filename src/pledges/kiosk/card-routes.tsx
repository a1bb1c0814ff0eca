// The card of a leaf: what became of it, for whoever holds its code, without signing in. Nobody can try codes by the
// thousand, and no answer says whether a code is one.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { defineForm, type Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { json, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { judgeAnswer, markRead, verdictForm } from '../../thread/index.ts'
import { cardAnswerPath, cardJsonPath, cardPath, cardVerdictPath } from '../paths.ts'
import { cardOf, entriesOfCard } from './card.ts'
import { readCardCode } from './sealed/card-code.ts'
import { CardPage } from './views/card.tsx'

/** What is no code at all is a card that is not home yet, too. */
const params = z.object({ code: z.string().transform((typed) => readCardCode(typed) ?? '') })
/** A hall has one address for everyone in it (docs/decisions/0017-a-kiosk-that-cannot-read.md counts what it leaves). */
const limit = { attempts: 120, perSeconds: 900 }
const ofTheHolder = none('the standing of one leaf, for whoever holds its card; nobody gave a name')
const pressed = defineForm('card-answer', z.object({}))

export const rows = [
  get({
    path: cardJsonPath(':code'),
    may: 'public.read',
    audit: ofTheHolder,
    params,
    limit,
    handler: async (ctx, { params: { code } }) => json(cardOf(code, await entriesOf(ctx, code))),
  }),
  get({
    path: cardPath(':code'),
    may: 'public.read',
    audit: ofTheHolder,
    params,
    limit,
    handler: (ctx, { params: { code } }) => cardPage(ctx, code, { isReading: false }),
  }),
  // An answer arrives when it is read here, so it takes a press: programs that look at links read nothing.
  post({
    path: cardAnswerPath(':code'),
    may: 'public.read',
    audit: 'ask.read-by-code',
    params,
    form: pressed,
    limit,
    handler: async (ctx, { params: { code } }) => {
      for (const { ask, answers } of await entriesOf(ctx, code))
        if (ask !== null && answers.length > 0) await markRead(ctx, ask)
      return cardPage(ctx, code, { isReading: true })
    },
    again: (ctx, { params: { code } }) => cardPage(ctx, code, { isReading: false }),
  }),
  post({
    path: cardVerdictPath(':code'),
    may: 'public.read',
    audit: 'ask.read-by-code',
    params,
    form: verdictForm,
    limit,
    handler: async (ctx, { params: { code }, form: { verdict, words } }) => {
      const entries = await entriesOf(ctx, code)
      const newest = entries.flatMap(({ ask, answers }) => answers.map((answer) => ({ ask, answer })))
      const judged = newest.find(({ answer }) => answer.isNewest)
      if (!judged || judged.ask === null) return redirect(cardPath(code))
      await judgeAnswer(ctx, { askId: judged.ask, answerId: judged.answer.id, verdict, words })
      return redirect(cardPath(code), 'Thank you for telling us.')
    },
    again: (ctx, { params: { code }, failed }) => cardPage(ctx, code, { isReading: true, failed }),
  }),
]

const entriesOf = async (ctx: Ctx, code: string) => (code === '' ? [] : entriesOfCard(ctx, code))

interface Reading {
  /** The answers have been asked for. */
  readonly isReading: boolean
  readonly failed?: Failed
}

async function cardPage(ctx: Ctx, code: string, { isReading, failed }: Reading): Promise<Reply> {
  const entries = await entriesOf(ctx, code)
  const answers = entries.flatMap((entry) => entry.answers)
  const body = (
    <CardPage
      card={cardOf(code, entries)}
      answers={isReading ? answers : null}
      answersWaiting={answers.length}
      help={helpOptionsOf(ctx.council.settings)}
      // A form only where there is something to press, so that a look at a card leaves no cookie.
      token={answers.length > 0 ? ctx.formToken : ''}
      failed={failed}
    />
  )
  return page({ title: 'Your leaf', mood: 'warm', body })
}
