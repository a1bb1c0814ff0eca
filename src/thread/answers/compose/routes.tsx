import { z } from 'zod'
import { draftKey, keepDraft } from '../../../platform/forms/drafts.ts'
import { typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { asRefused, begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { answersPath, askAnswerPath, asksPath, checkAnswerPath, newAnswerPath } from '../../paths.ts'
import type { AskId } from '../../tables.ts'
import { listAsked } from '../asked.ts'
import { AnsweredMeanwhile, giveAnswer } from './commands.ts'
import { answerForm, asksTyped, wordsForm, type Composed } from './forms.ts'
import { answeredSoFar, listEarlier } from './meanwhile.ts'
import { checkWords } from './plain.ts'
import { listPromisesToTake } from './promises.ts'
import { refusalTexts } from './refusal-texts.ts'
import { ComposePage } from './views/compose.tsx'
import type { Looking } from './views/compose-props.ts'

const askId = z.custom<AskId>((value) => typeof value === 'string' && isUuid(value))
const askParams = z.object({ ask: askId })
const asksAsked = z.object({
  ask: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(askId).max(200).catch([])),
})

export const rows = [
  get({
    path: askAnswerPath(':ask'),
    may: 'asks.answer',
    audit: 'ask.viewed',
    params: askParams,
    handler: (ctx, { params: { ask } }) => composePage(ctx, { asks: [ask] }),
  }),
  post({
    path: askAnswerPath(':ask'),
    may: 'asks.answer',
    audit: 'ask.answered',
    params: askParams,
    form: answerForm,
    handler: (ctx, { params: { ask }, form }) => send(ctx, { ...form, asks: [ask] }),
    again: (ctx, { params: { ask }, failed }) => composePage(ctx, { asks: [ask], failed }),
  }),
  get({
    path: newAnswerPath,
    may: 'asks.answer',
    audit: 'asks.listed',
    query: asksAsked,
    handler: (ctx, { query: { ask: asks } }) => (asks.length === 0 ? redirect(asksPath) : composePage(ctx, { asks })),
  }),
  post({
    path: newAnswerPath,
    may: 'asks.answer',
    audit: 'asks.answered',
    form: answerForm,
    handler: (ctx, { form }) => send(ctx, form),
    again: (ctx, { failed }) => composePage(ctx, { asks: asksTyped(failed.typed), failed }),
  }),
  // Nothing is sent from here: the words are looked at, or shown as they will be read.
  post({
    path: checkAnswerPath,
    may: 'asks.answer',
    audit: 'asks.listed',
    form: wordsForm,
    handler: (ctx, { form: typed }) => {
      const looking = typedText(typed, 'look') === 'preview' ? 'preview' : 'words'
      return composePage(ctx, { asks: asksTyped(typed), failed: { typed, errors: [] }, looking })
    },
    again: (ctx, { failed }) => composePage(ctx, { asks: asksTyped(failed.typed), failed }),
  }),
]

async function send(ctx: Ctx, composed: Composed): Promise<Reply> {
  const { asks, answer, typed } = composed
  const known = await listAsked(ctx, asks)
  const now = await answeredSoFar(ctx, asks)
  // What the writer has been shown and still wants to stand beside is no surprise any more.
  const seen = composed.anyway === now ? now : composed.seen
  return refusable(
    async () => {
      try {
        const id = await giveAnswer(ctx, { asks, answer, seen })
        for (const { personId, id: ask } of known.slice(1))
          if (personId !== null) await ctx.audit({ event: 'ask.answered', personId, detail: { ask, answer: id } })
        ctx.about(known[0]?.personId ?? null, { detail: { asks: asks.length, answer: id, kind: answer.kind } })
        const to = asks.length === 1 ? `${asksPath}/${asks[0] ?? ''}` : answersPath
        return redirect(
          to,
          asks.length === 1 ? 'Your answer is on its way.' : `${asks.length} answers are on their way.`,
        )
      } catch (error) {
        if (!(error instanceof AnsweredMeanwhile)) throw error
        return await shownMeanwhile(ctx, asks, typed)
      }
    },
    (errors) => composePage(ctx, { asks, failed: { typed, errors } }),
  )
}

/** What the second of two has written stays with them, on the page and as a draft, whatever they choose. */
async function shownMeanwhile(ctx: Ctx, asks: readonly AskId[], typed: Typed): Promise<Reply> {
  const { db, council, caller } = ctx
  if (caller.accountId !== null)
    await keepDraft(db, council.id, caller.accountId, {
      key: draftKey(answerForm, ctx.path),
      typed,
      isLastChance: true,
    })
  const [newest] = await listEarlier(ctx, asks)
  const message = newest?.isOwn
    ? 'You have answered this already since you opened this page. Read what you said, then choose.'
    : 'Somebody else has answered this while you were writing. Read what they said, then choose.'
  const failed = { typed, errors: [{ field: 'anyway', message }] }
  return asRefused(await composePage(ctx, { asks, failed, isMeanwhile: true }))
}

interface Composing {
  readonly asks: readonly AskId[]
  readonly failed?: Failed
  readonly looking?: 'words' | 'preview'
  readonly isMeanwhile?: boolean
}

async function composePage(ctx: Ctx, { asks: ids, failed, looking, isMeanwhile = false }: Composing): Promise<Reply> {
  const asks = await listAsked(ctx, ids)
  const open = asks.filter(({ standing }) => standing !== 'withdrawn')
  if (open.length === 0) throw new NotFound('They took back what they said')
  const only = open.length === 1 ? open[0] : undefined
  const action = only ? askAnswerPath(only.id) : newAnswerPath
  const shown =
    failed ??
    (await begunFor(
      ctx,
      action,
      open.map(({ id }) => id),
    ))
  const seen = await answeredSoFar(ctx, ids)
  ctx.about(only?.personId ?? null, { detail: { part: 'compose', asks: open.length } })
  return page({
    title: 'Answer',
    mood: 'calm',
    section: answersPath,
    back: only ? { href: `${asksPath}/${only.id}`, text: 'The whole thread' } : { href: asksPath, text: 'Asks' },
    body: (
      <ComposePage
        asks={open}
        earlier={await listEarlier(ctx, ids)}
        promises={await listPromisesToTake(ctx, ids)}
        texts={refusalTexts(ctx.council)}
        action={action}
        seen={typedText(shown?.typed, 'seen') || seen}
        anyway={isMeanwhile ? seen : null}
        looking={lookingAt(ctx, looking, shown?.typed)}
        avoidWords={ctx.council.settings.avoidWords}
        token={ctx.formToken}
        failed={shown}
      />
    ),
  })
}

function lookingAt(ctx: Ctx, looking: Composing['looking'], typed: Typed | undefined): Looking | null {
  if (looking === undefined || typed === undefined) return null
  return looking === 'preview'
    ? { kind: 'preview' }
    : { kind: 'words', hints: checkWords(typed, ctx.council.settings.avoidWords) }
}

/** A draft for several asks belongs to these and no others. */
async function begunFor(ctx: Ctx, action: string, ids: readonly AskId[]): Promise<Failed | undefined> {
  const draft = await begun(ctx, answerForm, action)
  if (!draft) return undefined
  const of = new Set(asksTyped(draft.typed))
  return of.size === 0 || (of.size === ids.length && ids.every((id) => of.has(id))) ? draft : undefined
}
