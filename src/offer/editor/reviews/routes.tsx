// The calendar of reviews: what is overdue, and what comes month by month.
import {
  DataTable,
  EmptyState,
  formatDayShort,
  formatMonth,
  PageHeading,
  State,
  type Column,
} from '../../../design/index.ts'
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
        <DataTable
          key={heading}
          caption={heading}
          columns={columnsFor(today, mayChange)}
          rows={some}
          rowKey={({ slug }) => slug}
          empty={null}
        />
      ))}
    </>
  )
}

function headingOf(reviewOn: Day | null, today: Day): string {
  if (reviewOn === null) return 'No day set'
  return reviewOn < today ? 'Overdue' : formatMonth(reviewOn)
}

const columnsFor = (today: Day, mayChange: boolean): readonly Column<Review>[] => [
  {
    key: 'title',
    header: 'Entry',
    isRowHeader: true,
    cell: ({ slug, title }) => (
      <a class="govuk-link" href={entryEditPath(slug)}>
        <bdi>{title}</bdi>
      </a>
    ),
  },
  {
    key: 'on',
    header: 'Look again by',
    cell: ({ reviewOn }) => {
      if (reviewOn === null) return ''
      return reviewOn < today ? <State is="soon">{formatDayShort(reviewOn)}</State> : formatDayShort(reviewOn)
    },
  },
  {
    key: 'owner',
    header: 'Owner',
    cell: ({ ownerPost, ownerEmail }) => (
      <div>
        {ownerPost === null ? 'No owner' : <bdi>{ownerPost}</bdi>}
        {ownerPost !== null && ownerEmail === null && <small>no email address: not reminded</small>}
      </div>
    ),
  },
  {
    key: 'checked',
    header: 'Last checked',
    cell: ({ assuredOn }) => (assuredOn === null ? 'Never' : formatDayShort(assuredOn)),
  },
  ...(mayChange
    ? [
        {
          key: 'check',
          header: 'Say that it is true',
          hideHeader: true,
          cell: ({ slug, title }: Review) => (
            <a class="govuk-link" href={entryAssurePath(slug)}>
              I have checked it<span class="govuk-visually-hidden">: {title}</span>
            </a>
          ),
        },
      ]
    : []),
]
