// The list as young people made it: to print, to hang up and to bring along.
import { formatDay, PageHeading, PrintButton } from '../../../design/index.ts'
import type { Card, Review } from '../queries.ts'
import { inOrder } from '../tally.ts'

interface ListProps {
  readonly review: Review
  readonly cards: readonly Card[]
  readonly showsCounts: boolean
}

export function List({ review, cards, showsCounts }: ListProps) {
  const chosen = inOrder(cards).filter(({ points }) => points > 0)
  const others = inOrder(cards).filter(({ points }) => points === 0)
  return (
    <>
      <PageHeading
        title="What matters most to us"
        caption={<span dir="auto">{review.group}</span>}
        lead={`We looked at the pledges and ideas on ${formatDay(review.heldOn)}. ${
          review.closedAt === null ? 'You can still vote.' : 'This is our list.'
        }`}
        acts={<PrintButton words="Print" classes="govuk-button--secondary" />}
      />
      {chosen.length === 0 ? (
        <p>Nobody has voted {review.closedAt === null ? 'yet' : 'this time'}.</p>
      ) : (
        <ol class="govuk-list govuk-list--number review-list">
          {chosen.map(({ id, words, points }) => (
            <li key={id}>
              <span dir="auto">{words}</span>
              {showsCounts && <small> {points === 1 ? '1 dot' : `${String(points)} dots`}</small>}
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && chosen.length > 0 && (
        <>
          <h2 class="govuk-heading-m">We also looked at</h2>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ id, words }) => (
              <li key={id} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {review.askId !== null && <p>We asked for an answer by {formatDay(review.answerBy)}.</p>}
    </>
  )
}
