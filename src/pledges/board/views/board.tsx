// Every pledge, what is to be done with it next, and how many stand where.
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
} from '../../../design/index.ts'
import {
  newPledgePath,
  pledgeChecksListPath,
  pledgePath,
  pledgesFilePath,
  pledgesPath,
  staffPledgePath,
} from '../../paths.ts'
import { pledgeKinds, pledgers, pledgeStandings } from '../../tables.ts'
import { heldWords, kindWords, pledgerNouns, standingWords } from '../../words.ts'
import type { Counts, ListedPledge } from '../queries.ts'
import { listPath, perPage, type Wanted } from '../wanted.ts'
import { PledgeMark } from './standing-mark.tsx'

interface BoardProps {
  readonly pledges: readonly ListedPledge[]
  readonly counts: Counts
  readonly wanted: Wanted
  readonly mayChange: boolean
}

export function Board({ pledges, counts, wanted, mayChange }: BoardProps) {
  const total = pledges[0]?.total ?? 0
  return (
    <>
      <PageHeading
        title="Pledges"
        lead="What people and organisations promised to young people, and what became of it."
        acts={
          mayChange && (
            <a class="govuk-button" href={newPledgePath} role="button" draggable={false}>
              Write down a pledge
            </a>
          )
        }
      />
      <nav aria-label="Pledges by where they stand">
        <ul class="govuk-list pledge-counts">
          {pledgeStandings.map((standing) => (
            <li key={standing}>
              <a
                href={listPath(wanted, { standing: wanted.standing === standing ? '' : standing })}
                aria-current={wanted.standing === standing ? 'true' : undefined}
              >
                {standingWords[standing]} <strong>{counts[standing]}</strong>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mayChange && (
        <p>
          <a href={pledgeChecksListPath}>Safety checks that are missing or run out</a>
        </p>
      )}
      <Filters wanted={wanted} total={total} />
      <DataTable
        caption={`Pledges, page ${wanted.page}`}
        hideCaption
        columns={columnsOf(wanted)}
        rows={pledges}
        rowKey={({ id }) => id}
        empty={<Nothing wanted={wanted} />}
      />
      <Pager
        label="Pledges"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => listPath(wanted, { page })}
      />
      {total > 0 && (
        <p>
          Save this list as <a href={listPath(wanted, {}, pledgesFilePath('xlsx'))}>a spreadsheet (XLSX)</a> or{' '}
          <a href={listPath(wanted, {}, pledgesFilePath('csv'))}>a CSV file</a>.
        </p>
      )}
    </>
  )
}

const selects = [
  {
    name: 'standing',
    label: 'Where it stands',
    choices: pledgeStandings.map((value) => ({ value, text: standingWords[value] })),
  },
  { name: 'kind', label: 'What is offered', choices: pledgeKinds.map((value) => ({ value, text: kindWords[value] })) },
  { name: 'pledger', label: 'Who pledged', choices: pledgers.map((value) => ({ value, text: pledgerNouns[value] })) },
  {
    name: 'due',
    label: 'Due',
    choices: [
      { value: 'overdue', text: 'Overdue' },
      { value: 'soon', text: 'In the next 30 days' },
      { value: 'none', text: 'No date' },
    ],
  },
  { name: 'held', label: 'Words', choices: [{ value: 'yes', text: 'Need a careful look' }] },
] as const

function Filters({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  return (
    <FilterBar
      action={pledgesPath}
      clearHref={pledgesPath}
      active={activeOf(wanted)}
      found={total === 1 ? '1 pledge' : `${total.toLocaleString('en-GB')} pledges`}
    >
      <Input id="q" name="q" type="search" label={{ text: 'Words or name' }} value={wanted.q} autocomplete="off" />
      {selects.map(({ name, label, choices }) => (
        <Select
          key={name}
          id={name}
          name={name}
          label={{ text: label }}
          value={wanted[name]}
          items={[{ value: '', text: 'Any' }, ...choices]}
        />
      ))}
    </FilterBar>
  )
}

function activeOf(wanted: Wanted): ActiveFilter[] {
  const words: ActiveFilter[] =
    wanted.q === '' ? [] : [{ label: `“${wanted.q}”`, removeHref: listPath(wanted, { q: '' }) }]
  const chosen = selects.flatMap(({ name, label, choices }) => {
    const found = choices.find(({ value }) => value === wanted[name])
    return found ? [{ label: `${label}: ${found.text}`, removeHref: listPath(wanted, { [name]: '' }) }] : []
  })
  return [...words, ...chosen]
}

function columnsOf(wanted: Wanted): Column<ListedPledge>[] {
  return [
    {
      key: 'words',
      header: 'Pledge',
      isRowHeader: true,
      cell: (pledge) => (
        <>
          <a href={staffPledgePath(pledge.id)} dir="auto">
            {pledge.words}
          </a>
          <small>
            {[kindWords[pledge.kind], pledge.howMany, pledge.theme].filter((one) => one !== null).join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'who',
      header: 'Who',
      cell: ({ name, organisation, pledger }) => (
        <div>
          <span dir="auto">{organisation ?? name}</span>
          <small>{pledgerNouns[pledger]}</small>
        </div>
      ),
    },
    { key: 'made', header: 'Made', sort: sortOf(wanted, 'made'), cell: ({ madeOn }) => formatDayShort(madeOn) },
    {
      key: 'due',
      header: 'Due',
      sort: sortOf(wanted, 'due'),
      cell: ({ dueOn, isOverdue }) =>
        dueOn === null ? (
          'No date'
        ) : isOverdue ? (
          <State is="soon">{formatDayShort(dueOn)}, overdue</State>
        ) : (
          formatDayShort(dueOn)
        ),
    },
    { key: 'owner', header: 'Owner here', cell: ({ owner }) => owner ?? 'Nobody yet' },
    { key: 'standing', header: 'Where it stands', cell: (pledge) => <Standing pledge={pledge} /> },
  ]
}

function Standing({
  pledge: { standing, held, isConfirmed, saysDone, asksForName },
}: {
  readonly pledge: ListedPledge
}) {
  return (
    <div>
      <PledgeMark standing={standing} />
      {standing === 'made' && !isConfirmed && <small>Not confirmed yet</small>}
      {standing === 'made' && held.map((reason) => <small key={reason}>{heldWords[reason]}</small>)}
      {asksForName && <small>Would like another name: read it</small>}
      {saysDone && <small>The pledger says that it is done</small>}
    </div>
  )
}

function sortOf(wanted: Wanted, ascending: 'made' | 'due') {
  const descending = `-${ascending}` as const
  const current = wanted.sort === '' ? '-made' : wanted.sort
  if (current === ascending) return { href: listPath(wanted, { sort: descending }), direction: 'ascending' } as const
  if (current === descending) return { href: listPath(wanted, { sort: ascending }), direction: 'descending' } as const
  return { href: listPath(wanted, { sort: ascending }) }
}

function Nothing({ wanted }: { readonly wanted: Wanted }) {
  const isFiltered = listPath({ ...wanted, sort: '' }, { page: wanted.page }) !== pledgesPath
  return isFiltered ? (
    <EmptyState title="Nothing fits">
      <p>Try fewer words, or clear the filters.</p>
    </EmptyState>
  ) : (
    <EmptyState title="No pledges yet">
      <p>
        Pledges come from <a href={pledgePath}>the page for everyone</a>, from the touring tree, and by hand.
      </p>
    </EmptyState>
  )
}
