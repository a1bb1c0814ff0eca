// The council's places: where they are, when they are open, and which entries name them.
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
import { offerImportsPath, placeNewPath, placePath, placesPath, providersPath } from '../../../paths.ts'
import { perPage } from '../../list/wanted.ts'
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

export function PlacesPage(props: PlacesPageProps) {
  const { places, total, wanted, mayChange } = props
  return (
    <>
      <PageHeading
        title="Places"
        lead={
          <>
            Where things are given. Everyone reads them, and they are open data. Who gives them stands under{' '}
            <a class="govuk-link" href={providersPath}>
              providers
            </a>
            .
          </>
        }
        acts={mayChange && <Button href={placeNewPath}>Add a place</Button>}
      />
      <FilterBar
        action={placesPath}
        clearHref={placesPath}
        active={activeOf(wanted)}
        found={total === 1 ? '1 place' : `${total.toLocaleString('en-GB')} places`}
      >
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: 'Name, street, town or postcode' }}
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
        caption="Places"
        hideCaption
        columns={columns}
        rows={places}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
      />
      <Pager
        label="Places"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => placeListPath(wanted, { page })}
      />
    </>
  )
}

function activeOf(wanted: WantedPlaces): ActiveFilter[] {
  return [
    ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: placeListPath(wanted, { q: '' }) }]),
    ...(wanted.state === ''
      ? []
      : [{ label: stateWords[wanted.state], removeHref: placeListPath(wanted, { state: '' }) }]),
  ]
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
  { key: 'entries', header: 'Entries', isNumeric: true, cell: (place) => <Entries {...place} /> },
]

function Entries({ entries, endedAt, successor }: PlaceLine) {
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

function Nothing({ wanted, mayChange }: PlacesPageProps) {
  if (wanted.q !== '' || wanted.state !== '')
    return (
      <EmptyState title="Nothing found">
        <p class="govuk-body">
          Try other words, or{' '}
          <a class="govuk-link" href={placesPath}>
            clear the filters
          </a>
          .
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="There are no places yet">
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={placeNewPath}>
            Add the first one
          </a>
          . Places also come with{' '}
          <a class="govuk-link" href={offerImportsPath}>
            what you bring in
          </a>
          .
        </p>
      )}
    </EmptyState>
  )
}
