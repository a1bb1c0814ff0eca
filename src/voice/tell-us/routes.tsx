// Telling us something without signing in or giving a name, and coming back with a private code. The code travels in the
// body of forms only: nothing of it stands in an address, and no cookie is set but that of the form.
import { randomUUID } from 'node:crypto'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { whenInWords } from '../../words/index.ts'
import { judgeAnswer, listAnswersFor, markRead, readByWorker, readingWeekOf } from '../../thread/index.ts'
import { Answers } from '../my-asks/views/answers.tsx'
import { tellUsAnswerPath, tellUsNamePath, tellUsPath, tellUsVerdictPath } from '../paths.ts'
import { lookTitle } from '../say/views/look-first.tsx'
import { nextInWords } from '../say/who-reads.ts'
import { addName, findByCode, tell } from './commands.ts'
import { codeForm, codeVerdictForm, nameForm, tellForm, type Telling } from './forms.ts'
import { codeFor } from './code.ts'
import { Came } from './views/came.tsx'
import { EnterCode } from './views/enter-code.tsx'
import { Told } from './views/told.tsx'
import { TellUs } from './views/tell-us.tsx'

const aFew = { attempts: 10, perSeconds: 900 }
/** A home for several shares one address. */
const aHomeful = { attempts: 30, perSeconds: 900 }
const nobody = none('whoever it is gave no name, and none is looked for')

export const rows = [
  get({ path: tellUsPath, may: 'public.read', audit: nobody, handler: (ctx) => tellPage(ctx) }),
  post({
    path: tellUsPath,
    may: 'public.read',
    audit: nobody,
    form: tellForm,
    limit: aHomeful,
    handler: async (ctx, { form }) => {
      if (form.look) return tellPage(ctx, { typed: typedOf(form), errors: [] }, true)
      const key = form.key ?? randomUUID()
      // A machine that fills every box sees the same page, and nothing is kept.
      const code = form.website === '' ? await tell(ctx, { ...form, key }) : codeFor(ctx, key)
      const ask = await findByCode(ctx, code)
      return page({
        title: 'We have your words',
        mood: 'warm',
        body: (
          <Told
            code={code}
            isUnsafe={ask?.unsafe ?? false}
            readBy={ask?.unreadUntil ? whenInWords(ask.unreadUntil, ctx.now, { word: 'by' }) : null}
            help={helpOptionsOf(ctx.council.settings)}
            token={ctx.formToken}
          />
        ),
      })
    },
    again: (ctx, { failed }) => tellPage(ctx, failed),
  }),
  post({
    path: tellUsNamePath,
    may: 'public.read',
    audit: nobody,
    form: nameForm,
    limit: aFew,
    handler: async (ctx, { form }) => {
      const ask = await findByCode(ctx, form.code)
      if (!ask) return enterPage(ctx, wrongCode)
      await addName(ctx, ask.id, form)
      return cameBack(ctx, form.code)
    },
    again: (ctx, { failed }) => backOr(ctx, failed),
  }),
  get({ path: tellUsAnswerPath, may: 'public.read', audit: nobody, handler: (ctx) => enterPage(ctx) }),
  post({
    path: tellUsAnswerPath,
    may: 'public.read',
    audit: 'ask.read-by-code',
    form: codeForm,
    limit: aFew,
    handler: (ctx, { form: { code } }) => cameBack(ctx, code),
    again: (ctx, { failed }) => enterPage(ctx, failed),
  }),
  post({
    path: tellUsVerdictPath,
    may: 'public.read',
    audit: 'ask.read-by-code',
    form: codeVerdictForm,
    limit: aFew,
    handler: async (ctx, { form: { code, answer, verdict, words } }) => {
      const ask = await findByCode(ctx, code)
      if (!ask) return enterPage(ctx, wrongCode)
      await judgeAnswer(ctx, { askId: ask.id, answerId: answer, verdict, words })
      return cameBack(ctx, code)
    },
    again: (ctx, { failed }) => backOr(ctx, failed),
  }),
]

/** The page again where the code came with the form, else the question for it. */
function backOr(ctx: Ctx, failed: Failed): Reply | Promise<Reply> {
  const code = failed.typed['code']
  return typeof code === 'string' && code !== '' ? cameBack(ctx, code, failed) : enterPage(ctx, failed)
}

/** The same words whether the code never was or is mistyped. */
const wrongCode: Failed = {
  typed: {},
  errors: [{ field: 'code', message: 'We can’t find that code. Check each word and the number, then try again' }],
}

const typedOf = ({ key, feeling, words }: Telling) => ({ key: key ?? '', feeling: feeling ?? '', words })

async function tellPage(ctx: Ctx, failed?: Failed, isLooking = false): Promise<Reply> {
  const unsafeBy = await readByWorker(ctx, null, { isUnsafe: true })
  return page({
    title: isLooking ? lookTitle : 'Tell us something',
    mood: 'warm',
    body: (
      <TellUs
        isLooking={isLooking}
        unsafeBy={whenInWords(unsafeBy, ctx.now, { word: 'by' })}
        next={nextInWords(ctx, await readingWeekOf(ctx, null))}
        help={helpOptionsOf(ctx.council.settings)}
        newKey={randomUUID()}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}

function enterPage(ctx: Ctx, failed?: Failed): Reply {
  const view = page({
    title: 'Read your answer',
    mood: 'warm',
    hasErrors: failed !== undefined,
    body: <EnterCode token={ctx.formToken} failed={failed} />,
  })
  return failed && view.kind === 'page' ? { ...view, status: 422 } : view
}

/** Reading it here is how an answer arrives. */
async function cameBack(ctx: Ctx, code: string, failed?: Failed): Promise<Reply> {
  const found = await findByCode(ctx, code)
  if (!found) return enterPage(ctx, wrongCode)
  await markRead(ctx, found.id)
  const ask = (await findByCode(ctx, code)) ?? found
  return page({
    title: 'What you told us',
    mood: 'warm',
    body: (
      <Came
        ask={ask}
        code={code}
        answers={
          <Answers
            answers={await listAnswersFor(ctx, ask.id)}
            help={helpOptionsOf(ctx.council.settings)}
            actionOf={() => tellUsVerdictPath}
            token={ctx.formToken}
            carries={{ code }}
          />
        }
        token={ctx.formToken}
        help={helpOptionsOf(ctx.council.settings)}
        failed={failed}
      />
    ),
  })
}
