// Everything that somebody took on: what, who, by when, how it goes.
import {
  DataTable,
  EmptyState,
  FilterBar,
  formatDayShort,
  Input,
  PageHeading,
  Pager,
  Select,
  State,
  type ActiveFilter,
  type Column,
} from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { actionPath, actionsFilePath, actionsPath, promisePath, registerPath } from '../../../paths.ts'
import type { ActionLine } from '../../queries.ts'
import { isOverdue } from '../../rules.ts'
import { slipWords, standingKind, standingWords } from '../../words.ts'
import type { ActionsFound, PriorityChoice } from '../queries.ts'
import { actionListPath, perPage, type ActionSort, type WantedActions } from '../wanted.ts'

export interface ActionListProps {
  readonly found: ActionsFound
  readonly wanted: WantedActions
  readonly trouble: { readonly overdue: number; readonly stuck: number }
  readonly priorities: readonly PriorityChoice[]
  readonly today: Day
}

const stateWords: Readonly<Record<WantedActions['state'], string>> = {
  '': 'Still to be done',
  overdue: 'Overdue',
  soon: 'Due in 14 days',
  stuck: 'Stuck',
  asked: 'New date asked for',
  'no-owner': 'No owner',
  done: 'Done',
  dropped: 'Dropped',
  all: 'Every one',
}

export function ActionList(props: ActionListProps) {
  const { found, wanted } = props
  return (
    <>
      <PageHeading title="Actions" lead={<Trouble {...props} />} />
      <Whose wanted={wanted} />
      <Filters {...props} />
      <DataTable
        caption="Actions"
        hideCaption
        columns={columnsOf(props)}
        rows={found.actions}
        rowKey={({ id }) => id}
        empty={<Nothing wanted={wanted} />}
      />
      <Pager
        label="Actions"
        page={wanted.page}
        pages={Math.ceil(found.total / perPage)}
        hrefFor={(page) => actionListPath(wanted, { page })}
      />
      {found.total > 0 && <SaveAsFile wanted={wanted} />}
    </>
  )
}

function Trouble({ trouble: { overdue, stuck } }: ActionListProps) {
  if (overdue === 0 && stuck === 0) return <>Nothing is overdue and nothing is stuck.</>
  return (
    <>
      {overdue === 0 ? 'Nothing is overdue' : `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue`} and{' '}
      {stuck === 0 ? 'nothing is stuck' : `${stuck} ${stuck === 1 ? 'is' : 'are'} stuck`}.
    </>
  )
}

