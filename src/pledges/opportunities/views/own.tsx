// What an organisation offers, to itself: each with where it stands and what can be done with it.
import {
  Button,
  Card,
  DataTable,
  Details,
  EmptyState,
  FailedSummary,
  formatDayShort,
  InsetText,
  PageHeading,
  State,
  type StateKind,
} from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { OwnOrganisation } from '../../partner/own.ts'
import {
  newOpportunityPath,
  opportunityChangePath,
  opportunityClosePath,
  opportunityPath,
  opportunitySendPath,
  opportunityWithdrawPath,
  partnerOpportunityPath,
} from '../../paths.ts'
import type { OpportunityFound } from '../queries.ts'
import type { OpportunityStanding } from '../standing.ts'
import { opportunityWords, standsWords } from '../words.ts'
import { OfferedFacts, OfferedWords } from './offered.tsx'

const looks: Readonly<Record<OpportunityStanding, StateKind>> = {
  drafted: 'waiting',
  sent: 'soon',
  open: 'good',
  full: 'good',
  closed: 'plain',
  withdrawn: 'plain',
}

export function OpportunityMark({
  standing,
  words = standsWords,
}: {
  readonly standing: OpportunityStanding
  readonly words?: Readonly<Record<OpportunityStanding, string>>
}) {
  return <State is={looks[standing]}>{words[standing]}</State>
}

const isChangeWaiting = ({ standing, sentAt }: OpportunityFound) => standing !== 'sent' && sentAt !== null

export function OwnOpportunities({ opportunities }: { readonly opportunities: readonly OpportunityFound[] }) {
  return (
    <>
      <PageHeading
        title="What you offer"
        lead="Everyone in care or leaving care here finds what is open, in the local offer too."
        acts={
          <a class="govuk-button" href={newOpportunityPath} role="button" draggable={false}>
            Offer something
          </a>
        }
      />
      <OwnTable opportunities={opportunities} />
    </>
  )
}

export function OwnTable({ opportunities }: { readonly opportunities: readonly OpportunityFound[] }) {
  return (
    <DataTable
      caption="What you offer, the newest change first"
      hideCaption
      columns={[
        {
          key: 'title',
          header: 'What',
          isRowHeader: true,
          cell: ({ id, draft }) => (
            <>
              <a href={partnerOpportunityPath(id)} dir="auto">
                {draft.title}
              </a>
              <small>{opportunityWords[draft.kind]}</small>
            </>
          ),
        },
        {
          key: 'standing',
          header: 'Where it stands',
          cell: (one) => (
            <div>
              <OpportunityMark standing={one.standing} />
              {isChangeWaiting(one) && <small>Your change is being checked</small>}
              {one.returnedWhy !== null && <small>There is something to change</small>}
            </div>
          ),
        },
        {
          key: 'places',
          header: 'Places taken',
          cell: ({ shown, draft, taken }) => `${String(taken)} of ${String((shown ?? draft).places)}`,
        },
        { key: 'closes', header: 'Last day', cell: ({ shown, draft }) => formatDayShort((shown ?? draft).closesOn) },
      ]}
      rows={opportunities}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing yet">
          <p>A job, a day to try one out, tickets, an hour a week to talk: whatever you can give.</p>
          <p>
            <a href={newOpportunityPath}>Offer something</a>
          </p>
        </EmptyState>
      }
    />
  )
}

interface OwnOpportunityProps {
  readonly opportunity: OpportunityFound
  readonly own: OwnOrganisation
  readonly token: string
  readonly failed: Failed | undefined
}

export function OwnOpportunity(props: OwnOpportunityProps) {
  const { opportunity, failed } = props
  const { standing, draft, shown, returnedWhy } = opportunity
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<span dir="auto">{draft.title}</span>} caption={opportunityWords[draft.kind]} />
      <p>
        <OpportunityMark standing={standing} />{' '}
        {isChangeWaiting(opportunity) && <State is="soon">Your change is being checked</State>}
      </p>
      {returnedWhy !== null && (
        <InsetText>
          <p>Please change this, and send it again:</p>
          <p dir="auto">{returnedWhy}</p>
        </InsetText>
      )}
      {shown !== null && isChangeWaiting(opportunity) && (
        <p>
          Everyone still reads <a href={opportunityPath(opportunity.id)}>what was checked before</a>. These are your new
          words:
        </p>
      )}
      <OfferedWords offered={draft} />
      <Card title="In short">
        <OfferedFacts offered={draft} />
      </Card>
      <Acts {...props} />
    </>
  )
}

function Acts({ opportunity, token }: OwnOpportunityProps) {
  const { id, standing, sentAt, openedAt, returnedWhy, closedAt } = opportunity
  if (standing === 'withdrawn') return null
  const maySend = sentAt === null && (openedAt === null || returnedWhy !== null)
  return (
    <>
      <div class="govuk-button-group">
        {maySend && (
          <form method="post" action={opportunitySendPath(id)}>
            <TokenField token={token} />
            <Button preventDoubleClick>Send it to be checked</Button>
          </form>
        )}
        <a
          class="govuk-button govuk-button--secondary"
          href={opportunityChangePath(id)}
          role="button"
          draggable={false}
        >
          Change it
        </a>
        {openedAt !== null && <a href={opportunityPath(id)}>As everyone sees it</a>}
      </div>
      {openedAt !== null && closedAt === null && (
        <Details summaryText="Close it before its last day">
          <p>Nobody can apply any more. Everyone who has applied hears from you within two working days.</p>
          <form method="post" action={opportunityClosePath(id)}>
            <TokenField token={token} />
            <Button classes="govuk-button--secondary" preventDoubleClick>
              Close it
            </Button>
          </form>
        </Details>
      )}
      <Details summaryText="Take it away">
        <p>
          It stands on no page for everyone any more. Everyone who has applied still hears from you. You cannot undo it.
        </p>
        <form method="post" action={opportunityWithdrawPath(id)}>
          <TokenField token={token} />
          <Button classes="govuk-button--warning" preventDoubleClick>
            Take it away
          </Button>
        </form>
      </Details>
    </>
  )
}
