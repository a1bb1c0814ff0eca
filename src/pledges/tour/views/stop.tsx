// One stop: what is missing before it may be confirmed stands first.
import {
  Button,
  Card,
  FailedSummary,
  formatDay,
  PageHeading,
  PrintButton,
  State,
  SummaryList,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  stopCancelPath,
  stopChangePath,
  stopConfirmPath,
  stopReportPath,
  stopRisksPath,
  stopSignPath,
} from '../../paths.ts'
import type { StopFound } from '../queries.ts'
import { missingFor, stateOf, stateWords } from '../state.ts'
import { Hazards } from './hazards.tsx'
import { stateLooks } from './state-looks.ts'

export interface StopPageProps {
  readonly stop: StopFound
  readonly today: Day
  readonly mayPlan: boolean
  readonly maySign: boolean
  readonly token: string
  readonly failed: Failed | undefined
}

export function StopPage(props: StopPageProps) {
  const { stop, today, failed } = props
  const state = stateOf(stop, today)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={<span dir="auto">{stop.place}</span>}
        caption={formatDay(stop.held_on)}
        lead={<span dir="auto">{stop.purpose}</span>}
      />
      <p>
        <State is={stateLooks[state]}>{stateWords[state]}</State>
      </p>
      {state === 'planned' && <Missing {...props} />}
      {stop.cancelled_why !== null && (
        <p class="govuk-inset-text" dir="auto">
          {stop.cancelled_why}
        </p>
      )}
      <Facts stop={stop} />
      {stop.reported_at !== null && <Report stop={stop} />}
      <h2 class="govuk-heading-m">What could go wrong</h2>
      <p>
        {stop.risk_signed_at === null
          ? 'Nobody has signed this yet.'
          : `Signed by ${stop.signedBy ?? 'a manager'} on ${formatDay(dayOf(stop.risk_signed_at))}.`}
        {stop.risk_note !== null && ` “${stop.risk_note}”`}
      </p>
      <Hazards hazards={stop.hazards} />
      <Acts {...props} />
      <PrintButton words="Print" classes="govuk-button--secondary" />
    </>
  )
}

function Missing({ stop, maySign, token }: StopPageProps) {
  const missing = missingFor(stop)
  if (missing.length > 0)
    return (
      <div class="govuk-inset-text">
        <p>Before it can be confirmed it needs:</p>
        <ul class="govuk-list govuk-list--bullet">
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </div>
    )
  if (!maySign) return <p class="govuk-inset-text">Everything is there. A manager confirms it.</p>
  return (
    <form method="post" action={stopConfirmPath(stop.id)}>
      <TokenField token={token} />
      <Button preventDoubleClick>Confirm it</Button>
    </form>
  )
}

function Facts({ stop }: Pick<StopPageProps, 'stop'>) {
  const when = [stop.from_time && `from ${stop.from_time}`, stop.until_time && `until ${stop.until_time}`].filter(
    Boolean,
  )
  const facts: readonly (readonly [string, string | null])[] = [
    ['When', [formatDay(stop.held_on), ...when].join(' ')],
    ['Host', stop.host],
    ['Who comes along', stop.people],
    ['For young people’s safety', stop.safety ?? 'Nobody yet'],
    ['Address', stop.address],
    ['How to get there', stop.directions],
    ['To bring', stop.kit.length === 0 ? null : stop.kit.join(', ')],
    ['On the public calendar', stop.is_public ? 'Yes, once it is confirmed' : 'No'],
    ['Pledges made there', String(stop.pledges)],
  ]
  return (
    <Card title="About it">
      <SummaryList
        rows={facts
          .filter(([, value]) => value !== null)
          .map(([key, value]) => ({ key: { text: key }, value: { text: <span dir="auto">{value}</span> } }))}
      />
    </Card>
  )
}

function Report({ stop }: Pick<StopPageProps, 'stop'>) {
  return (
    <Card title={`How it went: ${String(stop.leaves ?? 0)} leaves`}>
      <p dir="auto" class="keeps-lines">
        {stop.report}
      </p>
      {stop.follow_ups !== null && (
        <>
          <h3 class="govuk-heading-s">To do now</h3>
          <p dir="auto" class="keeps-lines">
            {stop.follow_ups}
          </p>
        </>
      )}
    </Card>
  )
}

function Acts({ stop, today, mayPlan, maySign }: StopPageProps) {
  const state = stateOf(stop, today)
  if (!mayPlan || state === 'cancelled') return null
  const isOver = stop.held_on <= today
  const links: readonly (readonly [boolean, string, string])[] = [
    [isOver, stop.reported_at === null ? 'Say how it went' : 'Change the report', stopReportPath(stop.id)],
    [maySign && stop.risk_signed_at === null, 'Sign the risk assessment', stopSignPath(stop.id)],
    [true, 'Change what could go wrong', stopRisksPath(stop.id)],
    [true, 'Change the stop', stopChangePath(stop.id)],
    [stop.reported_at === null, 'Call it off', stopCancelPath(stop.id)],
  ]
  return (
    <div class="govuk-button-group">
      {links
        .filter(([isOffered]) => isOffered)
        .map(([, words, href], place) => (
          <a
            key={href}
            class={place === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
            href={href}
            role="button"
            draggable={false}
          >
            {words}
          </a>
        ))}
    </div>
  )
}
