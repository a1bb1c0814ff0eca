// The cards on the screen in the room. It looks again by itself every few seconds.
import type { Card, Review } from '../queries.ts'
import { dotsEach, inOrder, mostOnOne } from '../tally.ts'

interface ScreenProps {
  readonly review: Review
  readonly cards: readonly Card[]
  readonly showsCounts: boolean
  readonly address: string
}

export function Screen({ review, cards, showsCounts, address }: ScreenProps) {
  const isOpen = review.closedAt === null
  const shown = isOpen ? cards : inOrder(cards)
  return (
    <div class="review-screen" id="review-screen" data-look-again="5">
      <h1>{isOpen ? 'What matters most to you?' : 'What matters most to us'}</h1>
      {isOpen ? (
        <p class="review-screen__join">
          On your phone: <strong>{address}</strong> Code: <strong class="review-screen__code">{review.code}</strong>
        </p>
      ) : (
        <p>Voting has ended. Thank you.</p>
      )}
      {isOpen && (
        <p>
          You have {dotsEach} dots. Put up to {mostOnOne} on one card. Nobody sees how you voted.
        </p>
      )}
      <ol class="review-screen__cards">
        {shown.map((card) => (
          <li key={card.id}>
            <span dir="auto">{card.words}</span>
            {showsCounts && (
              <span class="review-screen__count">
                {card.points} {card.points === 1 ? 'dot' : 'dots'}
                {card.against > 0 && <>, {card.against} not for us</>}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p>
        {review.ballots + review.heads} voted.
        {!showsCounts && ' The dots show here when enough of you have.'}
      </p>
    </div>
  )
}
