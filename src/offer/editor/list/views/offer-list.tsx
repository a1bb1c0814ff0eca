// Every entry of the offer for those who keep it: how it stands, who keeps it, when it is looked at again.
import {
  Button,
  Checkboxes,
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
import { entryEditPath, offerBulkPath, offerImportsPath, offerNewPath, offerStaffPath } from '../../../paths.ts'
import { headingSets, type HeadingSet } from '../../../terms.ts'
import { stageWords, standingKinds, standingWords } from '../../words.ts'
import type { EntryLine } from '../queries.ts'
import { entryListPath, nothingWanted, perPage, type EntrySort, type WantedEntries } from '../wanted.ts'

export interface OfferListProps {
  readonly entries: readonly EntryLine[]
  readonly total: number
  readonly troubles: {
    readonly overdue: number
    readonly noOwner: number
    readonly proposed: number
    readonly links: number
  }
  readonly wanted: WantedEntries
  readonly headings: HeadingSet
  readonly today: Day
  readonly mayChange: boolean
}

const stateWords: Readonly<Record<WantedEntries['state'], string>> = {
  '': 'However it stands',
  ...standingWords,
  draft: 'Has a draft',
  proposed: 'Waits for a second person',
}
const troubleWords: Readonly<Record<WantedEntries['trouble'], string>> = {
  '': 'With or without trouble',
  overdue: 'Overdue for a look',
  'no-owner': 'No owner',
  links: 'Broken links',
  imported: 'Brought in by an import',
}

export function OfferList(props: OfferListProps) {
  const { entries, total, wanted, mayChange } = props
  const table = (
    <DataTable
      caption="Entries of the local offer"
      hideCaption
      columns={columnsOf(props)}
      rows={entries}
      rowKey={({ id }) => id}
      empty={<Nothing {...props} />}
    />
  )
  return (
    <>
      <PageHeading
        title="The local offer"
        lead={<Troubles {...props} />}
        acts={mayChange && <Button href={offerNewPath}>Write a new entry</Button>}
      />
      <Filters {...props} />
      {mayChange && entries.length > 0 ? (
        <form method="get" action={offerBulkPath}>
          {table}
          <Button classes="govuk-button--secondary">Change those that are ticked</Button>
        </form>
      ) : (
        table
      )}
      <Pager
        label="Entries"
        page={wanted.page}
        pages={Math.ceil(total / perPage)}
        hrefFor={(page) => entryListPath(wanted, { page })}
      />
    </>
  )
}

function Troubles({ troubles: { overdue, noOwner, proposed, links } }: OfferListProps) {
  const lines = [
    { count: overdue, words: 'overdue for a look', href: entryListPath(nothingWanted, { trouble: 'overdue' }) },
    { count: noOwner, words: 'without an owner', href: entryListPath(nothingWanted, { trouble: 'no-owner' }) },
    {
      count: proposed,
      words: 'waiting for a second person',
      href: entryListPath(nothingWanted, { state: 'proposed' }),
    },
    { count: links, words: 'with broken links', href: entryListPath(nothingWanted, { trouble: 'links' }) },
  ].filter(({ count }) => count > 0)
  if (lines.length === 0) return <>Every entry has an owner and was looked at in time.</>
  return (
    <>
      {lines.map(({ count, words, href }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={href}>
            {count} {words}
          </a>
        </>
      ))}
      .
    </>
  )
}

function Filters({ wanted, total, headings }: OfferListProps) {
  return (
    <FilterBar
      action={offerStaffPath}
      clearHref={offerStaffPath}
      active={activeOf(wanted, headings)}
      found={total === 1 ? '1 entry' : `${total.toLocaleString('en-GB')} entries`}
    >
      {wanted.sort !== '' && <input type="hidden" name="sort" value={wanted.sort} />}
      <Input
        id="q"
        name="q"
        type="search"
        label={{ text: 'Words or owner' }}
        value={wanted.q}
        spellcheck={false}
        autocomplete="off"
      />
      <Select name="state" label={{ text: 'Standing' }} value={wanted.state} items={itemsOf(stateWords)} />
      <Select name="trouble" label={{ text: 'Trouble' }} value={wanted.trouble} items={itemsOf(troubleWords)} />
      <Select
        name="heading"
        label={{ text: 'Heading' }}
        value={wanted.heading}
        items={[
          { value: '', text: 'Every heading' },
          ...headingSets[headings].map(({ key, words }) => ({ value: key, text: words })),
        ]}
      />
    </FilterBar>
  )
}

const itemsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

function activeOf(wanted: WantedEntries, headings: HeadingSet): ActiveFilter[] {
  const active: ActiveFilter[] = []
  const add = (label: string | undefined, change: Partial<WantedEntries>) => {
    if (label !== undefined) active.push({ label, removeHref: entryListPath(wanted, change) })
  }
  if (wanted.q !== '') add(`“${wanted.q}”`, { q: '' })
  if (wanted.state !== '') add(stateWords[wanted.state], { state: '' })
  if (wanted.trouble !== '') add(troubleWords[wanted.trouble], { trouble: '' })
  add(headingSets[headings].find(({ key }) => key === wanted.heading)?.words, { heading: '' })
  return active
}

function columnsOf({ wanted, today, mayChange }: OfferListProps): Column<EntryLine>[] {
  const sort = (ascending: EntrySort) => sortOf(wanted, ascending)
  return [
    ...(mayChange
      ? [{ key: 'tick', header: 'Tick', hideHeader: true, cell: (entry: EntryLine) => <Ticked entry={entry} /> }]
      : []),
    { key: 'title', header: 'Entry', isRowHeader: true, sort: sort('title'), cell: (entry) => <Title entry={entry} /> },
    { key: 'standing', header: 'Standing', cell: (entry) => <Standing entry={entry} /> },
    {
      key: 'owner',
      header: 'Owner',
      cell: ({ ownerPost }) => (ownerPost === null ? <State is="soon">Nobody yet</State> : <bdi>{ownerPost}</bdi>),
    },
    {
      key: 'review',
      header: 'Look again',
      sort: sort('review'),
      cell: (entry) => <Review entry={entry} today={today} />,
    },
  ]
}

function sortOf(wanted: WantedEntries, ascending: EntrySort) {
  const descending = `-${ascending}` as EntrySort // every sort has its other way round
  const current = wanted.sort || 'title'
  if (current === ascending)
    return { href: entryListPath(wanted, { sort: descending }), direction: 'ascending' } as const
  if (current === descending)
    return { href: entryListPath(wanted, { sort: ascending }), direction: 'descending' } as const
  return { href: entryListPath(wanted, { sort: ascending }) }
}

interface EntryProps {
  readonly entry: EntryLine
}

function Ticked({ entry: { slug, title } }: EntryProps) {
  return (
    <Checkboxes
      name="entry"
      idPrefix={`entry-${slug}`}
      classes="govuk-checkboxes--small"
      items={[{ value: slug, text: <span class="govuk-visually-hidden">{title}</span> }]}
    />
  )
}

function Title({ entry: { slug, title, brokenLinks, openComments } }: EntryProps) {
  return (
    <>
      <a class="govuk-link" href={entryEditPath(slug)}>
        <bdi>{title}</bdi>
      </a>
      {brokenLinks > 0 && <small>{brokenLinks === 1 ? 'A link is broken' : `${brokenLinks} links are broken`}</small>}
      {openComments > 0 && (
        <small>{openComments === 1 ? '1 comment to answer' : `${openComments} comments to answer`}</small>
      )}
    </>
  )
}

function Standing({ entry: { standing, startsOn, draft } }: EntryProps) {
  return (
    <div>
      {standing === null ? (
        <State is="waiting">Not published yet</State>
      ) : (
        <State is={standingKinds[standing]}>{standingWords[standing]}</State>
      )}
      {startsOn !== null && <small>since {formatDayShort(startsOn)}</small>}
      {draft !== null && <small>{stageWords[draft]}</small>}
    </div>
  )
}

function Review({ entry: { reviewOn, assuredOn, standing }, today }: EntryProps & { readonly today: Day }) {
  const isOverdue = reviewOn !== null && reviewOn < today && standing !== null && standing !== 'withdrawn'
  return (
    <div>
      {reviewOn === null ? (
        'No day set'
      ) : isOverdue ? (
        <State is="soon">{formatDayShort(reviewOn)}, overdue</State>
      ) : (
        formatDayShort(reviewOn)
      )}
      {assuredOn !== null && <small>checked {formatDayShort(assuredOn)}</small>}
    </div>
  )
}

function Nothing({ wanted, mayChange }: OfferListProps) {
  const isAll = Object.entries(wanted).every(([key, value]) => value === '' || key === 'page' || key === 'sort')
  if (!isAll)
    return (
      <EmptyState title="Nothing found">
        <p class="govuk-body">
          Try other words, or{' '}
          <a class="govuk-link" href={offerStaffPath}>
            clear the filters
          </a>
          .
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title="There are no entries yet">
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={offerNewPath}>
            Write the first one
          </a>
          , or{' '}
          <a class="govuk-link" href={offerImportsPath}>
            bring in what you have
          </a>
          : a spreadsheet, a list or a feed.
        </p>
      )}
    </EmptyState>
  )
}
