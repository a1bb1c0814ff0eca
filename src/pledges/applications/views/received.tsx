// Applications to an organisation: by when each is to be answered, what the young person chose to show, and what was said.
import {
  Card,
  DataTable,
  EmptyState,
  FailedSummary,
  formatDay,
  formatInstant,
  PageHeading,
  State,
} from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { partnerApplicationPath, partnerOpportunitiesPath } from '../../paths.ts'
import type { Received, SaidWords } from '../queries.ts'
import { waitsForAnswer } from '../standing.ts'
import { aboutWords, applicationLooks, forOrganisation } from '../words.ts'
import { ApplicantCard } from './card.tsx'
import { NextSteps } from './next-steps.tsx'

export function ReceivedList({ applications }: { readonly applications: readonly Received[] }) {
  return (
    <>
      <PageHeading
        title="Applications"
        lead="You see what each young person chose to show you. Everybody gets an answer with some words of feedback, in time."
      />
      <ReceivedTable applications={applications} />
    </>
  )
}

export function ReceivedTable({ applications }: { readonly applications: readonly Received[] }) {
  return (
    <DataTable
      caption="Applications, those that wait for your answer first"
      hideCaption
      columns={[
        {
          key: 'who',
          header: 'Who',
          isRowHeader: true,
          cell: ({ id, card, title }) => (
            <>
              <a href={partnerApplicationPath(id)}>
                <bdi>{card.firstName}</bdi>
              </a>
              <small dir="auto">{title}</small>
            </>
          ),
        },
        { key: 'sent', header: 'Sent', cell: ({ appliedOn }) => formatDay(appliedOn) },
        {
          key: 'standing',
          header: 'Where it stands',
          cell: ({ standing }) => <State is={applicationLooks[standing]}>{forOrganisation[standing]}</State>,
        },
        {
          key: 'due',
          header: 'Your answer',
          cell: ({ standing, answerDue, isLate }) =>
            !waitsForAnswer(standing) ? (
              '–'
            ) : isLate ? (
              <State is="soon">Was due {formatInstant(answerDue)}</State>
            ) : (
              `By ${formatInstant(answerDue)}`
            ),
        },
      ]}
      rows={applications}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No applications yet">
          <p>
            Young people apply to <a href={partnerOpportunitiesPath}>what you offer</a> once it is open.
          </p>
        </EmptyState>
      }
    />
  )
}

interface ReceivedOneProps {
  readonly application: Received
  readonly said: readonly SaidWords[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function ReceivedOne(props: ReceivedOneProps) {
  const { application, failed } = props
  const { standing, card, title, guaranteed, isLate, answerDue } = application
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<bdi>{card.firstName}</bdi>} caption={<bdi>{title}</bdi>} />
      <p>
        <State is={applicationLooks[standing]}>{forOrganisation[standing]}</State>{' '}
        {waitsForAnswer(standing) && (
          <State is={isLate ? 'soon' : 'waiting'}>
            {isLate ? 'Your answer was due' : 'Your answer is due'} {formatInstant(answerDue)}
          </State>
        )}
      </p>
      {guaranteed && waitsForAnswer(standing) && <p>You promised an interview to everyone who meets what matters.</p>}
      <ApplicantCard card={card} />
      <Facts application={application} />
      <NextSteps {...props} />
      <Said {...props} />
    </>
  )
}

function Facts({ application }: Pick<ReceivedOneProps, 'application'>) {
  const { interviewOn, interviewAt, startedOn, leftOn, thereAtThree, thereAtSix } = application
  const lines = [
    interviewOn === null ? null : `Interview on ${formatDay(interviewOn)}, ${interviewAt ?? ''}`,
    startedOn === null ? null : `Started on ${formatDay(startedOn)}`,
    thereAtThree === true ? 'Still there after three months' : null,
    thereAtSix === true ? 'Still there after six months' : null,
    leftOn === null ? null : `Ended on ${formatDay(leftOn)}`,
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Said({ said }: ReceivedOneProps) {
  if (said.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you wrote</h2>
      {said.map(({ id, about, words, passedAt, keptBackAt }) => (
        <Card key={id} title={aboutWords[about]} level={3}>
          <p dir="auto" class="own-words">
            {words}
          </p>
          {about !== 'left' && (
            <p>
              {passedAt !== null ? (
                <State is="good">They can read it</State>
              ) : keptBackAt !== null ? (
                <State is="plain">Not passed on. Whoever works with them can tell you more</State>
              ) : (
                <State is="waiting">Somebody here reads it first</State>
              )}
            </p>
          )}
        </Card>
      ))}
    </>
  )
}
