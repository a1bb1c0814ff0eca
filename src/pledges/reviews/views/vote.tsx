// Voting on a phone: a code, five dots, no name.
import {
  askBox,
  Button,
  Card as Surface,
  Checkboxes,
  Details,
  ErrorMessage,
  FailedSummary,
  formatDay,
  HelpNowBox,
  Input,
  PageHeading,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { joinReviewPath, treePath, votePath } from '../../paths.ts'
import { longestComment } from '../forms.ts'
import type { Card, Review } from '../queries.ts'
import { dotsEach, mostOnOne } from '../tally.ts'

export function Join({ token, failed }: { readonly token: string; readonly failed?: Failed | undefined }) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Vote on what matters most" lead="You need the code from your group. You need no name." />
      <form method="post" action={joinReviewPath} novalidate>
        <TokenField token={token} />
        <Input
          id="code"
          name="code"
          label={{ text: 'Code', classes: 'govuk-label--m' }}
          classes="govuk-input--width-10"
          autocomplete="off"
          value={typedText(failed?.typed, 'code')}
          errorMessage={errorOf(failed?.errors, 'code')}
          attributes={{ autocapitalize: 'characters' }}
        />
        <Button>Go on</Button>
      </form>
    </>
  )
}

export function Ended() {
  return (
    <>
      <PageHeading
        title="You can’t vote with this code"
        lead="The vote may be over, or the code may have a slip in it."
      />
      <p>
        <a href={joinReviewPath}>Try the code again</a>
      </p>
      <p>
        <a href={treePath}>Look at the tree of pledges</a>
      </p>
    </>
  )
}

interface VoteProps {
  readonly review: Review
  readonly cards: readonly Card[]
  readonly deviceKey: string
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly boxes: Typed
  readonly failed: Failed | undefined
}

const helpId = 'help-now-review'

export function Vote({ review, cards, deviceKey, help, token, boxes, failed }: VoteProps) {
  const tooMany = errorOf(failed?.errors, 'dots')
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What matters most to you?"
        caption={<span dir="auto">{review.group}</span>}
        lead={`You have ${String(dotsEach)} dots. Put up to ${String(mostOnOne)} on one card. Nobody sees how you voted.`}
      />
      <p>You can vote, or change your vote, until {formatDay(review.closesOn)}.</p>
      <form method="post" action={votePath(review.code)} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="key" value={typedText(boxes, 'key') || deviceKey} />
        <div id="dots" tabindex={-1}>
          {tooMany && <ErrorMessage id="dots-error">{tooMany.text}</ErrorMessage>}
        </div>
        {cards.map((card) => (
          <VoteCard key={card.id} card={card} boxes={boxes} failed={failed} />
        ))}
        <HelpNowBox id={helpId} options={help} />
        <Button preventDoubleClick>Send my vote</Button>
      </form>
    </>
  )
}

interface VoteCardProps {
  readonly card: Card
  readonly boxes: Typed
  readonly failed: Failed | undefined
}

const dotWords = ['No dots', '● 1 dot', '●● 2 dots', '●●● 3 dots']

function VoteCard({ card: { position, words }, boxes, failed }: VoteCardProps) {
  const [dots, against, said] = [`dots-${String(position)}`, `against-${String(position)}`, `words-${String(position)}`]
  return (
    <Surface>
      <Radios
        name={dots}
        idPrefix={dots}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: <span dir="auto">{words}</span>, classes: 'govuk-fieldset__legend--m' } }}
        value={typedText(boxes, dots) || '0'}
        errorMessage={errorOf(failed?.errors, dots)}
        items={dotWords.map((text, count) => ({ value: String(count), text }))}
      />
      <Details summaryText="Say more" open={typedText(boxes, said) !== '' || typedText(boxes, against) !== ''}>
        <Checkboxes
          name={against}
          idPrefix={against}
          classes="govuk-checkboxes--small"
          values={[typedText(boxes, against)]}
          items={[{ value: 'yes', text: 'Not for us' }]}
        />
        <Textarea
          id={said}
          name={said}
          rows={2}
          label={{ text: 'In your own words' }}
          hint={{
            text: `Whoever leads your group reads this. No names, please. Up to ${String(longestComment)} letters`,
          }}
          value={typedText(boxes, said)}
          errorMessage={errorOf(failed?.errors, said)}
          attributes={{ dir: 'auto', ...askBox(helpId) }}
        />
      </Details>
    </Surface>
  )
}

export function Voted({ code, closesOn, deviceKey }: { code: string; closesOn: string; deviceKey: string | null }) {
  return (
    <>
      <PageHeading
        title="Thank you. Your vote is in"
        lead="Your list goes to people who decide, with a date for an answer."
      />
      {deviceKey !== null && (
        <p>
          <a href={`${votePath(code)}?key=${deviceKey}`}>Change my vote</a> (until {closesOn})
        </p>
      )}
      <p>
        Close this page on a shared device. Nothing here says who you are. <a href={treePath}>Look at the tree</a>
      </p>
    </>
  )
}
