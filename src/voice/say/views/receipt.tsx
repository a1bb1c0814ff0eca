// Right after sending: when, to whom, by when it should be read, and help where the words spoke of danger.
import { Button, Card, formatDay, HelpNowBox, PageHeading, type HelpNowOption } from '../../../design/index.ts'
import { myAskPath, myAsksPath } from '../../paths.ts'
import { quoteSaid, yourWayWords } from '../words.ts'
import type { OwnAsk } from '../../my-asks/queries.ts'

interface ReceiptProps {
  readonly ask: OwnAsk
  /** "today at 2:05am" */
  readonly sentAt: string
  /** "Monday by 12:30pm"; null when no clock runs. */
  readonly readBy: string | null
  /** "Monday at 8:30am", or "now"; null when nobody is set to read. */
  readonly next: string | null
  readonly help: readonly HelpNowOption[]
}

export function Receipt({ ask, sentAt, readBy, next, help }: ReceiptProps) {
  return (
    <>
      <PageHeading title="We have your words" lead={`You sent them ${sentAt}.`} />
      {ask.unsafe && (
        <HelpNowBox
          id="help-now-after"
          heading="You matter. Help is here now"
          options={help}
          note={
            <p>
              Because you may not be safe, this is read sooner.{' '}
              {ask.readerRole === null && !ask.isRestricted && 'The managers of the team can see it too.'}
            </p>
          }
          isOpen
          isAfter
        />
      )}
      <Card title="What happens now">
        <ul>
          <li>
            <Reader ask={ask} /> {next === 'now' ? 'can read it now' : next !== null && `reads next ${next}`}
            {next === null && 'will read it'}.
          </li>
          {readBy !== null && (
            <li>
              It should be read <strong>{readBy}</strong>. If nobody has read it by then, we pass it on to somebody
              else, and you can see to whom.
            </li>
          )}
          <li>
            You get an answer, <strong>{yourWayWords[ask.answerWay]}</strong>. You say if it is good enough.
          </li>
          <li>{quoteSaid[ask.isQuoteWithdrawn ? 'no' : ask.quote]} You can change this.</li>
        </ul>
      </Card>
      <div class="govuk-button-group">
        <Button href={myAskPath(ask.id)}>See where it is</Button>
        <Button href={myAsksPath} classes="govuk-button--secondary">
          All I have said
        </Button>
      </div>
      <p class="govuk-hint">Kept on {formatDay(ask.saidOn)}. You can take your words back at any time.</p>
    </>
  )
}

const Reader = ({ ask }: { readonly ask: OwnAsk }) =>
  ask.reader === null ? <>The managers of the team</> : <bdi>{ask.reader}</bdi>
