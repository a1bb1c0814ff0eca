// Reviews for staff: the list, a new one, its page, its screen and what is printed.
import { z } from 'zod'
import { addDays } from '../../platform/clock.ts'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { listWorkersFrom } from '../../people/index.ts'
import {
  joinReviewPath,
  newReviewPath,
  reviewClosePath,
  reviewHandsPath,
  reviewListPath,
  reviewPath,
  reviewScreenPath,
  reviewsPath,
} from '../paths.ts'
import { closeReview, countHands, openReview } from './commands.ts'
import { closeForm, handsForm, openForm } from './forms.ts'
import {
  getReview,
  listCards,
  listComments,
  listGroupChoices,
  listOffered,
  listReviews,
  type Review,
} from './queries.ts'
import type { ReviewId } from './tables.ts'
import { mayShowCounts } from './tally.ts'
import { List } from './views/list.tsx'
import { NewReview } from './views/new-review.tsx'
import { ReviewPage } from './views/review.tsx'
import { Reviews } from './views/reviews.tsx'
import { Screen } from './views/screen.tsx'

const counts = none('cards and counts of a vote; ballots tell of nobody')
const params = z.object({ review: z.custom<ReviewId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: reviewsPath,
    may: 'pledges.read',
    audit: counts,
    query: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
    handler: async (ctx, { query: { page: wanted } }) => {
      const reviews = await listReviews(ctx, wanted)
      if (reviews.length === 0 && wanted > 1) return redirect(reviewsPath)
      const body = <Reviews reviews={reviews} page={wanted} today={ctx.today} mayLead={ctx.may('pledges.change')} />
      return page({ title: 'Reviews', mood: 'calm', section: reviewsPath, body })
    },
  }),
  get({ path: newReviewPath, may: 'pledges.change', audit: none('an empty form'), handler: (ctx) => newPage(ctx) }),
  post({
    path: newReviewPath,
    may: 'pledges.change',
    audit: 'review.changed',
    form: openForm,
    handler: (ctx, { form: { held, closes, answer, ...rest } }) =>
      refusable(
        async () => {
          const review = await openReview(ctx, { ...rest, held, closes, answer })
          ctx.about(null, { detail: { act: 'opened', review } })
          return redirect(reviewPath(review), 'The review is open. Show it on the screen, or read out the code.')
        },
        (errors) => {
          const days = { ...dayBoxes('held', held), ...dayBoxes('closes', closes), ...dayBoxes('answer', answer) }
          return newPage(ctx, { typed: { ...rest, ...days }, errors })
        },
      ),
    again: (ctx, { failed }) => newPage(ctx, failed),
  }),
  get({
    path: reviewPath(':review'),
    may: 'pledges.read',
    audit: counts,
    params,
    handler: (ctx, { params: { review } }) => reviewPage(ctx, review),
  }),
  get({
    path: reviewScreenPath(':review'),
    may: 'pledges.read',
    audit: counts,
    params,
    handler: async (ctx, { params: { review: id } }) => {
      const shown = await shownOf(ctx, id)
      return page({ title: 'Review on the screen', mood: 'calm', wide: true, body: <Screen {...shown} /> })
    },
  }),
  get({
    path: reviewListPath(':review'),
    may: 'pledges.read',
    audit: counts,
    params,
    handler: async (ctx, { params: { review: id } }) =>
      page({
        title: 'What matters most to us',
        mood: 'calm',
        section: reviewsPath,
        back: { href: reviewPath(id), text: 'The review' },
        body: <List {...await shownOf(ctx, id)} />,
      }),
  }),
  post({
    path: reviewHandsPath(':review'),
    may: 'pledges.change',
    audit: 'review.changed',
    params,
    form: handsForm,
    handler: (ctx, { params: { review }, form }) =>
      refusable(
        async () => {
          await countHands(ctx, review, form)
          ctx.about(null, { detail: { act: 'hands', review } })
          return redirect(reviewPath(review), 'The hands are saved.')
        },
        (errors) => reviewPage(ctx, review, { typed: {}, errors }),
      ),
    again: (ctx, { params: { review }, failed }) => reviewPage(ctx, review, failed),
  }),
  post({
    path: reviewClosePath(':review'),
    may: 'pledges.change',
    audit: 'review.changed',
    params,
    form: closeForm,
    handler: (ctx, { params: { review } }) =>
      refusable(
        async () => {
          const ask = await closeReview(ctx, review)
          ctx.about(null, { detail: { act: 'closed', review, ask } })
          const notice =
            ask === null ? 'It is closed. Nobody voted, so nothing was sent.' : 'It is closed, and the list is sent.'
          return redirect(reviewPath(review), notice)
        },
        (errors) => reviewPage(ctx, review, { typed: {}, errors }),
      ),
    again: (ctx, { params: { review }, failed }) => reviewPage(ctx, review, failed),
  }),
]

async function newPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const { reviewVoteDays, reviewAnswerDays } = ctx.council.settings.pledges
  const closes = addDays(ctx.today, reviewVoteDays)
  const suggested = {
    ...dayBoxes('held', ctx.today),
    ...dayBoxes('closes', closes),
    ...dayBoxes('answer', addDays(closes, reviewAnswerDays)),
  }
  const body = (
    <NewReview
      groups={await listGroupChoices(ctx)}
      workers={await listWorkersFrom(ctx, ctx.today)}
      offered={await listOffered(ctx)}
      token={ctx.formToken}
      failed={failed}
      boxes={failed?.typed ?? suggested}
    />
  )
  const back = { href: reviewsPath, text: 'Reviews' }
  return page({ title: 'Start a review', mood: 'calm', section: reviewsPath, back, body })
}

const addressOf = ({ publicUrl }: Ctx) => `${new URL(publicUrl).host}${joinReviewPath}`

async function shownOf(ctx: Ctx, id: ReviewId) {
  const review = await getReview(ctx, id)
  return {
    review,
    cards: await listCards(ctx, id),
    showsCounts: mayShowCounts(votersOf(review), ctx.council.settings.smallNumber),
    address: addressOf(ctx),
  }
}

const votersOf = ({ ballots, heads }: Review) => ballots + heads

async function reviewPage(ctx: Ctx, id: ReviewId, failed?: Failed): Promise<Reply> {
  const body = (
    <ReviewPage
      {...await shownOf(ctx, id)}
      comments={ctx.may('pledges.change') ? await listComments(ctx, id) : null}
      smallNumber={ctx.council.settings.smallNumber}
      today={ctx.today}
      mayReadAsks={ctx.may('asks.read')}
      token={ctx.formToken}
      failed={failed}
    />
  )
  const back = { href: reviewsPath, text: 'Reviews' }
  return page({ title: 'Review', mood: 'calm', section: reviewsPath, back, body })
}
