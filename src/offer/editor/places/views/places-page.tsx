// The council's places: where they are, when they are open, and which entries name them.
import type { Column } from '../../../../design/index.ts'
import { placeNewPath, placePath, placesPath, providersPath } from '../../../paths.ts'
import { entriesColumn, NamedList, phoneColumn } from '../../retire/views/named-list.tsx'
import type { PlaceLine } from '../queries.ts'
import { placeListPath, type WantedPlaces } from '../wanted.ts'

export interface PlacesPageProps {
  readonly places: readonly PlaceLine[]
  readonly total: number
  readonly wanted: WantedPlaces
  readonly mayChange: boolean
}

const stateWords: Readonly<Record<WantedPlaces['state'], string>> = {
  '': 'Those that are used',
  outside: 'Outside our area',
  unused: 'Named by no entry',
  retired: 'Retired',
}

export function PlacesPage({ places, total, wanted, mayChange }: PlacesPageProps) {
  return (
    <NamedList
      title="Places"
      one="place"
      lead={
        <>
          Where things are given. Everyone reads them, and they are open data. Who gives them stands under{' '}
          <a class="govuk-link" href={providersPath}>
            providers
          </a>
          .
        </>
      }
      searchLabel="Name, street, town or postcode"
      stateWords={stateWords}
      columns={columns}
      lines={places}
      total={total}
      wanted={wanted}
      listPath={placesPath}
      newPath={placeNewPath}
      pathOf={(change) => placeListPath(wanted, change)}
      mayChange={mayChange}
    />
  )
}

const columns: readonly Column<PlaceLine>[] = [
  {
    key: 'name',
    header: 'Place',
    isRowHeader: true,
    cell: ({ id, name, provider }) => (
      <>
        <a class="govuk-link" href={placePath(id)}>
          <bdi>{name}</bdi>
        </a>
        {provider !== null && (
          <small>
            <bdi>{provider}</bdi>
          </small>
        )}
      </>
    ),
  },
  {
    key: 'address',
    header: 'Address',
    cell: ({ address, city, postcode, inArea }) => (
      <div>
        {[address, city, postcode].filter((part) => part !== '').join(', ')}
        {inArea === false && <small>Outside our area</small>}
        {inArea === null && <small>Nobody has said whether it is in our area</small>}
      </div>
    ),
  },
  phoneColumn,
  entriesColumn,
]
