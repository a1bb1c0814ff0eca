// One thing that somebody said: their words, where it has got to, its answers, and what they may change.
import type { ComponentChildren } from 'preact'
import { Button, Card, Details, formatDay, formatInstant, PageHeading, Parcel, Radios } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { quotes } from '../../../thread/tables.ts'
import { myFilePath, myQuotePath, myWithdrawPath } from '../../paths.ts'
import { feelings, feelingWords } from '../../say/feelings.ts'
import { quoteWords } from '../../say/words.ts'
import type { AskFile, Happened, OwnAsk } from '../queries.ts'
import { stagesOf } from '../stages.ts'

interface MyAskProps {
  readonly ask: OwnAsk
  readonly files: readonly AskFile[]
  readonly happened: readonly Happened[]
  /** "Monday by 12:30pm": while nobody has read it. */
  readonly readBy: string | null
  readonly answers: ComponentChildren
  readonly token: string
}

export function MyAsk(props: MyAskProps) {
  const { ask, files, happened, readBy, answers } = props
  const feeling = feelings.find((one) => one === ask.feeling)
  return (
    <>
      <PageHeading title="What I said" caption={formatDay(ask.saidOn)} />
      <Card>
        <blockquote class="own-quote">
          <p dir="auto" class="own-words">
            {ask.words}
          </p>
        </blockquote>
        {feeling && <p>You felt: {feelingWords[feeling].toLowerCase()}</p>}
        {files.map((file) => (
          <OwnFile key={file.id} ask={ask} file={file} />
        ))}
      </Card>
      {ask.isForAdvocacy ? (
        <p>This went to the advocacy service alone. Nobody at the council is shown it.</p>
      ) : (
        <Way ask={ask} happened={happened} readBy={readBy} />
      )}
      {answers}
      {ask.standing !== 'withdrawn' && !ask.isForAdvocacy && <Change {...props} />}
    </>
  )
}

function OwnFile({ ask, file }: { readonly ask: OwnAsk; readonly file: AskFile }) {
  const href = myFilePath(ask.id, file.id)
  return (
    <>
      {file.kind === 'voice' && <audio controls preload="none" src={href} aria-label="What you recorded" />}
      <p>
        <a class="govuk-link" href={href} download>
          {file.kind === 'voice' ? 'Save what you recorded' : 'Save your picture'}
        </a>
        {file.described !== null && (
          <>
            : <span dir="auto">{file.described}</span>
          </>
        )}
      </p>
    </>
  )
}

function Way({ ask, happened, readBy }: Pick<MyAskProps, 'ask' | 'happened' | 'readBy'>) {
  return (
    <Card title="Where it has got to">
      <Parcel {...stagesOf(ask)} label="Where it has got to" />
      {!ask.isSeen && ask.standing === 'waiting' && (
        <p>
          Sent to {ask.reader === null ? 'the managers of the team' : <bdi>{ask.reader}</bdi>}.
          {readBy !== null && ` It should be read ${readBy}.`}
        </p>
      )}
      {happened.length > 0 && (
        <ul>
          {happened.map(({ at, event, words, who }) => (
            <li key={`${event}${at.toISOString()}${who ?? ''}`}>
              {formatInstant(at)}: {event === 'seen' ? <WhoRead who={who} /> : (happenedWords[event] ?? event)}
              {event === 'handed-on' && words !== null && <bdi> {words}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const WhoRead = ({ who }: Pick<Happened, 'who'>) =>
  who === null ? (
    <>Somebody read it</>
  ) : (
    <>
      <bdi>{who}</bdi> read it
    </>
  )

const happenedWords: Readonly<Record<string, string>> = {
  'handed-on': 'Nobody had read it, so it was passed on to',
  withdrawn: 'You took it back',
  'quote-withdrawn': 'You said that nobody else may see your words',
  reopened: 'You said “not yet”, so it is being looked at again',
}

function Change({ ask, token }: MyAskProps) {
  return (
    <Card title="Change your mind">
      <form method="post" action={myQuotePath(ask.id)}>
        <TokenField token={token} />
        <Radios
          name="quote"
          classes="govuk-radios--small"
          fieldset={{
            legend: {
              text: 'May we show your words to others, like councillors?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          value={ask.isQuoteWithdrawn ? 'no' : ask.quote}
          items={quotes.map((one) => ({ value: one, text: quoteWords[one] }))}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Save
        </Button>
      </form>
      <Details summaryText="Take my words back">
        <p>
          We stop working on it, and nobody else is shown it. It stays in your record, because the law says we must keep
          that. You can’t undo this, but you can say it again.
        </p>
        <form method="post" action={myWithdrawPath(ask.id)}>
          <TokenField token={token} />
          <Button classes="govuk-button--warning" preventDoubleClick>
            Take my words back
          </Button>
        </form>
      </Details>
    </Card>
  )
}
