// One application to whoever works with the young person: all that an organisation wrote, and what it sees.
import {
  Button,
  Card,
  Details,
  FailedSummary,
  formatDay,
  formatInstant,
  PageHeading,
  State,
  Textarea,
} from '../../../design/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import { errorOf, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { applicationReadPath, applicationWordsPath, opportunityPath, staffApplicationGoesPath } from '../../paths.ts'
import { heldWords } from '../../words.ts'
import { factWords, writtenKeys } from '../disclosure.ts'
import type { Happening, SaidWords, WatchedOne as One } from '../queries.ts'
import { aboutWords, applicationLooks, applicationWords, happenedWords } from '../words.ts'
import { ApplicantCard } from './card.tsx'
import { GoesForm } from './goes.tsx'

interface WatchedOneProps {
  readonly application: One
  readonly said: readonly SaidWords[]
  readonly happenings: readonly Happening[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function WatchedOne(props: WatchedOneProps) {
  const { application, said, token, failed } = props
  const { id, name, title, by, standing, isLate, answerDue } = application
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<bdi>{name ?? 'A young person'}</bdi>} caption={<bdi>{`${title}, ${by}`}</bdi>} />
      <p>
        <State is={applicationLooks[standing]}>{applicationWords[standing]}</State>{' '}
        {isLate && <State is="soon">Late: an answer was due {formatInstant(answerDue)}</State>}
      </p>
      {application.mayBeUnsafe && <Unsafe application={application} token={token} />}
      {said.map((one) => (
        <Words key={one.id} id={id} said={one} token={token} failed={failed} />
      ))}
      <Known application={application} />
      {standing !== 'taken-back' && (
        <>
          <h2 class="govuk-heading-m">What the organisation sees</h2>
          <ApplicantCard card={application.card} />
        </>
      )}
      {standing === 'started' && (
        <Card title="How is it going?">
          <GoesForm
            action={staffApplicationGoesPath(id)}
            there="Still there"
            left="It has ended"
            why="Why? (optional)"
            whyHint="The organisation does not read this"
            token={token}
            failed={failed}
          />
        </Card>
      )}
      <History {...props} />
      <p>
        <a href={opportunityPath(application.opportunityId)}>What it is about</a>
      </p>
    </>
  )
}

function Known({ application: { unmet, leftWhy, consent } }: Pick<WatchedOneProps, 'application'>) {
  const lines: readonly (readonly [string, string | null])[] = [
    ['Not met, they say', unmet.length === 0 ? null : unmet.join('; ')],
    ['Why it ended, in the young person’s words or a worker’s', leftWhy],
    ['Sent for them. How they said yes', consent],
  ]
  return (
    <>
      {lines
        .filter(([, text]) => text !== null)
        .map(([label, text]) => (
          <p key={label}>
            {label}: <span dir="auto">{text}</span>
          </p>
        ))}
    </>
  )
}

function Unsafe({ application: { id, choices }, token }: Pick<WatchedOneProps, 'application' | 'token'>) {
  return (
    <Card title="It may say that somebody is not safe">
      <dl class="govuk-summary-list">
        {writtenKeys
          .filter((key) => choices.written[key] !== '')
          .map((key) => (
            <div key={key} class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{factWords[key]}</dt>
              <dd class="govuk-summary-list__value own-words" dir="auto">
                {choices.written[key]}
              </dd>
            </div>
          ))}
      </dl>
      <form method="post" action={applicationReadPath(id)}>
        <TokenField token={token} />
        <Button preventDoubleClick>I have read it, and done what is needed</Button>
      </form>
    </Card>
  )
}

interface WordsProps {
  readonly id: string
  readonly said: SaidWords
  readonly token: string
  readonly failed: Failed | undefined
}

function Words({ id, said, token, failed }: WordsProps) {
  const { about, words, held, by, at, passedWords, passedAt, passedBy, keptBackAt } = said
  return (
    <Card title={`${aboutWords[about]}, from the organisation`}>
      <p dir="auto" class="own-words">
        {words}
      </p>
      <p>
        <small>
          {by ?? 'The organisation'}, {formatInstant(at)}
        </small>
      </p>
      {held.map((reason) => (
        <p key={reason}>
          <State is="soon">{heldWords[reason]}</State>
        </p>
      ))}
      {passedAt !== null && (
        <p>
          <State is="good">{passedBy === null ? 'Passed on by itself' : `Passed on by ${passedBy}`}</State>{' '}
          {passedWords !== words && (
            <>
              as: <span dir="auto">{passedWords}</span>
            </>
          )}
        </p>
      )}
      {keptBackAt !== null && <State is="plain">{passedBy === null ? 'Kept back' : `Kept back by ${passedBy}`}</State>}
      {passedAt === null && keptBackAt === null && <PassOn id={id} said={said} token={token} failed={failed} />}
    </Card>
  )
}

function PassOn({ id, said, token, failed }: WordsProps) {
  return (
    <Details summaryText="Pass it on, or keep it back" open>
      <form method="post" action={applicationWordsPath(id, said.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="words"
          id={`words-${said.id}`}
          rows={4}
          label={{ text: 'Words that the young person reads' }}
          hint={{ text: 'Take out what should not reach them, and no more. What was written stays above' }}
          value={said.words}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ dir: 'auto' }}
        />
        <div class="govuk-button-group">
          <Button name="act" value="pass" preventDoubleClick>
            Pass it on
          </Button>
          <Button name="act" value="keep-back" classes="govuk-button--secondary" preventDoubleClick>
            Keep it back
          </Button>
        </div>
      </form>
    </Details>
  )
}

function History({ happenings }: WatchedOneProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <ul class="govuk-list govuk-list--bullet">
        {happenings.map(({ at, event, on }) => (
          <li key={`${event} ${String(at.getTime())}`}>
            {formatDay(dayOf(at))}: {happenedWords[event]}
            {on !== null && `, ${formatDay(on)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
