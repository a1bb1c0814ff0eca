// What a promise came to, taking it up again, joining two that are one, and the asks that it answers.
import { none } from '../../platform/audit/events.ts'
import type { Failed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import {
  promiseAgainPath,
  promiseAsksPath,
  promiseEndPath,
  promiseMergePath,
  promisePath,
  promiseUnlinkPath,
  registerPath,
} from '../paths.ts'
import type { PromiseId } from '../tables.ts'
import { endPromise, mergePromise, takeUpAgain, unlinkAsk } from './commands.ts'
import { getPromise, listEvidenceOf } from './find.ts'
import { againForm, endForm, linkAsksForm, mergeForm, unlinkForm } from './forms.ts'
import { linkAsk } from './make.ts'
import { likePromises, offerAsks, readableAsks } from './offer-asks.ts'
import { linkParams, promiseParams, searchQuery } from './params.ts'
import { typedDay } from './typed.ts'
import { EndPromise, TakeUpAgain } from './views/end.tsx'
import { LinkAsks, MergePromise } from './views/link.tsx'

const aPromise = none('a promise of the council; no person’s record')

export const rows = [
  get({
    path: promiseEndPath(':promise'),
    may: 'promises.change',
    audit: aPromise,
    params: promiseParams,
    handler: async (ctx, { params: { promise } }) =>
      endPage(ctx, promise, await begun(ctx, endForm, promiseEndPath(promise))),
  }),
  post({
    path: promiseEndPath(':promise'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: promiseParams,
    form: endForm,
    handler: (ctx, { params: { promise }, form }) =>
      refusable(
        async () => {
          await endPromise(ctx, promise, form)
          ctx.about(null, { detail: { act: 'ended', promise, as: form.as } })
          return redirect(promisePath(promise), 'It is saved, and those who asked for it can see it.')
        },
        (errors) =>
          endPage(ctx, promise, {
            typed: { as: form.as, why: form.why ?? '', into: form.into ?? '', ...typedDay('on', form.on) },
            errors,
          }),
      ),
    again: (ctx, { params: { promise }, failed }) => endPage(ctx, promise, failed),
  }),
  get({
    path: promiseAgainPath(':promise'),
    may: 'promises.change',
    audit: aPromise,
    params: promiseParams,
    handler: (ctx, { params: { promise } }) => againPage(ctx, promise),
  }),
  post({
    path: promiseAgainPath(':promise'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: promiseParams,
    form: againForm,
    handler: (ctx, { params: { promise }, form: { why } }) =>
      refusable(
        async () => {
          await takeUpAgain(ctx, promise, why)
          ctx.about(null, { detail: { act: 'taken-up-again', promise } })
          return redirect(promisePath(promise), 'It goes on.')
        },
        (errors) => againPage(ctx, promise, { typed: { why }, errors }),
      ),
    again: (ctx, { params: { promise }, failed }) => againPage(ctx, promise, failed),
  }),
  get({
    path: promiseMergePath(':promise'),
    may: 'promises.change',
    audit: aPromise,
    params: promiseParams,
    query: searchQuery,
    handler: (ctx, { params: { promise }, query: { q } }) => mergePage(ctx, promise, q),
  }),
  post({
    path: promiseMergePath(':promise'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: promiseParams,
    form: mergeForm,
    handler: (ctx, { params: { promise }, form: { other } }) =>
      refusable(
        async () => {
          await mergePromise(ctx, promise, other)
          ctx.about(null, { detail: { act: 'merged', promise, other } })
          return redirect(promisePath(promise), 'They are one now. Both sources are kept.')
        },
        (errors) => mergePage(ctx, promise, '', { typed: { other }, errors }),
      ),
    again: (ctx, { params: { promise }, failed }) => mergePage(ctx, promise, '', failed),
  }),
  get({
    path: promiseAsksPath(':promise'),
    may: 'promises.change',
    audit: 'asks.listed',
    params: promiseParams,
    query: searchQuery,
    handler: (ctx, { params: { promise }, query: { q } }) => asksPage(ctx, promise, q),
  }),
  post({
    path: promiseAsksPath(':promise'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: promiseParams,
    form: linkAsksForm,
    handler: async (ctx, { params: { promise }, form: { ask } }) => {
      await getPromise(ctx, promise)
      const asks = await readableAsks(ctx, ask)
      for (const each of asks) await linkAsk(ctx, promise, each)
      ctx.about(null, { detail: { act: 'linked', promise, asks: asks.length } })
      return redirect(promisePath(promise), asks.length === 0 ? 'Nothing was chosen.' : 'Linked.')
    },
    again: (ctx, { params: { promise }, failed }) => asksPage(ctx, promise, '', failed),
  }),
  post({
    path: promiseUnlinkPath(':promise', ':ask'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: linkParams,
    form: unlinkForm,
    handler: async (ctx, { params: { promise, ask } }) => {
      await getPromise(ctx, promise)
      const [readable] = await readableAsks(ctx, [ask])
      if (readable !== undefined) await unlinkAsk(ctx, promise, readable)
      ctx.about(null, { detail: { act: 'unlinked', promise } })
      return redirect(promisePath(promise), 'Unlinked. You can link it again.')
    },
    again: (_ctx, { params: { promise } }) => redirect(promisePath(promise)),
  }),
]

async function endPage(ctx: Ctx, id: PromiseId, failed?: Failed) {
  const promise = await getPromise(ctx, id)
  const isShown = (await listEvidenceOf(ctx, id)).length > 0
  const others = await likePromises(ctx, id, '')
  return shown(
    'What it came to',
    id,
    <EndPromise
      promise={promise}
      isShown={isShown}
      others={others}
      today={ctx.today}
      token={ctx.formToken}
      failed={failed}
    />,
  )
}

async function againPage(ctx: Ctx, id: PromiseId, failed?: Failed) {
  const promise = await getPromise(ctx, id)
  return shown('Take it up again', id, <TakeUpAgain promise={promise} token={ctx.formToken} failed={failed} />)
}

async function mergePage(ctx: Ctx, id: PromiseId, q: string, failed?: Failed) {
  const promise = await getPromise(ctx, id)
  const offered = await likePromises(ctx, id, q)
  const body = <MergePromise promise={promise} q={q} offered={offered} token={ctx.formToken} failed={failed} />
  return shown('Which one says the same?', id, body)
}

async function asksPage(ctx: Ctx, id: PromiseId, q: string, failed?: Failed) {
  const promise = await getPromise(ctx, id)
  const offered = await offerAsks(ctx, id, q)
  ctx.about(null, { detail: { shown: offered.length, searched: q !== '' } })
  const body = <LinkAsks promise={promise} q={q} offered={offered} token={ctx.formToken} failed={failed} />
  return shown('Which asks does it answer?', id, body)
}

const shown = (title: string, id: PromiseId, body: preact.VNode) =>
  page({ title, mood: 'calm', section: registerPath, back: { href: promisePath(id), text: 'Promise' }, body })
