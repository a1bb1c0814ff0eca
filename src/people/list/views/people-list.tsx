// The list of people: who, how old, which status, what changes next and who works with them.
import {
  DataTable,
  EmptyState,
  PageHeading,
  Pager,
  formatDay,
  formatDayShort,
  type Column,
} from '../../../design/index.ts'
import { ageOn } from '../../ages.ts'
import { CatchingUp } from '../../history/views/catching-up.tsx'
import { openPath, peopleFilePath, peoplePath, personPath } from '../../paths.ts'
import type { ListedPerson, OutlinedPerson } from '../queries.ts'
import { adviserNames, categoryWords, phaseWords } from '../words.ts'
import { listPath, perPage, type Sort, type Wanted } from '../wanted.ts'
import { PeopleFilters } from './people-filters.tsx'
import type { PeopleListProps } from './people-list-props.ts'
import { Waiting } from './waiting.tsx'

type Shown = ListedPerson | OutlinedPerson

export function PeopleList(props: PeopleListProps) {
  const { found, wanted } = props
  return (
    <>
      <PageHeading title={wanted.scope === 'everyone' ? 'Search everyone' : 'People'} lead={lead(props)} />
      <Waiting lines={props.waiting} />
      {props.maySearchBeyond && <ScopeSwitch wanted={wanted} />}
      <PeopleFilters {...props} found={countWords(found.total)} />
      {props.mayMissSomebody && (
        <CatchingUp>
          Each status below is today’s, but somebody may be missing or stand in another place until that is done.
        </CatchingUp>
      )}
      <DataTable
        caption={`People, page ${wanted.page}`}
        hideCaption
        columns={columnsOf(props)}
        rows={found.people}
        rowKey={({ id }) => id}
        empty={<NobodyFound {...props} />}
      />
      <Pager
        label="People"
        page={wanted.page}
        pages={Math.ceil(found.total / perPage)}
        hrefFor={(page) => listPath(wanted, { page })}
      />
      {props.mayExport && found.total > 0 && wanted.scope === 'mine' && <SaveAsFile wanted={wanted} />}
    </>
  )
}

function lead({ wanted, namesAreShown }: PeopleListProps): string | undefined {
  if (wanted.scope === 'everyone')
    return 'Names and ages only. A record that is not one of yours asks for a reason before it opens, and the reason is kept.'
  return namesAreShown ? undefined : 'People are shown by their child id. Names are not part of your work.'
}

export function countWords(total: number): string {
  return total === 1 ? '1 person' : `${total.toLocaleString('en-GB')} people`
}

