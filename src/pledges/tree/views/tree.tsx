// The tree for everyone: a drawing, how it stands in numbers, what to look for, and the same in words.
import { Card, DataTable, EmptyState, formatDayShort, PageHeading, Pager, PrintButton } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import {
  leafPath,
  pledgePath,
  treeCsvPath,
  treeDisplayPath,
  treeFeedPath,
  treeMessagesPath,
  treePath,
} from '../../paths.ts'
import { kindWords } from '../../words.ts'
import { seasonOf } from '../shape.ts'
import { overviewOf } from '../overview.ts'
import { growths, type Leaf } from '../published.ts'
import { countedGrowth, countedPledges, growthWords } from '../words.ts'
import { perPage, treeListPath, type Wanted } from '../wanted.ts'
import { TreePicture } from './picture.tsx'

export interface TreeProps {
  /** All that fit what is asked for. */
  readonly leaves: readonly Leaf[]
  /** All there are, for the choices and the numbers. */
  readonly all: readonly Leaf[]
  readonly wanted: Wanted
  readonly today: Day
  readonly isQuiet: boolean
}

export function TreePage({ leaves, all, wanted, today, isQuiet }: TreeProps) {
  const newest = leaves.toReversed()
  const shown = newest.slice((wanted.page - 1) * perPage, wanted.page * perPage)
  return (
    <>
      <PageHeading
        title="The tree"
        lead="Each leaf is a promise that somebody made to young people in care and leaving care. It blossoms when it meets what they asked for, and bears an apple when it was kept."
        acts={
          <a class="govuk-button" href={pledgePath} role="button" draggable={false}>
            Make a pledge
          </a>
        }
      />
      <TreePicture leaves={leaves} today={today} />
      <Key leaves={leaves} wanted={wanted} today={today} />
      {isQuiet && <p class="govuk-inset-text">Before an election, pledges of councillors are not shown here.</p>}
      <Look all={all} wanted={wanted} />
      <h2 class="govuk-heading-m" id="words">
        The same in words: {countedPledges(leaves.length)}
      </h2>
      <DataTable
        caption={`Pledges, the newest first, page ${String(wanted.page)}`}
        hideCaption
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={<Nothing isEmpty={all.length === 0} />}
      />
      <Pager
        label="Pledges"
        page={wanted.page}
        pages={Math.ceil(leaves.length / perPage)}
        hrefFor={(page) => `${treeListPath(wanted, { page })}#words`}
      />
      <Card>
        <p>
          <a href={treeMessagesPath}>Messages that hang on the tree</a> ·{' '}
          <a href={treeDisplayPath}>Show the tree on a screen</a> · <a href={treeCsvPath}>All pledges as a CSV file</a>{' '}
          · <a href={treeFeedPath}>Follow it (Atom feed)</a>
        </p>
        <PrintButton words="Print the tree" />
      </Card>
    </>
  )
}

function Key({ leaves, wanted, today }: Pick<TreeProps, 'leaves' | 'wanted' | 'today'>) {
  const { times } = overviewOf(leaves)
  return (
    <ul class={`tree-key tree--${seasonOf(today)}`}>
      {growths.map((growth) => (
        <li key={growth}>
          <svg viewBox="-12 -16 24 28" width="28" height="32" aria-hidden="true" focusable="false">
            <use
              class={`tree__${growth}`}
              href={`#tree-${growth === 'fallen' ? 'leaf' : growth}`}
              transform={growth === 'fallen' ? 'rotate(70)' : undefined}
            />
          </svg>
          <a href={treeListPath(wanted, { shows: wanted.shows === growth ? '' : growth })}>
            <strong>{countedGrowth(growth, times[growth])}</strong>
          </a>
          <small>{growthWords[growth]}</small>
        </li>
      ))}
    </ul>
  )
}

/** Plain links and a form: a choice is an address that can be sent to somebody. */
function Look({ all, wanted }: Pick<TreeProps, 'all' | 'wanted'>) {
  const { themes, places } = overviewOf(all)
  if (all.length === 0) return null
  return (
    <form class="tree-look" method="get" action={treePath}>
      <Choice name="theme" label="What it is about" value={wanted.theme} choices={[...themes]} />
      <Choice name="place" label="Where" value={wanted.place} choices={places.map((place) => [place, place])} />
      <Choice
        name="shows"
        label="What became of it"
        value={wanted.shows}
        choices={growths.map((growth) => [growth, growthWords[growth]])}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        Look
      </button>
      {treeListPath(wanted) !== treePath && <a href={treePath}>Show the whole tree</a>}
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly string[])[]
}

function Choice({ name, label, value, choices }: ChoiceProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select class="govuk-select" id={name} name={name} value={value}>
        <option value="">Everything</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

const columns = [
  {
    key: 'words',
    header: 'Pledge',
    isRowHeader: true,
    cell: ({ id, words, kind, themeWords }: Leaf) => (
      <>
        <a href={leafPath(id)} dir="auto">
          {words}
        </a>
        <small>{[...new Set([kindWords[kind], themeWords])].filter((one) => one !== null).join(' · ')}</small>
      </>
    ),
  },
  { key: 'by', header: 'Who', cell: ({ by }: Leaf) => <span dir="auto">{by}</span> },
  { key: 'place', header: 'Where', cell: ({ place }: Leaf) => place },
  { key: 'made', header: 'Made', cell: ({ madeOn }: Leaf) => formatDayShort(madeOn) },
  { key: 'due', header: 'By', cell: ({ dueOn }: Leaf) => (dueOn === null ? 'No date' : formatDayShort(dueOn)) },
  { key: 'growth', header: 'What became of it', cell: ({ growth }: Leaf) => growthWords[growth] },
] as const

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  return isEmpty ? (
    <EmptyState title="No leaf yet">
      <p>
        The tree is waiting for its first leaf. <a href={pledgePath}>Make the first pledge</a>.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing like that hangs here">
      <p>
        <a href={treePath}>Show the whole tree</a>
      </p>
    </EmptyState>
  )
}
