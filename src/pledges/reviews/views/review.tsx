// One review for staff: the code, the order as it stands, comments for whoever leads it, hands, and the close.
import {
  Button,
  Card as Surface,
  DataTable,
  DefinitionRows,
  FailedSummary,
  formatDay,
  Input,
  PageHeading,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { roleWords } from '../../../people/index.ts'
import { askPath } from '../../../thread/paths.ts'
import { reviewClosePath, reviewHandsPath, reviewListPath, reviewScreenPath } from '../../paths.ts'
import { heldWords } from '../../words.ts'
import type { ReaderRole } from '../forms.ts'
import type { Card, Comment, Review } from '../queries.ts'
import { inOrder } from '../tally.ts'
import { ReviewMark } from './reviews.tsx'

export interface ReviewPageProps {
  readonly review: Review
  readonly cards: readonly Card[]
  /** For whoever leads it; null for everybody else. */
  readonly comments: readonly Comment[] | null
  readonly showsCounts: boolean
  readonly smallNumber: number
  readonly address: string
  readonly today: Day
  readonly mayReadAsks: boolean
  readonly token: string
  readonly failed: Failed | undefined
}

export function ReviewPage(props: ReviewPageProps) {
  const { review, comments, address, today, mayReadAsks, failed } = props
  const isOpen = review.closedAt === null
  const mayLead = comments !== null
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={`Review of ${formatDay(review.heldOn)}`}
        caption={<span dir="auto">{review.group}</span>}
        acts={
          <>
            <a
              class="govuk-button govuk-button--secondary"
              href={reviewScreenPath(review.id)}
              role="button"
              draggable={false}
            >
              Show it on the screen
            </a>
            <a class="govuk-link" href={reviewListPath(review.id)}>
              The list to print
            </a>
          </>
        }
      />
      <DefinitionRows
        rows={[
          { label: 'Where it stands', value: <ReviewMark review={review} today={today} /> },
          ...(isOpen && mayLead
            ? [
                {
                  label: 'Vote by phone',
                  value: (
                    <>
                      {address} with the code <strong>{review.code}</strong>
                    </>
                  ),
                },
              ]
            : []),
          { label: 'Who answers', value: readerOf(review) },
          { label: 'By when', value: formatDay(review.answerBy) },
          ...(review.askId === null
            ? []
            : [
                {
                  label: 'What became of it',
                  value: mayReadAsks ? <a href={askPath(review.askId)}>The ask and its answer</a> : 'It was sent',
                },
              ]),
        ]}
      />
      <Order {...props} />
      {isOpen && mayLead && <Hands {...props} />}
      {isOpen && mayLead && <Close {...props} />}
    </>
  )
}

function readerOf({ reader, readerRole }: Review): string {
  return reader ?? `Every ${roleWords((readerRole ?? 'service-manager') as ReaderRole).toLowerCase()}` // one of these, by the form
}

function Order({ review, cards, comments, showsCounts, smallNumber }: ReviewPageProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{review.closedAt === null ? 'The order so far' : 'What matters most'}</h2>
      <p>
        {showsCounts
          ? `${String(review.ballots)} voted by phone and ${String(review.heads)} in the room.`
          : `Fewer than ${String(smallNumber)} have voted, so the order stands here without numbers.`}
      </p>
      <DataTable
        caption="The cards in order"
        hideCaption
        rows={inOrder(cards)}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'words',
            header: 'Card',
            isRowHeader: true,
            cell: (card) => (
              <div>
                <span dir="auto">{card.words}</span>
                <small>{card.kind === 'idea' ? 'Idea' : 'Pledge'}</small>
                <Comments comments={(comments ?? []).filter(({ cardId }) => cardId === card.id)} />
              </div>
            ),
          },
          ...(showsCounts
            ? [
                { key: 'points', header: 'Dots and hands', isNumeric: true, cell: ({ points }: Card) => points },
                { key: 'against', header: 'Not for us', isNumeric: true, cell: ({ against }: Card) => against },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Comments({ comments }: { readonly comments: readonly Comment[] }) {
  if (comments.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {comments.map(({ words, held }) => (
        <li key={words}>
          <span dir="auto">“{words}”</span>
          {held.map((reason) => (
            <small key={reason}>{heldWords[reason]}</small>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Hands({ review, cards, token, failed }: ReviewPageProps) {
  const held = (name: string, before: number) =>
    failed?.typed[name] === undefined ? (before === 0 ? '' : String(before)) : typedText(failed.typed, name)
  return (
    <Surface title="Hands in the room">
      <form method="post" action={reviewHandsPath(review.id)} novalidate>
        <TokenField token={token} />
        <Number
          name="heads"
          label="How many raised their hands instead of voting by phone?"
          value={held('heads', review.heads)}
          failed={failed}
        />
        {cards.map(({ id, position, words, hands, handsAgainst }) => (
          <fieldset class="govuk-fieldset" key={id}>
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" dir="auto">
              {words}
            </legend>
            <div class="review-hands">
              <Number
                name={`hands-${String(position)}`}
                label="Hands"
                value={held(`hands-${String(position)}`, hands)}
                failed={failed}
              />
              <Number
                name={`against-${String(position)}`}
                label="Not for us"
                value={held(`against-${String(position)}`, handsAgainst)}
                failed={failed}
              />
            </div>
          </fieldset>
        ))}
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Save the hands
        </Button>
      </form>
    </Surface>
  )
}

interface NumberProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly failed: Failed | undefined
}

const Number = ({ name, label, value, failed }: NumberProps) => (
  <Input
    id={name}
    name={name}
    label={{ text: label }}
    classes="govuk-input--width-3"
    inputmode="numeric"
    value={value}
    errorMessage={errorOf(failed?.errors, name)}
  />
)

function Close({ review, token }: ReviewPageProps) {
  return (
    <Surface title="Close it">
      <p>
        Nobody can vote afterwards. The first three to five go to whoever answers. It closes by itself after{' '}
        {formatDay(review.closesOn)}.
      </p>
      <form method="post" action={reviewClosePath(review.id)}>
        <TokenField token={token} />
        <Button preventDoubleClick>Close it and send the list</Button>
      </form>
    </Surface>
  )
}