function ScopeSwitch({ wanted }: { readonly wanted: Wanted }) {
  const items = [
    { scope: 'mine', words: 'My people' },
    { scope: 'everyone', words: 'Search everyone' },
  ] as const
  return (
    <nav class="moj-sub-navigation" aria-label="Whose records">
      <ul class="moj-sub-navigation__list">
        {items.map(({ scope, words }) => (
          <li key={scope} class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={scope === 'mine' ? peoplePath : listPath({ ...wanted, sort: '' }, { scope })}
              aria-current={wanted.scope === scope ? 'page' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function columnsOf({ wanted, today, adviserWord, namesAreShown, workers }: PeopleListProps): Column<Shown>[] {
  const sort = (ascending: Sort) => sortOf(wanted, ascending)
  const name: Column<Shown> = {
    key: 'name',
    header: namesAreShown ? 'Name' : 'Child id',
    isRowHeader: true,
    sort: sort('name'),
    cell: nameCell,
  }
  const age: Column<Shown> = {
    key: 'age',
    header: 'Age',
    isNumeric: true,
    sort: sort('age'),
    cell: ({ dateOfBirth }) => ageOn(dateOfBirth, today),
  }
  if (wanted.scope === 'everyone') return [name, age]
  return [
    name,
    age,
    { key: 'status', header: 'Status', sort: sort('status'), cell: inView(statusCell) },
    { key: 'until', header: 'Until', cell: inView(({ until }) => until && formatDayShort(until)) },
    {
      key: 'change',
      header: 'Next change',
      sort: sort('change'),
      cell: inView(changeCell),
    },
    {
      key: 'adviser',
      header: adviserWord,
      cell: inView(({ advisers }) => adviserNames(advisers, workers) ?? 'Nobody yet'),
    },
  ]
}

function sortOf(wanted: Wanted, ascending: Sort) {
  const descending = `-${ascending}` as Sort // every sort has its other way round
  const current = wanted.sort || (wanted.q === '' ? 'name' : '')
  if (current === ascending) return { href: listPath(wanted, { sort: descending }), direction: 'ascending' } as const
  if (current === descending) return { href: listPath(wanted, { sort: ascending }), direction: 'descending' } as const
  return { href: listPath(wanted, { sort: ascending }) }
}

const inView = (cell: (person: ListedPerson) => preact.ComponentChildren) => (person: Shown) =>
  person.view === 'outline' ? null : cell(person)

function nameCell(person: Shown) {
  if (person.view === 'outline') return <a href={openPath(person.id)}>{person.name}</a>
  const isInName = (person.name ?? '').split(' ').includes(person.knownAs ?? '')
  const goesBy = person.knownAs !== null && !isInName ? `known as ${person.knownAs}` : null
  const small = [person.name === null ? null : person.childId, goesBy, person.restricted ? 'Restricted' : null]
  return (
    <>
      <a href={personPath(person.id)}>{person.name ?? person.childId}</a>
      {smallPrint(small)}
    </>
  )
}

function statusCell(person: ListedPerson) {
  if (person.dateOfDeath !== null) return <>Died {formatDay(person.dateOfDeath)}</>
  return (
    <div>
      {categoryWords(person.category)}
      {smallPrint([phaseWords(person.phase), person.checks > 0 ? 'something to check' : null])}
    </div>
  )
}

function smallPrint(parts: readonly (string | null)[]) {
  const said = parts.filter((part) => part !== null)
  return said.length > 0 && <small>{said.join(' · ')}</small>
}

function changeCell(person: ListedPerson) {
  if (person.nextChangeOn === null) return null
  return (
    <div>
      {formatDayShort(person.nextChangeOn)}
      {person.nextChangeTo !== null && person.nextChangeTo !== person.category && (
        <small>{categoryWords(person.nextChangeTo)}</small>
      )}
    </div>
  )
}

function NobodyFound({ wanted, maySearchBeyond }: PeopleListProps) {
  const { page, scope, ...filters } = wanted
  const isFiltered = Object.values(filters).some((value) => value !== '')
  if (!isFiltered && page === 1)
    return (
      <EmptyState title="Nobody here yet">
        <p>
          People appear here when you are named as their worker
          {scope === 'mine' && maySearchBeyond && ', or when you open a record and say why'}.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="Nobody found">
      <p>
        Try part of the name, another spelling, the child id, or a date of birth such as 5/3/2008, or{' '}
        <a href={listPath({ ...wanted, q: '', status: '', age: '', adviser: '', changes: '', quality: '' })}>
          clear the filters
        </a>
        .
      </p>
      {scope === 'mine' && maySearchBeyond && (
        <p>
          <a href={listPath(wanted, { scope: 'everyone' })}>Search everyone</a> looks beyond your own people.
        </p>
      )}
    </EmptyState>
  )
}

function SaveAsFile({ wanted }: { readonly wanted: Wanted }) {
  return (
    <p class="govuk-body">
      Save this list as{' '}
      <a class="govuk-link" href={listPath(wanted, {}, peopleFilePath('xlsx'))}>
        a spreadsheet (XLSX)
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={listPath(wanted, {}, peopleFilePath('csv'))}>
        a CSV file
      </a>
      . That you did is recorded.
    </p>
  )
}
