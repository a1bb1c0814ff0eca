// An action is added from the promise that it keeps, or from the ask that it meets.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import type { Day } from '../../platform/clock.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid, type AccountId, type PersonId } from '../../platform/ids.ts'
import { actionPath, askActionPath, askPath, promiseActionPath, promisePath } from '../paths.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { askInView, promiseInView } from '../visibility.ts'
import { checkAccounts, listAccountChoices } from './accounts.ts'
import { addAction } from './add.ts'
import { addForm, managerOf, ownerOf, type Added } from './forms.ts'
import { AddAction } from './views/add-action.tsx'

const promiseParams = z.object({
  promise: z.custom<PromiseId>((value) => typeof value === 'string' && isUuid(value)),
})
const askParams = z.object({ ask: z.custom<AskId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: promiseActionPath(':promise'),
    may: 'actions.change',
    audit: none('a promise is the council’s own'),
    params: promiseParams,
    handler: async (ctx, { params: { promise } }) => {
      const on = await ofPromise(ctx, promise)
      return addPage(ctx, on, await begun(ctx, addForm, on.path))
    },
  }),
  post({
    path: promiseActionPath(':promise'),
    may: 'actions.change',
    audit: 'action.changed',
    params: promiseParams,
    form: addForm,
    handler: async (ctx, { params: { promise }, form }) => add(ctx, await ofPromise(ctx, promise), form),
    again: async (ctx, { params: { promise }, failed }) => addPage(ctx, await ofPromise(ctx, promise), failed),
  }),
  get({
    path: askActionPath(':ask'),
    may: 'actions.change',
    audit: 'ask.viewed',
    params: askParams,
    handler: async (ctx, { params: { ask } }) => {
      const on = await ofAsk(ctx, ask)
      ctx.about(on.personId, { detail: { ask } })
      return addPage(ctx, on, await begun(ctx, addForm, on.path))
    },
  }),
  post({
    path: askActionPath(':ask'),
    may: 'actions.change',
    audit: 'action.changed',
    params: askParams,
    form: addForm,
    handler: async (ctx, { params: { ask }, form }) => add(ctx, await ofAsk(ctx, ask), form),
    again: async (ctx, { params: { ask }, failed }) => addPage(ctx, await ofAsk(ctx, ask), failed),
  }),
]

interface On {
  readonly words: string
  readonly path: string
  readonly back: { readonly href: string; readonly text: string }
  readonly promiseId: PromiseId | null
  readonly askId: AskId | null
  readonly personId: PersonId | null
  readonly isPersonal: boolean
  /** What the promise says of who and when: a suggestion in the boxes, and no more. */
  readonly suggested: Typed | undefined
}

async function ofPromise(ctx: Ctx, promiseId: PromiseId): Promise<On> {
  const found = await ctx.db
    .selectFrom('promises')
    .select(['words', 'owner_account_id', 'owner_name', 'owner_post', 'due_on', 'due_written'])
    .where('id', '=', promiseId)
    .where(promiseInView(ctx))
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return {
    words: found.words,
    path: promiseActionPath(promiseId),
    back: { href: promisePath(promiseId), text: 'The promise' },
    promiseId,
    askId: null,
    personId: null,
    isPersonal: false,
    suggested: await suggestedBy(ctx, found),
  }
}

interface OfPromise {
  readonly owner_account_id: AccountId | null
  readonly owner_name: string | null
  readonly owner_post: string | null
  readonly due_on: Day | null
  readonly due_written: string | null
}

async function suggestedBy(ctx: Ctx, promise: OfPromise): Promise<Typed | undefined> {
  const { owner_account_id: account, owner_name: name, owner_post: post, due_on: dueOn, due_written: written } = promise
  if (account === null && name === null && post === null && dueOn === null) return undefined
  const isThere = account !== null && (await listAccountChoices(ctx)).some(({ id }) => id === account)
  return {
    who: isThere ? 'account' : name === null ? '' : 'other',
    ownerAccount: isThere ? account : '',
    ownerName: isThere ? '' : (name ?? ''),
    ownerPost: post ?? '',
    dueWritten: written ?? '',
    ...dayBoxes('dueOn', dueOn),
  }
}

async function ofAsk(ctx: Ctx, askId: AskId): Promise<On> {
  const found = await ctx.db
    .selectFrom('asks')
    .select(['words', 'person_id', 'code_hash'])
    .where('asks.id', '=', askId)
    .where(askInView(ctx))
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return {
    words: found.words,
    path: askActionPath(askId),
    back: { href: askPath(askId), text: 'What was said' },
    promiseId: null,
    askId,
    personId: found.person_id,
    isPersonal: found.person_id !== null || found.code_hash !== null,
    suggested: undefined,
  }
}

function add(ctx: Ctx, on: On, form: Added) {
  return refusable(
    async () => {
      await checkAccounts(ctx, { ownerAccount: form.ownerAccount, managerAccount: form.managerAccount })
      const id = await addAction(ctx, {
        title: form.title,
        promiseId: on.promiseId,
        askId: on.askId,
        reference: form.reference || null,
        owner: ownerOf(form),
        manager: managerOf(form),
        dueOn: form.dueOn,
        dueWritten: form.dueWritten || null,
        steps: form.steps
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      })
      ctx.about(null, { detail: { act: 'add', action: id } })
      return redirect(actionPath(id), 'The action is added.')
    },
    (errors) => addPage(ctx, on, { typed: typedAgain(form), errors }),
  )
}

function typedAgain({ dueOn, ...form }: Added): Typed {
  return {
    ...form,
    ownerAccount: form.ownerAccount ?? '',
    managerAccount: form.managerAccount ?? '',
    ...dayBoxes('dueOn', dueOn),
  }
}

async function addPage(ctx: Ctx, on: On, failed?: Failed) {
  return page({
    title: 'Add an action',
    mood: 'calm',
    back: on.back,
    body: (
      <AddAction
        path={on.path}
        words={on.words}
        on={on.askId === null ? 'promise' : 'ask'}
        isPersonal={on.isPersonal}
        suggested={on.suggested}
        accounts={await listAccountChoices(ctx)}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
