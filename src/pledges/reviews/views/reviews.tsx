// Every review: the open ones first.
import { DataTable, EmptyState, formatDay, formatDayShort, PageHeading, Pager, State } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { newReviewPath, reviewPath, reviewsPath } from '../../paths.ts'
import { perPage, type Review } from '../queries.ts'

interface ReviewsProps {
  readonly reviews: readonly Review[]
  readonly page: number
  readonly today: Day
  readonly mayLead: boolean
}

export function Reviews({ reviews, page, today, mayLead }: ReviewsProps) {
  const total = reviews[0]?.total ?? 0
  return (
    <>
      <PageHeading
        title="Reviews"
        lead="Young people look over the pledges and ideas, and say which matter most. Their list goes to whoever answers."
        acts={
          mayLead && (
            <a class="govuk-button" href={newReviewPath} role="button" draggable={false}>
              Start a review
            </a>
          )
        }
      />
      <DataTable
        caption={`Reviews, page ${page}`}
        hideCaption
        rows={reviews}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No review yet">
            <p>A review takes half an hour at a meeting: choose the cards, show them on the screen, and vote.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'held',
            header: 'Meeting',
            isRowHeader: true,
            cell: ({ id, heldOn, group }) => (
              <>
                <a href={reviewPath(id)}>{formatDay(heldOn)}</a>
                <small dir="auto">{group}</small>
              </>
            ),
          },
          { key: 'cards', header: 'Cards', isNumeric: true, cell: ({ cards }) => cards },
          {
            key: 'standing',
            header: 'Where it stands',
            cell: (review) => <ReviewMark review={review} today={today} />,
          },
          { key: 'answer', header: 'Answer by', cell: ({ answerBy }) => formatDayShort(answerBy) },
        ]}
      />
      <Pager
        label="Reviews"
        page={page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(to) => (to === 1 ? reviewsPath : `${reviewsPath}?page=${String(to)}`)}
      />
    </>
  )
}

export function ReviewMark({ review, today }: { readonly review: Review; readonly today: Day }) {
  if (review.closedAt !== null) return <State is="good">{review.askId === null ? 'Closed' : 'Sent'}</State>
  if (review.closesOn < today) return <State is="waiting">Closes tonight</State>
  return <State is="soon">Open until {formatDayShort(review.closesOn)}</State>
}
