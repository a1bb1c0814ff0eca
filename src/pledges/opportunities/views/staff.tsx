// What organisations offer, to staff: what waits to be checked first, and each with the words that everyone would read.
import {
  Button,
  Card,
  DataTable,
  Details,
  EmptyState,
  FailedSummary,
  FilterBar,
  formatDayShort,
  Input,
  PageHeading,
  Select,
  State,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  applyForWhomPath,
  opportunityOpenPath,
  opportunityPath,
  opportunityReturnPath,
  opportunityTakeAwayPath,
  organisationChecksPath,
  organisationPath,
  organisationsPath,
  staffOpportunitiesPath,
  staffOpportunityPath,
  staffPledgePath,
} from '../../paths.ts'
import type { Missing } from '../../checks/missing.ts'
import { missingWords } from '../../checks/words.ts'
import { heldWords } from '../../words.ts'
import type { Wanted } from '../forms.ts'
import type { OpportunityFound } from '../queries.ts'
import { opportunityKinds } from '../tables.ts'
import { opportunityWords, standsForStaff } from '../words.ts'
import { OfferedFacts, OfferedWords } from './offered.tsx'
import { OpportunityMark } from './own.tsx'

interface StaffOpportunitiesProps {
  readonly opportunities: readonly OpportunityFound[]
  readonly wanted: Wanted
}

