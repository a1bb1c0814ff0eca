// Writing promises down and changing them.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { draftOf } from '../../platform/forms/drafts.ts'
import type { FieldError, Typed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { newPromisePath, promiseChangePath, promisePath, registerPath } from '../paths.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { listOwnerAccounts } from './accounts.ts'
import { changePromise, checkChoices } from './commands.ts'
import { findReadableAsk, type ReadableAsk } from './offer-asks.ts'
import { getPromise } from './find.ts'
import { optionalId, promiseForm, type PromiseTyped } from './forms.ts'
import { makePromise } from './make.ts'
import { promiseParams } from './params.ts'
import { listPriorityChoices } from './queries.ts'
import { typedAgain, typedDay, typedOf } from './typed.ts'
import { PromiseFormPage } from './views/promise-form.tsx'

const fromAsk = z.object({ ask: optionalId<AskId>() })

export const rows = [
  get({
    path: newPromisePath,
    may: 'promises.change',
    audit: none('an empty form, and at most the words of one ask that the caller may read'),
    query: fromAsk,
    handler: async (ctx, { query: { ask } }) => {
      const draft = await draftOf(ctx, promiseForm, newPath(ask))
      return newPage(ctx, ask, draft === null ? null : { typed: draft, errors: [] })
    },
  }),
  post({
    path: newPromisePath,
    may: 'promises.change',
    audit: 'promise.changed',
    query: fromAsk,
    form: promiseForm,
    handler: async (ctx, { query: { ask }, form }) => {
      const answers = ask === null ? null : await findReadableAsk(ctx, ask)
      return refusable(
        async () => {
          await checkChoices(ctx, form)
          const id = await makePromise(ctx, { ...madeOf(form), asks: answers === null ? [] : [answers.id] })
          ctx.about(null, { detail: { act: 'made', promise: id, kind: form.kind } })
          return redirect(promisePath(id), 'It is written down.')
        },
        (errors) => newPage(ctx, ask, { typed: typedAgain(form), errors }),
      )
    },
    again: (ctx, { query: { ask }, failed }) => newPage(ctx, ask, failed),
  }),
  get({
    path: promiseChangePath(':promise'),
    may: 'promises.change',
    audit: none('a promise of the council; no person’s record'),
    params: promiseParams,
    handler: async (ctx, { params: { promise } }) => {
      const draft = await draftOf(ctx, promiseForm, promiseChangePath(promise))
      return changePage(ctx, promise, draft === null ? null : { typed: draft, errors: [] })
    },
  }),
  post({
    path: promiseChangePath(':promise'),
    may: 'promises.change',
    audit: 'promise.changed',
    params: promiseParams,
    form: promiseForm,
    handler: (ctx, { params: { promise }, form }) =>
      refusable(
        async () => {
          const changed = await changePromise(ctx, promise, form)
          if (changed.length === 0) return redirect(promisePath(promise), 'Nothing was different.')
          ctx.about(null, { detail: { act: 'changed', promise, changed } })
          return redirect(promisePath(promise), 'It is saved.')
        },
        (errors) => changePage(ctx, promise, { typed: typedAgain(form), errors }),
      ),
    again: (ctx, { params: { promise }, failed }) => changePage(ctx, promise, failed),
  }),
]

interface Shown {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

const newPath = (ask: AskId | null) => (ask === null ? newPromisePath : `${newPromisePath}?ask=${ask}`)

const madeOf = (form: PromiseTyped) => ({
  words: form.words,
  kind: form.kind,
  inTheirWords: form.inTheirWords,
  madeBy: form.madeBy,
  madeTo: form.madeTo,
  madeOn: form.made,
  meetingItem: form.meetingItem,
  owner: { post: form.ownerPost, name: form.ownerName, accountId: form.ownerAccount },
  dueOn: form.due,
  priorityId: form.priority,
  principle: form.principle,
  measure: form.measure,
  isPublic: form.isPublic,
})

/** A promise that an ask led to is made by the council to whoever asked: never by name, since the register is read by many. */
const whoSays = (ctx: Ctx, from: ReadableAsk | null): Typed =>
  from === null ? {} : { madeBy: ctx.council.name, madeTo: from.group ?? 'The young person who asked' }

async function newPage(ctx: Ctx, ask: AskId | null, shown: Shown | null) {
  const back = { href: registerPath, text: 'Promises' }
  const from = ask === null ? null : await findReadableAsk(ctx, ask)
  return page({
    title: 'Write down a promise',
    mood: 'calm',
    section: registerPath,
    back,
    body: (
      <PromiseFormPage
        title="Write down a promise"
        action={newPath(ask)}
        cancel={back.href}
        typed={shown?.typed ?? { kind: 'promise', ...typedDay('made', ctx.today), ...whoSays(ctx, from) }}
        errors={shown?.errors ?? null}
        priorities={await listPriorityChoices(ctx)}
        accounts={await listOwnerAccounts(ctx)}
        ask={from}
        token={ctx.formToken}
      />
    ),
  })
}

async function changePage(ctx: Ctx, id: PromiseId, shown: Shown | null) {
  const promise = await getPromise(ctx, id)
  return page({
    title: 'Change a promise',
    mood: 'calm',
    section: registerPath,
    back: { href: promisePath(id), text: 'Promise' },
    body: (
      <PromiseFormPage
        title="Change a promise"
        action={promiseChangePath(id)}
        cancel={promisePath(id)}
        typed={shown?.typed ?? typedOf(promise)}
        errors={shown?.errors ?? null}
        priorities={await listPriorityChoices(ctx)}
        accounts={await listOwnerAccounts(ctx)}
        ask={null}
        written={{ owner: promise.ownerWritten, due: promise.dueWritten }}
        token={ctx.formToken}
      />
    ),
  })
}
