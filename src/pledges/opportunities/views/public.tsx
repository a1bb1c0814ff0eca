// What one can apply for, and each of them: for young people first.
import {
  Button,
  Card,
  EmptyState,
  FilterBar,
  formatDay,
  Input,
  PageHeading,
  Select,
  State,
} from '../../../design/index.ts'
import { applyPath, opportunitiesPath, opportunityPath } from '../../paths.ts'
import type { Wanted } from '../forms.ts'
import type { Public } from '../queries.ts'
import { opportunityKinds } from '../tables.ts'
import { opportunityWords } from '../words.ts'
import { OfferedFacts, OfferedWords } from './offered.tsx'

interface OpportunityListProps {
  readonly opportunities: readonly Public[]
  readonly wanted: Wanted
}

export function OpportunityList({ opportunities, wanted }: OpportunityListProps) {
  const isNarrowed = wanted.q !== '' || wanted.kind !== ''
  return (
    <>
      <PageHeading
        title="Jobs, training and more"
        lead="For everyone who is in care or has left it, and for nobody else. You choose what they know about you."
      />
      <FilterBar
        action={opportunitiesPath}
        clearHref={opportunitiesPath}
        active={[
          ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: opportunitiesPath }]),
          ...(wanted.kind === '' ? [] : [{ label: opportunityWords[wanted.kind], removeHref: opportunitiesPath }]),
        ]}
        found={opportunities.length === 1 ? '1 to look at' : `${String(opportunities.length)} to look at`}
      >
        <Input id="q" name="q" type="search" label={{ text: 'What are you looking for?' }} value={wanted.q} />
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
      {opportunities.length === 0 ? (
        <EmptyState title={isNarrowed ? 'Nothing like that today' : 'Nothing is open today'}>
          <p>
            {isNarrowed ? (
              <>
                Try fewer words, or <a href={opportunitiesPath}>look at all of it</a>.
              </>
            ) : (
              'New things come up often. Tell your worker what you would like to do: they can ask for it.'
            )}
          </p>
        </EmptyState>
      ) : (
        opportunities.map((one) => <Short key={one.id} opportunity={one} />)
      )}
    </>
  )
}

function Short({ opportunity: { id, shown, standing } }: { readonly opportunity: Public }) {
  return (
    <Card
      title={
        <a href={opportunityPath(id)} dir="auto">
          {shown.title}
        </a>
      }
    >
      <p>
        {opportunityWords[shown.kind]} · <bdi>{shown.by}</bdi> · <bdi>{shown.place}</bdi>
      </p>
      <p>
        <bdi>{shown.pay}</bdi>. Apply by {formatDay(shown.closesOn)}.
      </p>
      {(standing === 'full' || shown.isGuaranteed) && (
        <p>
          {standing === 'full' && <State is="plain">Every place is taken</State>}{' '}
          {shown.isGuaranteed && <State is="good">An interview is sure</State>}
        </p>
      )}
    </Card>
  )
}

export function OpportunityPage({ opportunity }: { readonly opportunity: Public }) {
  const { shown, standing } = opportunity
  return (
    <>
      <PageHeading title={<span dir="auto">{shown.title}</span>} caption={<bdi>{shown.by}</bdi>} />
      {shown.isGuaranteed && (
        <p>
          <State is="good">An interview is sure</State> Do you meet what matters below? Then they must meet you before
          they decide.
        </p>
      )}
      {standing === 'full' && <p>Every place is taken. Look again later, or at something else.</p>}
      {standing === 'closed' && <p>This is closed. Nobody can apply any more.</p>}
      <OfferedWords offered={shown} />
      <Card title="In short">
        <OfferedFacts offered={shown} />
      </Card>
      {shown.about !== null && (
        <Card
          title={
            <>
              About <bdi>{shown.by}</bdi>
            </>
          }
        >
          <p dir="auto">{shown.about}</p>
        </Card>
      )}
      <div class="govuk-button-group">
        {standing === 'open' && <Button href={applyPath(opportunity.id)}>Apply</Button>}
        <a href={opportunitiesPath}>Look at more</a>
      </div>
    </>
  )
}
