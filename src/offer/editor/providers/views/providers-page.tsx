// Who gives what the council offers: how they are reached, and which entries name them.
import type { Column } from '../../../../design/index.ts'
import { placesPath, providerNewPath, providerPath, providersPath } from '../../../paths.ts'
import { entriesColumn, NamedList, phoneColumn } from '../../retire/views/named-list.tsx'
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

export function ProvidersPage({ providers, total, wanted, mayChange }: ProvidersPageProps) {
  return (
    <NamedList
      title="Providers"
      one="provider"
      lead={
        <>
          Who gives what you offer. Everyone reads them, and they are open data. Where they give it stands under{' '}
          <a class="govuk-link" href={placesPath}>
            places
          </a>
          .
        </>
      }
      searchLabel="Name or words about them"
      stateWords={stateWords}
      columns={columns}
      lines={providers}
      total={total}
      wanted={wanted}
      listPath={providersPath}
      newPath={providerNewPath}
      pathOf={(change) => providerListPath(wanted, change)}
      mayChange={mayChange}
    />
  )
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
  phoneColumn,
  { key: 'email', header: 'Email', cell: ({ email }) => email ?? 'None' },
  { key: 'places', header: 'Places', isNumeric: true, cell: ({ places }) => places },
  entriesColumn,
]
