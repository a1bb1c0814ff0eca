import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDayShort,
  Input,
  PageHeading,
  Pager,
  Select,
} from '../../../design/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import { newOrganisationPath, organisationPath, organisationsPath, pledgesPath } from '../../paths.ts'
import type { Wanted } from '../forms.ts'
import { perPage, type ListedOrganisation } from '../queries.ts'

interface OrganisationsProps {
  readonly organisations: readonly ListedOrganisation[]
  readonly wanted: Wanted
}

export const listPath = ({ q, shows }: Omit<Wanted, 'page'>, page: number) => {
  const search = new URLSearchParams({
    ...(q !== '' && { q }),
    ...(shows !== '' && { shows }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return search === '' ? organisationsPath : `${organisationsPath}?${search}`
}

export function Organisations({ organisations, wanted }: OrganisationsProps) {
  const total = organisations[0]?.total ?? 0
  const active = [
    ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: listPath({ ...wanted, q: '' }, 1) }]),
    ...(wanted.shows === '' ? [] : [{ label: 'Ended', removeHref: listPath({ ...wanted, shows: '' }, 1) }]),
  ]
  return (
    <>
      <PageHeading
        title="Organisations"
        lead="Who works with us for young people, and who signs in for them."
        acts={
          <a class="govuk-button" href={newOrganisationPath} role="button" draggable={false}>
            Add an organisation
          </a>
        }
      />
      <FilterBar
        action={organisationsPath}
        clearHref={organisationsPath}
        active={active}
        found={total === 1 ? '1 organisation' : `${total.toLocaleString('en-GB')} organisations`}
      >
        <Input id="q" name="q" type="search" label={{ text: 'Name or kind of work' }} value={wanted.q} />
        <Select
          id="shows"
          name="shows"
          label={{ text: 'Which' }}
          value={wanted.shows}
          items={[
            { value: '', text: 'Those we work with' },
            { value: 'ended', text: 'Those that ended' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Organisations"
        hideCaption
        columns={[
          {
            key: 'name',
            header: 'Organisation',
            isRowHeader: true,
            cell: ({ id, name, work }) => (
              <>
                <a href={organisationPath(id)} dir="auto">
                  {name}
                </a>
                <small dir="auto">{work}</small>
              </>
            ),
          },
          { key: 'members', header: 'Sign in', isNumeric: true, cell: ({ members }) => members },
          { key: 'pledges', header: 'Pledges', isNumeric: true, cell: ({ pledges }) => pledges },
          {
            key: 'added',
            header: 'Added',
            cell: ({ addedAt, addedBy }) => (
              <div>
                {formatDayShort(dayOf(addedAt))}
                {addedBy !== null && <small>{addedBy}</small>}
              </div>
            ),
          },
        ]}
        rows={organisations}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={active.length > 0 ? 'Nothing fits' : 'No organisations yet'}>
            <p>
              Add one by hand, or in one press from <a href={pledgesPath}>a pledge</a> of a business, a provider or a
              service.
            </p>
          </EmptyState>
        }
      />
      <Pager
        label="Organisations"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, page)}
      />
    </>
  )
}
