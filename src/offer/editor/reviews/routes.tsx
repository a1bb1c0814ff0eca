// The calendar of reviews: what is overdue, and what comes month by month.
import { EmptyState, formatDay, formatDayShort, formatMonth, PageHeading, State } from '../../../design/index.ts'
import { none } from '../../../platform/audit/events.ts'
import { page } from '../../../platform/http/reply.ts'
import { get } from '../../../platform/http/row.ts'
import type { Day } from '../../../platform/clock.ts'
import { entryAssurePath, entryEditPath, offerReviewsPath } from '../../paths.ts'
import { listReviews, type Review } from './queries.ts'

export const rows = [
  get({
    path: offerReviewsPath,
    may: 'offer.read-drafts',
    audit: none('the council’s own entries: shows nobody'),
    handler: async (ctx) => {
      const body = (
        <ReviewsPage reviews={await listReviews(ctx)} today={ctx.today} mayChange={ctx.may('offer.change')} />
      )
      return page({ title: 'Reviews', mood: 'calm', section: offerReviewsPath, body })
    },
  }),
]

interface ReviewsProps {
  readonly reviews: readonly Review[]
  readonly today: Day
  readonly mayChange: boolean
}

function ReviewsPage({ reviews, today, mayChange }: ReviewsProps) {
  const groups = Map.groupBy(reviews, ({ reviewOn }) => headingOf(reviewOn, today))
  return (
    <>
      <PageHeading
        title="Reviews"
        lead="The post that keeps an entry is told by email each Monday, from two weeks before its day."
      />
      {reviews.length === 0 && <EmptyState title="Nothing is published yet" />}
      {[...groups].map(([heading, some]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="govuk-list">
            {some.map((review) => (
              <li key={review.slug}>
                <Line review={review} today={today} mayChange={mayChange} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function headingOf(reviewOn: Day | null, today: Day): string {
  if (reviewOn === null) return 'No day set'
  return reviewOn < today ? 'Overdue' : formatMonth(reviewOn)
}

function Line({ review, today, mayChange }: Omit<ReviewsProps, 'reviews'> & { readonly review: Review }) {
  const { slug, title, reviewOn, ownerPost, ownerEmail, assuredOn } = review
  return (
    <>
      <a class="govuk-link" href={entryEditPath(slug)}>
        <bdi>{title}</bdi>
      </a>
      {reviewOn !== null && (
        <>
          {', '}
          {reviewOn < today ? <State is="soon">since {formatDay(reviewOn)}</State> : formatDayShort(reviewOn)}
        </>
      )}
      {'. '}
      {ownerPost === null ? 'No owner' : <bdi>{ownerPost}</bdi>}
      {ownerPost !== null && ownerEmail === null && ' (no email address: not reminded)'}
      {assuredOn !== null && <>, checked {formatDayShort(assuredOn)}</>}
      {mayChange && (
        <>
          {'. '}
          <a class="govuk-link" href={entryAssurePath(slug)}>
            I have checked it<span class="govuk-visually-hidden">: {title}</span>
          </a>
        </>
      )}
    </>
  )
}