function Whose({ wanted }: { readonly wanted: WantedActions }) {
  const items = [
    { whose: 'all', words: 'Everyone’s' },
    { whose: 'mine', words: 'Mine' },
  ] as const
  return (
    <nav class="moj-sub-navigation" aria-label="Whose actions">
      <ul class="moj-sub-navigation__list">
        {items.map(({ whose, words }) => (
          <li key={whose} class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={actionListPath(wanted, { whose })}
              aria-current={wanted.whose === whose ? 'page' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Filters({ wanted, found, priorities }: ActionListProps) {
  return (
    <FilterBar
      action={actionsPath}
      clearHref={actionListPath({ ...nothing, whose: wanted.whose })}
      active={activeOf(wanted, priorities)}
      found={found.total === 1 ? '1 action' : `${found.total.toLocaleString('en-GB')} actions`}
    >
      {wanted.whose === 'mine' && <input type="hidden" name="whose" value="mine" />}
      {wanted.sort !== '' && <input type="hidden" name="sort" value={wanted.sort} />}
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: 'Words, owner or number' }}
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
      {priorities.length > 0 && (
        <Select
          name="priority"
          label={{ text: 'Priority' }}
          value={wanted.priority}
          items={[
            { value: '', text: 'Every priority' },
            ...priorities.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
      )}
    </FilterBar>
  )
}

function activeOf(wanted: WantedActions, priorities: readonly PriorityChoice[]): ActiveFilter[] {
  const active: ActiveFilter[] = []
  if (wanted.q !== '') active.push({ label: `“${wanted.q}”`, removeHref: actionListPath(wanted, { q: '' }) })
  if (wanted.state !== '')
    active.push({ label: stateWords[wanted.state], removeHref: actionListPath(wanted, { state: '' }) })
  const priority = priorities.find(({ id }) => id === wanted.priority)
  if (priority) active.push({ label: priority.title, removeHref: actionListPath(wanted, { priority: '' }) })
  return active
}

const nothing: WantedActions = { q: '', whose: 'all', state: '', priority: '', sort: '', page: 1 }

function columnsOf({ wanted, today }: ActionListProps): Column<ActionLine>[] {
  const sort = (ascending: ActionSort) => sortOf(wanted, ascending)
  return [
    {
      key: 'title',
      header: 'Action',
      isRowHeader: true,
      sort: sort('title'),
      cell: (action) => <What action={action} />,
    },
    { key: 'owner', header: 'Owner', sort: sort('owner'), cell: (action) => <Who action={action} /> },
    { key: 'due', header: 'Due', sort: sort('due'), cell: (action) => <Due action={action} today={today} /> },
    { key: 'standing', header: 'How it goes', sort: sort('changed'), cell: (action) => <How action={action} /> },
  ]
}

function sortOf(wanted: WantedActions, ascending: ActionSort) {
  const descending = `-${ascending}` as ActionSort // every sort has its other way round
  const current = wanted.sort || 'due'
  if (current === ascending)
    return { href: actionListPath(wanted, { sort: descending }), direction: 'ascending' } as const
  if (current === descending)
    return { href: actionListPath(wanted, { sort: ascending }), direction: 'descending' } as const
  return { href: actionListPath(wanted, { sort: ascending }) }
}

interface ActionProps {
  readonly action: ActionLine
}

function What({ action }: ActionProps) {
  const { id, reference, title, promiseId, promise } = action
  return (
    <>
      {reference !== null && <span>{reference} </span>}
      <a class="govuk-link" href={actionPath(id)}>
        <bdi>{title}</bdi>
      </a>
      {promiseId !== null && (
        <small>
          So that:{' '}
          <a class="govuk-link" href={promisePath(promiseId)}>
            <bdi>{promise}</bdi>
          </a>
        </small>
      )}
    </>
  )
}

function Who({ action: { owner, ownerPost } }: ActionProps) {
  if (owner === null) return <State is="soon">Nobody yet</State>
  return (
    <div>
      <bdi>{owner}</bdi>
      {ownerPost !== null && ownerPost !== owner && (
        <small>
          <bdi>{ownerPost}</bdi>
        </small>
      )}
    </div>
  )
}

function Due({ action, today }: ActionProps & { readonly today: Day }) {
  const { dueOn, proposedDueOn } = action
  const slip = slipWords(action)
  return (
    <div>
      {dueOn === null ? (
        'No date'
      ) : isOverdue(action, today) ? (
        <State is="soon">{formatDayShort(dueOn)}, overdue</State>
      ) : (
        formatDayShort(dueOn)
      )}
      {slip !== null && <small>{slip}</small>}
      {proposedDueOn !== null && <small>New date asked for: {formatDayShort(proposedDueOn)}</small>}
    </div>
  )
}

function How({ action: { standing, lastLine, steps, stepsDone } }: ActionProps) {
  return (
    <div>
      <State is={standingKind(standing)}>{standingWords(standing)}</State>
      {lastLine !== null && (
        <small>
          “<bdi>{lastLine}</bdi>”
        </small>
      )}
      {steps > 0 && (
        <small>
          {stepsDone} of {steps} steps
        </small>
      )}
    </div>
  )
}

function Nothing({ wanted }: { readonly wanted: WantedActions }) {
  const { q, state, priority, whose } = wanted
  if (q === '' && state === '' && priority === '')
    return (
      <EmptyState title={whose === 'mine' ? 'Nothing is waiting for you' : 'No actions yet'}>
        <p class="govuk-body">
          An action is added from a promise, or from something that a young person asked for.{' '}
          <a class="govuk-link" href={registerPath}>
            Look at the promises
          </a>
          .
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing found">
      <p class="govuk-body">
        Try other words, or{' '}
        <a class="govuk-link" href={actionListPath({ ...nothing, whose })}>
          clear the filters
        </a>
        .
      </p>
    </EmptyState>
  )
}

function SaveAsFile({ wanted }: { readonly wanted: WantedActions }) {
  return (
    <p class="govuk-body">
      Save this list as{' '}
      <a class="govuk-link" href={actionListPath(wanted, {}, actionsFilePath('xlsx'))}>
        a spreadsheet (XLSX)
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={actionListPath(wanted, {}, actionsFilePath('csv'))}>
        a CSV file
      </a>
      .
    </p>
  )
}
