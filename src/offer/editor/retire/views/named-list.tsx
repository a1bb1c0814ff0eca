// A list of what entries name, places or providers: searched, narrowed to a state, a page at a time.
import type { ComponentChildren } from 'preact'
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
  type Column,
} from '../../../../design/index.ts'
import { dialled } from '../../../pages/views/contacts.tsx'
import { offerImportsPath } from '../../../paths.ts'
import { perPage } from '../../list/wanted.ts'

interface Line {
  readonly id: string
}

interface Wanted<S extends string> {
  readonly q: string
  readonly state: S
  readonly page: number
}

interface NamedListProps<L extends Line, S extends string> {
  /** "Places" */
  readonly title: string
  /** "place" */
  readonly one: string
  readonly lead: ComponentChildren
  readonly searchLabel: string
  readonly stateWords: Readonly<Record<S | '', string>>
  readonly columns: readonly Column<L>[]
  readonly lines: readonly L[]
  readonly total: number
  readonly wanted: Wanted<S | ''>
  readonly listPath: string
  readonly newPath: string
  readonly pathOf: (change: { q?: ''; state?: ''; page?: number }) => string
  readonly mayChange: boolean
}

export function NamedList<L extends Line, S extends string>(props: NamedListProps<L, S>) {
  const { title, one, lead, lines, total, wanted, listPath, pathOf } = props
  return (
    <>
      <PageHeading
        title={title}
        lead={lead}
        acts={props.mayChange && <Button href={props.newPath}>Add a {one}</Button>}
      />
      <FilterBar
        action={listPath}
        clearHref={listPath}
        active={[
          ...(wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: pathOf({ q: '' }) }]),
          ...(wanted.state === ''
            ? []
            : [{ label: props.stateWords[wanted.state], removeHref: pathOf({ state: '' }) }]),
        ]}
        found={total === 1 ? `1 ${one}` : `${total.toLocaleString('en-GB')} ${title.toLowerCase()}`}
      >
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: props.searchLabel }}
          value={wanted.q}
          spellcheck={false}
          autocomplete="off"
        />
        <Select
          name="state"
          label={{ text: 'Which' }}
          value={wanted.state}
          items={Object.entries<string>(props.stateWords).map(([value, text]) => ({ value, text }))}
        />
      </FilterBar>
      <DataTable
        caption={title}
        hideCaption
        columns={props.columns}
        rows={lines}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
      />
      <Pager label={title} page={wanted.page} pages={Math.ceil(total / perPage)} hrefFor={(page) => pathOf({ page })} />
    </>
  )
}

type NothingProps = Pick<NamedListProps<Line, string>, 'title' | 'wanted' | 'listPath' | 'newPath' | 'mayChange'>

function Nothing({ title, wanted, listPath, newPath, mayChange }: NothingProps) {
  if (wanted.q !== '' || wanted.state !== '')
    return (
      <EmptyState title="Nothing found">
        <p class="govuk-body">
          Try other words, or{' '}
          <a class="govuk-link" href={listPath}>
            clear the filters
          </a>
          .
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={`There are no ${title.toLowerCase()} yet`}>
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={newPath}>
            Add the first one
          </a>
          . {title} also come with{' '}
          <a class="govuk-link" href={offerImportsPath}>
            what you bring in
          </a>
          .
        </p>
      )}
    </EmptyState>
  )
}

export const phoneColumn: Column<{ readonly phone: string | null }> = {
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
}

interface Used {
  readonly entries: number
  readonly endedAt: Date | null
  readonly successor: string | null
}

/** How many entries name it; of one that is retired, what took its place. */
export const entriesColumn: Column<Used> = {
  key: 'entries',
  header: 'Entries',
  isNumeric: true,
  cell: ({ entries, endedAt, successor }) =>
    endedAt === null ? (
      entries
    ) : (
      <div>
        <State is="plain">Retired</State>
        {successor !== null && (
          <small>
            <bdi>{successor}</bdi> took its place
          </small>
        )}
      </div>
    ),
}