export function StaffOpportunities({ opportunities, wanted }: StaffOpportunitiesProps) {
  const active = [
    ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: staffOpportunitiesPath }]),
    ...(wanted.kind === '' ? [] : [{ label: opportunityWords[wanted.kind], removeHref: staffOpportunitiesPath }]),
  ]
  return (
    <>
      <PageHeading
        title="Opportunities"
        lead="What organisations offer young people. Nobody reads it before you have."
        acts={<a href={organisationsPath}>Organisations</a>}
      />
      <FilterBar
        action={staffOpportunitiesPath}
        clearHref={staffOpportunitiesPath}
        active={active}
        found={opportunities.length === 1 ? '1 opportunity' : `${String(opportunities.length)} opportunities`}
      >
        <Input id="q" name="q" type="search" label={{ text: 'Words or organisation' }} value={wanted.q} />
        <Select
          id="kind"
          name="kind"
          label={{ text: 'What' }}
          value={wanted.kind}
          items={[
            { value: '', text: 'Anything' },
            ...opportunityKinds.map((value) => ({ value, text: opportunityWords[value] })),
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Opportunities, those to check first"
        hideCaption
        columns={[
          {
            key: 'title',
            header: 'What',
            isRowHeader: true,
            cell: ({ id, draft, held }) => (
              <div>
                <a href={staffOpportunityPath(id)} dir="auto">
                  {draft.title}
                </a>
                <small>{opportunityWords[draft.kind]}</small>
                {held.map((reason) => (
                  <small key={reason}>{heldWords[reason]}</small>
                ))}
              </div>
            ),
          },
          { key: 'by', header: 'Organisation', cell: ({ organisation }) => <span dir="auto">{organisation}</span> },
          {
            key: 'standing',
            header: 'Where it stands',
            cell: ({ standing, sentAt }) => (
              <div>
                <OpportunityMark standing={standing} words={standsForStaff} />
                {standing !== 'sent' && sentAt !== null && <State is="soon">A change to check</State>}
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
          <EmptyState title={active.length > 0 ? 'Nothing fits' : 'Nothing is offered yet'}>
            <p>
              <a href={organisationsPath}>Organisations</a> write what they offer on their own page.
            </p>
          </EmptyState>
        }
      />
    </>
  )
}

interface StaffOpportunityProps {
  readonly opportunity: OpportunityFound
  /** What its organisation must have shown before anybody is invited; empty for who may not record it. */
  readonly missing: readonly Missing[]
  readonly mayOpenOrganisation: boolean
  readonly mayCheck: boolean
  readonly mayApplyFor: boolean
  readonly why: string
  readonly token: string
  readonly failed: Failed | undefined
}

export function StaffOpportunity(props: StaffOpportunityProps) {
  const { opportunity, mayCheck, mayApplyFor, failed } = props
  const { draft, standing, held, sentAt, openedAt, organisation } = opportunity
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<span dir="auto">{draft.title}</span>} caption={<span dir="auto">{organisation}</span>} />
      <p>
        <OpportunityMark standing={standing} words={standsForStaff} />{' '}
        {openedAt !== null && sentAt !== null && <State is="soon">A change to check: these are the new words</State>}
      </p>
      {sentAt !== null &&
        held.map((reason) => (
          <p key={reason}>
            <State is="soon">{heldWords[reason]}</State>
          </p>
        ))}
      <OfferedWords offered={draft} />
      <Card title="In short">
        <OfferedFacts offered={draft} />
      </Card>
      <WhereFrom {...props} />
      {standing !== 'withdrawn' && standing !== 'closed' && <MissingChecks {...props} />}
      {mayCheck && sentAt !== null && standing !== 'withdrawn' && <Check {...props} />}
      <div class="govuk-button-group">
        {mayApplyFor && standing === 'open' && (
          <a
            class="govuk-button govuk-button--secondary"
            href={applyForWhomPath(opportunity.id)}
            role="button"
            draggable={false}
          >
            Apply for somebody
          </a>
        )}
        {openedAt !== null && <a href={opportunityPath(opportunity.id)}>As everyone sees it</a>}
        {mayCheck && openedAt !== null && standing !== 'withdrawn' && (
          <a href={opportunityTakeAwayPath(opportunity.id)}>Take it away</a>
        )}
      </div>
    </>
  )
}

function WhereFrom({
  opportunity: { organisationId, organisation, pledgeId },
  mayOpenOrganisation,
}: StaffOpportunityProps) {
  if (!mayOpenOrganisation) return null
  return (
    <p>
      Offered by{' '}
      <a href={organisationPath(organisationId)} dir="auto">
        {organisation}
      </a>
      {pledgeId !== null && (
        <>
          , from <a href={staffPledgePath(pledgeId)}>what they pledged</a>
        </>
      )}
      .
    </p>
  )
}

function MissingChecks({ opportunity: { organisationId }, missing }: StaffOpportunityProps) {
  if (missing.length === 0) return null
  return (
    <div class="govuk-inset-text">
      <p>
        They cannot invite anybody yet. First somebody here must have seen:{' '}
        <span dir="auto">{[...new Set(missing.map(missingWords))].join('; ')}</span>.
      </p>
      <p>
        <a href={organisationChecksPath(organisationId)}>Record safety checks of this organisation</a>
      </p>
    </div>
  )
}

function Check({ opportunity, why, token, failed }: StaffOpportunityProps) {
  return (
    <>
      <form method="post" action={opportunityOpenPath(opportunity.id)}>
        <TokenField token={token} />
        <input type="hidden" name="changedAt" value={opportunity.changedAt.toISOString()} />
        <Button preventDoubleClick>The words are fine: open it</Button>
      </form>
      <Details summaryText="Send it back" open={errorOf(failed?.errors, 'why') !== undefined}>
        <form method="post" action={opportunityReturnPath(opportunity.id)} novalidate>
          <TokenField token={token} />
          <Textarea
            name="why"
            rows={3}
            label={{ text: 'What should they change?' }}
            hint={{ text: 'They read this' }}
            value={why}
            errorMessage={errorOf(failed?.errors, 'why')}
            attributes={{ dir: 'auto' }}
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Send it back
          </Button>
        </form>
      </Details>
    </>
  )
}

export function TakeAway({
  action,
  title,
  token,
}: {
  readonly action: string
  readonly title: string
  readonly token: string
}) {
  return (
    <>
      <PageHeading title="Take it away" caption={<span dir="auto">{title}</span>} />
      <p>It stands on no page for everyone any more, and nobody can apply. This cannot be undone.</p>
      <form method="post" action={action}>
        <TokenField token={token} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take it away
        </Button>
      </form>
    </>
  )
}
