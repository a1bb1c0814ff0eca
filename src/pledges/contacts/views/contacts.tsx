import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDayShort,
  Input,
  PageHeading,
  Pager,
  State,
} from '../../../design/index.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import { contactPath, contactsPath, newContactPath } from '../../paths.ts'
import { perPage, type ContactListed } from '../commands.ts'
import type { Wanted } from '../forms.ts'

interface ContactsProps {
  readonly contacts: readonly ContactListed[]
  readonly wanted: Wanted
  readonly today: Day
}

const address = ({ q }: Wanted, page: number) => {
  const search = new URLSearchParams({ ...(q !== '' && { q }), ...(page > 1 && { page: String(page) }) }).toString()
  return search === '' ? contactsPath : `${contactsPath}?${search}`
}

export function Contacts({ contacts, wanted, today }: ContactsProps) {
  const total = contacts[0]?.total ?? 0
  const soon = addDays(today, 30)
  return (
    <>
      <PageHeading
        title="Contacts"
        lead="People and organisations who may help, what we hold their address for, and until when."
        acts={
          <a class="govuk-button" href={newContactPath} role="button" draggable={false}>
            Add a contact
          </a>
        }
      />
      <FilterBar
        action={contactsPath}
        clearHref={contactsPath}
        active={wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: contactsPath }]}
        found={total === 1 ? '1 contact' : `${total.toLocaleString('en-GB')} contacts`}
      >
        <Input id="q" name="q" type="search" label={{ text: 'Name, organisation or purpose' }} value={wanted.q} />
      </FilterBar>
      <DataTable
        caption="Contacts"
        hideCaption
        columns={[
          {
            key: 'name',
            header: 'Who',
            isRowHeader: true,
            cell: ({ id, name, organisation, post }) => (
              <>
                <a href={contactPath(id)} dir="auto">
                  {organisation ?? name}
                </a>
                <small dir="auto">{[organisation === null ? null : name, post].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          { key: 'purpose', header: 'What for', cell: ({ purpose }) => <span dir="auto">{purpose}</span> },
          { key: 'reach', header: 'How to reach them', cell: ({ reach }) => <span dir="auto">{reach}</span> },
          {
            key: 'until',
            header: 'Kept until',
            cell: ({ keep_until: until }) =>
              until <= soon ? <State is="soon">{formatDayShort(until)}: ask again?</State> : formatDayShort(until),
          },
        ]}
        rows={contacts}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={wanted.q === '' ? 'No contacts yet' : 'Nothing fits'}>
            <p>They come from introductions, from pledges, and by hand.</p>
          </EmptyState>
        }
      />
      <Pager
        label="Contacts"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => address(wanted, page)}
      />
    </>
  )
}
