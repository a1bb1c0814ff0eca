// A young person says how the promises that were made to them are going.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { typedText, type Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { listPromisesToRate, ratePromise } from '../../thread/index.ts'
import type { PromiseId } from '../../thread/tables.ts'
import { readDanger } from '../../words/index.ts'
import { myPromisePath, myPromisesPath } from '../../thread/paths.ts'
import { rateForm } from './forms.ts'
import { MyPromise } from './views/my-promise.tsx'
import { MyPromises } from './views/my-promises.tsx'

const params = z.object({ promise: z.custom<PromiseId>((value) => typeof value === 'string' && isUuid(value)) })
const ownOnly = none('public promises, and what one has said of them oneself')

export const rows = [
  get({
    path: myPromisesPath,
    may: 'promises.rate',
    audit: ownOnly,
    query: z.object({ page: z.coerce.number().int().min(1).max(100).catch(1) }),
    handler: async (ctx, { query: { page: number } }) => {
      const body = <MyPromises promises={await listPromisesToRate(ctx)} page={number} token={ctx.formToken} />
      return page({ title: 'Promises to me', mood: 'warm', body })
    },
  }),
  get({
    path: myPromisePath(':promise'),
    may: 'promises.rate',
    audit: ownOnly,
    params,
    handler: (ctx, { params: { promise } }) => promisePage(ctx, promise),
  }),
  post({
    path: myPromisePath(':promise'),
    may: 'promises.rate',
    audit: 'promise.rated',
    params,
    form: rateForm,
    handler: async (ctx, { params: { promise }, form: { rating, words } }) => {
      const personId = ctx.caller.personId
      if (personId === null) throw new NotFound()
      await ratePromise(ctx, { promiseId: promise, personId, rating, ...(words !== undefined && { words }) })
      ctx.about(personId, { detail: { promise, rating } })
      // Words of danger bring help to the front; what was said is kept all the same.
      if (words && readDanger(words).level !== 'none') return redirect(myPromisePath(promise), 'We kept what you said.')
      return redirect(
        words === undefined ? myPromisePath(promise) : myPromisesPath,
        'Thank you. We kept what you said.',
      )
    },
    again: (ctx, { params: { promise }, failed }) => promisePage(ctx, promise, failed),
  }),
]

async function promisePage(ctx: Ctx, id: PromiseId, failed?: Failed) {
  const [promise] = await listPromisesToRate(ctx, { id })
  if (!promise) throw new NotFound()
  const typed = failed ? typedText(failed.typed, 'words') : (promise.mine?.words ?? '')
  const body = (
    <MyPromise
      promise={promise}
      words={typed}
      needsHelp={readDanger(typed).level !== 'none'}
      help={helpOptionsOf(ctx.council.settings)}
      smallNumber={ctx.council.settings.smallNumber}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: myPromisesPath, text: 'Promises to me' }
  return page({ title: 'How is it going?', mood: 'warm', back, body })
}
