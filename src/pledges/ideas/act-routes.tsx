// What is done with an idea, each on a page of its own that says what follows from it.
import type { VNode } from 'preact'
import type { Permission } from '../../platform/auth/permissions.ts'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type Form, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { listOwnerChoices } from '../board/queries.ts'
import { typedFrom } from '../board/act-routes.tsx'
import { ideaDecidePath, ideaPath, ideaPromisePath, ideasPath, ideaSendPath, ideaToldPath } from '../paths.ts'
import { decideIdea, promiseIdea, saidToThem, sendIdea } from './commands.ts'
import { decideForm, promiseForm, sendIdeaForm, toldForm } from './forms.ts'
import { getIdea, type IdeaFound } from './queries.ts'
import { ideaParams } from './routes.tsx'
import type { IdeaId } from './tables.ts'
import { DecideIdea, PromiseIdea, SendIdea, ToldThem, type ActProps } from './views/acts.tsx'

interface Act<Values> {
  readonly path: (id: string) => string
  readonly may: Permission
  readonly title: string
  readonly form: Form<Values>
  readonly suggested?: (ctx: Ctx, idea: IdeaFound) => Typed
  readonly body: (ctx: Ctx, shown: ActProps) => VNode | Promise<VNode>
  readonly does: (ctx: Ctx, id: IdeaId, values: Values) => Promise<unknown>
  readonly notice: string
}

function actRows<Values>(name: string, act: Act<Values>) {
  const show = async (ctx: Ctx, id: IdeaId, failed?: Failed): Promise<Reply> => {
    const idea = await getIdea(ctx, id)
    const boxes = failed?.typed ?? act.suggested?.(ctx, idea) ?? {}
    const shown = { words: idea.words, action: act.path(id), token: ctx.formToken, failed, boxes }
    const back = { href: ideaPath(id), text: 'The idea' }
    return page({ title: act.title, mood: 'calm', section: ideasPath, back, body: await act.body(ctx, shown) })
  }
  return [
    get({
      path: act.path(':idea'),
      may: act.may,
      audit: none('an idea; no person’s record'),
      params: ideaParams,
      handler: async (ctx, { params: { idea } }) => show(ctx, idea, await begun(ctx, act.form, act.path(idea))),
    }),
    post({
      path: act.path(':idea'),
      may: act.may,
      audit: 'idea.changed',
      params: ideaParams,
      form: act.form,
      handler: (ctx, { params: { idea }, form }) =>
        refusable(
          async () => {
            await act.does(ctx, idea, form)
            ctx.about(null, { detail: { act: name, idea } })
            return redirect(ideaPath(idea), act.notice)
          },
          (errors) => show(ctx, idea, { typed: typedFrom(form), errors }),
        ),
      again: (ctx, { params: { idea }, failed }) => show(ctx, idea, failed),
    }),
  ]
}

export const rows = [
  ...actRows('routed', {
    path: ideaSendPath,
    may: 'pledges.change',
    title: 'Send an idea to whoever decides',
    form: sendIdeaForm,
    suggested: (_, { route, cost, cost_note: note, decider, answer_by: by }) => ({
      route,
      cost,
      costNote: note ?? '',
      decider: decider ?? '',
      ...dayBoxes('answer', by),
    }),
    body: (_, shown) => <SendIdea {...shown} />,
    does: (ctx, id, { answer, ...sent }) => sendIdea(ctx, id, { ...sent, answerBy: answer }),
    notice: 'It is with whoever decides.',
  }),
  ...actRows('decided', {
    path: ideaDecidePath,
    may: 'ideas.decide',
    title: 'What was decided about an idea',
    form: decideForm,
    suggested: (ctx, { decider }) => ({ by: decider ?? '', ...dayBoxes('on', ctx.today) }),
    body: (_, shown) => <DecideIdea {...shown} />,
    does: decideIdea,
    notice: 'Saved. Whoever we can reach by message is told.',
  }),
  ...actRows('told', {
    path: ideaToldPath,
    may: 'pledges.change',
    title: 'They have been told',
    form: toldForm,
    body: (_, shown) => <ToldThem {...shown} />,
    does: (ctx, id, { how }) => saidToThem(ctx, id, how),
    notice: 'Saved.',
  }),
  ...actRows('promised', {
    path: ideaPromisePath,
    may: 'ideas.decide',
    title: 'Make an idea a promise',
    form: promiseForm,
    body: async (ctx, shown) => <PromiseIdea {...shown} owners={await listOwnerChoices(ctx)} />,
    does: promiseIdea,
    notice: 'It is on the register of promises.',
  }),
]
