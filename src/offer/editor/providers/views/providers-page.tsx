// Who gives what the council offers: how they are reached, and which entries name them.
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Input,
  PageHeading,
  Pager,
  Select,
  State,
  type ActiveFilter,
  type Column,
} from '../../../../design/index.ts'
import { dialled } from '../../../pages/views/contacts.tsx'
import { offerImportsPath, placesPath, providerNewPath, providerPath, providersPath } from '../../../paths.ts'
import { perPage } from '../../list/wanted.ts'
import type { ProviderLine } from '../queries.ts'
import { providerListPath, type WantedProviders } from '../wanted.ts'

export interface ProvidersPageProps {
  readonly providers: readonly ProviderLine[]
  readonly total: number
  readonly wanted: WantedProviders
  readonly mayChange: boolean
}

const stateWords: Readonly<Record<WantedProviders['state'], string>> = {
  '': 'Those that give something',
  unused: 'Named by no entry',
  retired: 'Retired',
}

export function ProvidersPage(props: ProvidersPageProps) {
  const { providers, total, wanted, mayChange } = props
  return (
    <>
      <PageHeading
        title="Providers"
        lead={
          <>
            Who gives what you offer. Everyone reads them, and they are open data. Where they give it stands under{' '}
            <a class="govuk-link" href={placesPath}>
              places
            </a>
            .
          </>
        }
        acts={mayChange && <Button href={providerNewPath}>Add a provider</Button>}
      />
      <FilterBar
        action={providersPath}
        clearHref={providersPath}
        active={activeOf(wanted)}
        found={total === 1 ? '1 provider' : `${total.toLocaleString('en-GB')} providers`}
      >
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: 'Name or words about them' }}
          value={wanted.q}
          spellcheck={false}
          autocomplete="off"
        />
        <Select
          name="state"
          label={{ text: 'Which' }}
          value={wanted.state}
          items={Object.entries(stateWords).map(([value, text]) => ({ value, text }))}
        />
      </FilterBar>
      <DataTable
        caption="Providers"
        hideCaption
        columns={columns}
        rows={providers}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
      />
      <Pager
        label="Providers"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => providerListPath(wanted, { page })}
      />
    </>
  )
}

function activeOf(wanted: WantedProviders): ActiveFilter[] {
  return [
    ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: providerListPath(wanted, { q: '' }) }]),
    ...(wanted.state === ''
      ? []
      : [{ label: stateWords[wanted.state], removeHref: providerListPath(wanted, { state: '' }) }]),
  ]
}

const columns: readonly Column<ProviderLine>[] = [
  {
    key: 'name',
    header: 'Provider',
    isRowHeader: true,
    cell: ({ id, name }) => (
      <a class="govuk-link" href={providerPath(id)}>
        <bdi>{name}</bdi>
      </a>
    ),
  },
  {
    key: 'phone',
    header: 'Telephone',
    cell: ({ phone }) =>
      phone === null ? (
        'None'
      ) : (
        <a class="govuk-link" href={`tel:${dialled(phone)}`}>
          {phone}
        </a>
      ),
  },
  { key: 'email', header: 'Email', cell: ({ email }) => email ?? 'None' },
  { key: 'places', header: 'Places', isNumeric: true, cell: ({ places }) => places },
  { key: 'entries', header: 'Entries', isNumeric: true, cell: (provider) => <Entries {...provider} /> },
]

function Entries({ entries, endedAt, successor }: ProviderLine) {
  if (endedAt === null) return <>{entries}</>
  return (
    <div>
      <State is="plain">Retired</State>
      {successor !== null && (
        <small>
          <bdi>{successor}</bdi> took its place
        </small>
      )}
    </div>
  )
}

function Nothing({ wanted, mayChange }: ProvidersPageProps) {
  if (wanted.q !== '' || wanted.state !== '')
    return (
      <EmptyState title="Nothing found">
        <p class="govuk-body">
          Try other words, or{' '}
          <a class="govuk-link" href={providersPath}>
            clear the filters
          </a>
          .
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="There are no providers yet">
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={providerNewPath}>
            Add the first one
          </a>
          . Providers also come with{' '}
          <a class="govuk-link" href={offerImportsPath}>
            what you bring in
          </a>
          .
        </p>
      )}
    </EmptyState>
  )
}
