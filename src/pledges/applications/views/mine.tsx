// What a young person applied for: where each has got to, what was said to them, what the organisation sees.
import {
  Button,
  Card,
  EmptyState,
  FailedSummary,
  formatDay,
  formatDayWithWeekday,
  formatInstant,
  HelpNowBox,
  PageHeading,
  Parcel,
  State,
  type HelpNowOption,
} from '../../../design/index.ts'
import { dayOf, type Day } from '../../../platform/clock.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  myApplicationBackPath,
  myApplicationChangePath,
  myApplicationGoesPath,
  myApplicationPath,
  opportunitiesPath,
  opportunityPath,
} from '../../paths.ts'
import type { Happening, MyApplication as Mine, PassedWords } from '../queries.ts'
import { mayFollow } from '../standing.ts'
import { aboutWords, applicationLooks, applicationWords, happenedWords, stagesOf } from '../words.ts'
import { ApplicantCard } from './card.tsx'
import { GoesForm } from './goes.tsx'

export function MyApplications({ applications }: { readonly applications: readonly Mine[] }) {
  return (
    <>
      <PageHeading title="My applications" />
      {applications.length === 0 ? (
        <EmptyState title="Nothing yet">
          <p>Jobs, training, tickets, somebody to learn from: for you, and you choose what they know.</p>
          <p>
            <Button href={opportunitiesPath}>Look what is there</Button>
          </p>
        </EmptyState>
      ) : (
        <>
          {applications.map(({ id, title, by, standing, appliedOn }) => (
            <Card key={id} title={<a href={myApplicationPath(id)}>{title}</a>}>
              <p>
                <State is={applicationLooks[standing]}>{applicationWords[standing]}</State> <bdi>{by}</bdi>, sent on{' '}
                {formatDay(appliedOn)}
              </p>
            </Card>
          ))}
          <p>
            <a href={opportunitiesPath}>Look what else is there</a>
          </p>
        </>
      )}
    </>
  )
}

interface MyApplicationProps {
  readonly application: Mine
  readonly words: readonly PassedWords[]
  /** Words that somebody who works with them reads first. */
  readonly waiting: number
  readonly happenings: readonly Happening[]
  readonly today: Day
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function MyApplication(props: MyApplicationProps) {
  const { application, words, waiting, help, failed } = props
  const { standing, title, by, opportunityId, mayBeUnsafe } = application
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<bdi>{title}</bdi>} caption={<bdi>{by}</bdi>} />
      <Parcel {...stagesOf(standing, application.interviewOn !== null)} label="Where it has got to" />
      {mayBeUnsafe && help.length > 0 && <HelpNowBox id="help-after" options={help} isOpen isAfter />}
      <Now {...props} />
      {waiting > 0 && <p>They have written to you. Somebody who works with you reads it first, then it is here.</p>}
      {words.map(({ about, words: said, at }) => (
        <Card key={`${about} ${String(at.getTime())}`} title={aboutWords[about]}>
          <p dir="auto" class="own-words">
            {said}
          </p>
        </Card>
      ))}
      {standing === 'started' && <StillThere {...props} />}
      {standing !== 'taken-back' && (
        <>
          <h2 class="govuk-heading-m">What they see of you</h2>
          <ApplicantCard card={application.card} />
        </>
      )}
      <Acts application={application} />
      <History {...props} />
      <p>
        <a href={opportunityPath(opportunityId)}>What it was about</a>
      </p>
    </>
  )
}

function StillThere({ application, help, token, failed }: MyApplicationProps) {
  return (
    <Card title="Do you still do it?">
      <GoesForm
        action={myApplicationGoesPath(application.id)}
        there="Yes, I still do"
        left="No, it has ended"
        why="Why? (optional)"
        whyHint="Your worker reads this. The organisation does not"
        token={token}
        failed={failed}
        boxAttributes={{ 'data-help-now': 'help-beside' }}
      />
      {help.length > 0 && <HelpNowBox id="help-beside" options={help} />}
    </Card>
  )
}

