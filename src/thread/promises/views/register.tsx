// The register: everything that was promised, found or resolved, who keeps it and how it is going.
import { DataTable, EmptyState, formatDayShort, PageHeading, Pager, State, type Column } from '../../../design/index.ts'
import {
  newPromisePath,
  planPath,
  prioritiesPath,
  promisePath,
  registerFilePath,
  registerPath,
  soWhatsPath,
} from '../../paths.ts'
import type { ListedPromise } from '../queries.ts'
import { isOnlySaid } from '../standing.ts'
import { listPath, perPage, type Sort, type Wanted } from '../wanted.ts'
import { countedPromises, kindWords } from '../words.ts'
import { RegisterFilters } from './register-filters.tsx'
import { OnlySaid, StandingMark } from './standing-mark.tsx'
import type { RegisterProps } from './register-props.ts'

export function Register(props: RegisterProps) {
  const { promises, wanted, mayChange } = props
  const { total, withoutOwner } = props.counted
  return (
    <>
      <PageHeading
        title="Promises"
        lead="What was promised, to whom and by when, and how it is going."
        acts={mayChange && <AddPromise />}
      />
      <p>
        <a href={planPath}>Plan on a page</a> · <a href={prioritiesPath}>Priorities</a> ·{' '}
        <a href={soWhatsPath}>So what?</a>
      </p>
      {withoutOwner > 0 && wanted.owner !== 'none' && (
        <p>
          <State is="soon">Needs an owner</State>{' '}
          <a href={listPath(wanted, { owner: 'none' })}>
            {countedPromises(withoutOwner)} {withoutOwner === 1 ? 'has' : 'have'} nobody to keep{' '}
            {withoutOwner === 1 ? 'it' : 'them'}
          </a>
        </p>
      )}
      <RegisterFilters {...props} />
      <DataTable
        caption={`Promises, page ${wanted.page}`}
        hideCaption
        columns={columnsOf(wanted)}
        rows={promises}
        rowKey={({ id }) => id}
        empty={<NothingFound wanted={wanted} mayChange={mayChange} />}
      />
      <Pager
        label="Promises"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, { page })}
      />
      {total > 0 && (
        <p>
          Save this list as <a href={listPath(wanted, {}, registerFilePath('xlsx'))}>a spreadsheet (XLSX)</a> or{' '}
          <a href={listPath(wanted, {}, registerFilePath('csv'))}>a CSV file</a>.
        </p>
      )}
    </>
  )
}

const AddPromise = () => (
  <a class="govuk-button" href={newPromisePath} role="button" draggable={false}>
    Write down a promise
  </a>
)

function columnsOf(wanted: Wanted): Column<ListedPromise>[] {
  return [
    {
      key: 'words',
      header: 'Words',
      isRowHeader: true,
      sort: sortOf(wanted, 'words'),
      cell: ({ id, words, kind, madeTo, isPublic }) => (
        <>
          <a href={promisePath(id)} dir="auto">
            {words}
          </a>
          <small>
            {[kindWords[kind], madeTo && `to ${madeTo}`, isPublic ? 'Public' : null].filter(Boolean).join(' · ')}
          </small>
        </>
      ),
    },
    { key: 'owner', header: 'Owner', cell: (promise) => <Owner promise={promise} /> },
    { key: 'made', header: 'Made', sort: sortOf(wanted, 'made'), cell: ({ madeOn }) => formatDayShort(madeOn) },
    { key: 'due', header: 'Due', sort: sortOf(wanted, 'due'), cell: (promise) => <Due promise={promise} /> },
    { key: 'priority', header: 'Priority', cell: ({ priority }) => priority },
    {
      key: 'standing',
      header: 'How it is going',
      sort: sortOf(wanted, 'standing'),
      cell: (promise) => (
        <div>
          <StandingMark standing={promise.standing} />
          {isOnlySaid(promise) && <OnlySaid />}
          {promise.actions > 0 && (
            <small>
              {promise.actionsDone} of {promise.actions} {promise.actions === 1 ? 'action' : 'actions'} done
            </small>
          )}
        </div>
      ),
    },
  ]
}

function sortOf(wanted: Wanted, ascending: Sort) {
  const descending = `-${ascending}` as Sort // every sort has its other way round
  const current = wanted.sort || (wanted.q === '' ? '-made' : '')
  if (current === ascending) return { href: listPath(wanted, { sort: descending }), direction: 'ascending' } as const
  if (current === descending) return { href: listPath(wanted, { sort: ascending }), direction: 'descending' } as const
  return { href: listPath(wanted, { sort: ascending }) }
}

function Owner({ promise: { ownerPost, ownerName } }: { readonly promise: ListedPromise }) {
  if (ownerPost === null && ownerName === null) return <State is="soon">Nobody yet</State>
  return (
    <div>
      {ownerPost ?? ownerName}
      {ownerPost !== null && ownerName !== null && <small>{ownerName}</small>}
    </div>
  )
}

function Due({ promise: { dueOn, dueWritten, isOverdue } }: { readonly promise: ListedPromise }) {
  if (dueOn === null) return dueWritten === null ? <>No date</> : <span dir="auto">“{dueWritten}”</span>
  return isOverdue ? <State is="soon">{formatDayShort(dueOn)}, overdue</State> : <>{formatDayShort(dueOn)}</>
}

function NothingFound({ wanted, mayChange }: Pick<RegisterProps, 'wanted' | 'mayChange'>) {
  const isFiltered = listPath({ ...wanted, sort: '' }, { page: wanted.page }) !== registerPath
  if (isFiltered)
    return (
      <EmptyState title="Nothing fits">
        <p>Try fewer words, or clear the filters.</p>
      </EmptyState>
    )
  return (
    <EmptyState title="No promises yet">
      <p>
        Promises come here from answers that say “we will”, from papers that are read, and by hand.
        {mayChange && ' Write down the first one.'}
      </p>
    </EmptyState>
  )
}
