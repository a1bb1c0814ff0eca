// The public check. Nobody signs in, and nothing is kept: no row, no log, no cookie and no address holds an answer.
import { councilRules, councilWords } from '../people/index.ts'
import { none } from '../platform/audit/events.ts'
import { contactOf } from '../platform/councils/contact.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { page, type Reply } from '../platform/http/reply.ts'
import { get, post } from '../platform/http/row.ts'
import { askedQuestions, nextStep, type Step, type Typed } from './flow.ts'
import { answersForm } from './forms.ts'
import { paths } from './paths.ts'
import { readTold } from './told.ts'
import { verdictOn } from './verdict.ts'
import { Answer } from './views/answer.tsx'
import { Ask } from './views/ask.tsx'
import { PrintedAnswer } from './views/printed-answer.tsx'
import { Start } from './views/start.tsx'

const nothingKept = none('nobody is known, and nothing of what they tell is kept')

export const rows = [
  get({
    path: paths.check,
    may: 'public.read',
    audit: nothingKept,
    handler: (ctx) => startPage(ctx),
  }),
  post({
    path: paths.check,
    may: 'public.read',
    audit: nothingKept,
    form: answersForm,
    // A hub may have one address for everyone in it, and a whole check takes about a dozen pages.
    limit: { attempts: 400, perSeconds: 900 },
    handler: (ctx, { form }) => show(ctx, form, nextStep(form, ctx.today)),
    again: (ctx) => startPage(ctx),
  }),
]

const startPage = (ctx: Ctx): Reply =>
  page({ title: 'Check what you can ask for', mood: 'warm', body: <Start token={ctx.formToken} /> })

function show(ctx: Ctx, typed: Typed, step: Step): Reply {
  switch (step.kind) {
    case 'start':
      return startPage(ctx)
    case 'ask':
      return askPage(ctx, typed, step)
    case 'answer':
      return answerPage(ctx, typed, step.isForPrint)
  }
}

function askPage(ctx: Ctx, typed: Typed, { question, errors }: Step & { kind: 'ask' }): Reply {
  const told = readTold(typed, ctx.today)
  const number = askedQuestions(told).findIndex(({ id }) => id === question.id) + 1
  const hasErrors = errors.length > 0
  const body = (
    <Ask token={ctx.formToken} question={question} told={told} typed={typed} number={number} errors={errors} />
  )
  const title = question.title(told)
  return page({ title, mood: 'warm', body, hasErrors, keptForBack: true }, hasErrors ? 422 : 200)
}

function answerPage(ctx: Ctx, typed: Typed, isForPrint: boolean): Reply {
  const told = readTold(typed, ctx.today)
  const rules = { settings: councilRules(ctx.council), words: councilWords(ctx.council) }
  const verdict = verdictOn(told, rules)
  if (!verdict) return startPage(ctx)
  const shown = { verdict, told, typed, rules, contact: contactOf(ctx.council) }
  const body = isForPrint ? <PrintedAnswer {...shown} /> : <Answer {...shown} token={ctx.formToken} />
  return page({ title: isForPrint ? 'Your answer, to print' : 'Your answer', mood: 'warm', body, keptForBack: true })
}