function answerLine({ isLate, answerDue }: Mine): string {
  return isLate
    ? 'They should have answered by now. We have asked them to.'
    : `You have an answer by ${formatInstant(answerDue)} at the latest.`
}

function Now({ application, today }: MyApplicationProps) {
  const { standing, guaranteed, startedOn, leftOn } = application
  switch (standing) {
    case 'applied':
    case 'seen':
      return (
        <p>
          {standing === 'applied' ? 'It is sent. ' : 'They have read it. '}
          {guaranteed && 'They have promised to meet everyone who meets what matters. '}
          {answerLine(application)}
        </p>
      )
    case 'invited':
      return <Interview application={application} today={today} />
    case 'offered':
      return <p>They said yes. Well done. Do you not want it any more? Then take it back below.</p>
    case 'refused':
      return <NotThisTime application={application} />
    case 'started':
      return <p>You started on {startedOn === null ? '' : formatDay(startedOn)}.</p>
    case 'left':
      return (
        <p>
          It ended on {leftOn === null ? '' : formatDay(leftOn)}.{' '}
          <a href={opportunitiesPath}>Look what else is there</a>.
        </p>
      )
    case 'taken-back':
      return <p>You took it back. They see nothing of it any more.</p>
  }
}

function Interview({ application, today }: Pick<MyApplicationProps, 'application' | 'today'>) {
  const { interviewOn, interviewAt } = application
  if (interviewOn === null) return null
  return (
    <Card title="You have an interview">
      <p>
        <strong>
          {formatDayWithWeekday(interviewOn)}
          {interviewAt === null ? '' : `, ${interviewAt}`}
        </strong>
      </p>
      <p>{interviewOn < today ? answerLine(application) : 'Would you like somebody with you? Ask your worker.'}</p>
    </Card>
  )
}

function NotThisTime({ application: { unmet } }: Pick<MyApplicationProps, 'application'>) {
  return (
    <>
      <p>Not this time. What they wrote about it is here. It says nothing about the next one.</p>
      {unmet.length > 0 && (
        <>
          <p>They say that this was not met:</p>
          <ul class="govuk-list govuk-list--bullet">
            {unmet.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          <p>Is that wrong? Tell your worker: they can ask again.</p>
        </>
      )}
    </>
  )
}

function Acts({ application: { id, standing } }: { readonly application: Mine }) {
  const mayChange = mayFollow.changed.includes(standing)
  if (!mayChange && standing !== 'taken-back') return null
  return (
    <div class="govuk-button-group">
      <Button href={myApplicationChangePath(id)} classes="govuk-button--secondary">
        {standing === 'taken-back' ? 'Apply again' : 'Change what they see'}
      </Button>
      {mayChange && <a href={myApplicationBackPath(id)}>Take it back</a>}
    </div>
  )
}

function History({ happenings }: MyApplicationProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <ul class="govuk-list govuk-list--bullet">
        {happenings.map(({ at, event, on }) => (
          <li key={`${event} ${String(at.getTime())}`}>
            {formatDay(dayOf(at))}: {happenedWords[event]}
            {on !== null && (event === 'invited' || event === 'started' || event === 'left') && `, ${formatDay(on)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

interface TakeBackProps {
  readonly action: string
  readonly title: string
  readonly by: string
  readonly token: string
}

export function TakeBack({ action, title, by, token }: TakeBackProps) {
  return (
    <>
      <PageHeading title="Take it back?" caption={<bdi>{title}</bdi>} />
      <p>
        At once <bdi>{by}</bdi> sees nothing of it any more, and what they saw is wiped. You can apply again while it is
        open.
      </p>
      <form method="post" action={action}>
        <TokenField token={token} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Yes, take it back
        </Button>
      </form>
    </>
  )
}
