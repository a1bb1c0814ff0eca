// Voting by phone with the code of a review: no name, no account, one ballot a device.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { formatDay } from '../../design/index.ts'
import { none } from '../../platform/audit/events.ts'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed, Typed } from '../../platform/forms/form.ts'
import { asRefused } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { joinReviewPath, votedPath, votePath } from '../paths.ts'
import { ballotForm, joinForm } from './forms.ts'
import { findOpenByCode, listCards, listMarksOf, type Card, type Review } from './queries.ts'
import { Ended, Join, Vote, Voted } from './views/vote.tsx'
import { castBallot, keyHashOf } from './vote.ts'

/** A meeting room has one address for everyone in it. */
const aRoomful = { attempts: 60, perSeconds: 3600 }
const params = z.object({ code: z.string().max(20) })
const query = z.object({ key: z.string().refine(isUuid).nullable().catch(null) })
const nobody = none('a ballot tells nobody who voted')

export const rows = [
  get({ path: joinReviewPath, may: 'public.read', audit: none('an empty form'), handler: (ctx) => joinPage(ctx) }),
  post({
    path: joinReviewPath,
    may: 'public.read',
    audit: none('a code that was typed'),
    form: joinForm,
    limit: aRoomful,
    handler: async (ctx, { form }) => {
      const review = await findOpenByCode(ctx, form.code.replaceAll(/[\s-]/g, ''))
      if (review !== null) return redirect(votePath(review.code))
      const message = 'No vote is open with this code. Check it, or ask whoever leads your group'
      return asRefused(joinPage(ctx, { typed: { code: form.code }, errors: [{ field: 'code', message }] }))
    },
    again: (ctx, { failed }) => joinPage(ctx, failed),
  }),
  get({
    path: votePath(':code'),
    may: 'public.read',
    audit: nobody,
    params,
    query,
    handler: (ctx, { params: { code }, query: { key } }) =>
      opened(ctx, code, (review) => votePage(ctx, review, { key })),
  }),
  post({
    path: votePath(':code'),
    may: 'public.read',
    audit: nobody,
    params,
    form: ballotForm,
    limit: aRoomful,
    handler: (ctx, { params: { code }, form: { key, marks } }) =>
      opened(ctx, code, async (review) => {
        const deviceKey = key ?? randomUUID()
        if (!(await castBallot(ctx, review, { key: deviceKey, marks }))) return endedPage()
        return redirect(`${votedPath(review.code)}?key=${deviceKey}`)
      }),
    again: (ctx, { params: { code }, failed }) =>
      opened(ctx, code, (review) => votePage(ctx, review, { key: null, failed })),
  }),
  get({
    path: votedPath(':code'),
    may: 'public.read',
    audit: nobody,
    params,
    query,
    handler: (ctx, { params: { code }, query: { key } }) =>
      opened(ctx, code, (review) =>
        page({
          title: 'Thank you',
          mood: 'warm',
          body: <Voted code={review.code} closesOn={formatDay(review.closesOn)} deviceKey={key} />,
        }),
      ),
  }),
]

const joinPage = (ctx: Ctx, failed?: Failed): Reply =>
  page({ title: 'Vote on what matters most', mood: 'warm', body: <Join token={ctx.formToken} failed={failed} /> })

const endedPage = (): Reply => page({ title: 'You can’t vote with this code', mood: 'warm', body: <Ended /> }, 404)

/** The same answer for a code that is over and for one that never was. */
async function opened(ctx: Ctx, code: string, open: (review: Review) => Reply | Promise<Reply>): Promise<Reply> {
  const review = await findOpenByCode(ctx, code)
  return review === null ? endedPage() : open(review)
}

interface Voting {
  readonly key: string | null
  readonly failed?: Failed
}

async function votePage(ctx: Ctx, review: Review, { key, failed }: Voting): Promise<Reply> {
  const cards = await listCards(ctx, review.id)
  const body = (
    <Vote
      review={review}
      cards={cards}
      deviceKey={key ?? randomUUID()}
      help={helpOptionsOf(ctx.council.settings)}
      token={ctx.formToken}
      boxes={failed?.typed ?? (key === null ? {} : await votedBefore(ctx, review, { key, cards }))}
      failed={failed}
    />
  )
  return page({ title: 'What matters most to you?', mood: 'warm', body })
}

/** What this device chose before, back in its boxes. */
async function votedBefore(
  ctx: Ctx,
  review: Review,
  { key, cards }: { readonly key: string; readonly cards: readonly Card[] },
): Promise<Typed> {
  const place = new Map(cards.map(({ id, position }) => [id, String(position)]))
  const boxes: Record<string, string> = {}
  for (const { cardId, dots, isAgainst, comment } of await listMarksOf(ctx, review.id, keyHashOf(key))) {
    const at = place.get(cardId) ?? ''
    boxes[`dots-${at}`] = String(dots)
    if (isAgainst) boxes[`against-${at}`] = 'yes'
    if (comment !== null) boxes[`words-${at}`] = comment
  }
  return boxes
}
