// For the panel and its officers: does the offer answer the law, and is what it says still true?
import { Card, DataTable, EmptyState, formatDay, PageHeading, State } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { coverageFilePath, entryEditPath, offerEntryPath } from '../../paths.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import type { Coverage, CoverageState, HeadingCoverage } from '../rules.ts'

interface CoveragePageProps {
  readonly coverage: Coverage
  readonly today: Day
  readonly mayEdit: boolean
}

export const stateWords: Readonly<Record<CoverageState, string>> = {
  covered: 'Covered',
  'not-assured': 'Nobody checked it in time',
  empty: 'Nothing in place',
}

const stateKinds = { covered: 'good', 'not-assured': 'soon', empty: 'waiting' } as const

export function CoveragePage({ coverage, today, mayEdit }: CoveragePageProps) {
  const gaps = coverage.headings.filter(({ state }) => state !== 'covered')
  return (
    <>
      <PageHeading
        title="Does the offer cover the law?"
        lead={
          gaps.length === 0
            ? `Every one of the ${coverage.headings.length} parts of the duty has something in place that was checked.`
            : `${gaps.length} of the ${coverage.headings.length} parts of the duty ${gaps.length === 1 ? 'has a gap' : 'have gaps'}.`
        }
      />
      <DataTable
        caption="The parts of the duty to publish"
        rows={coverage.headings}
        rowKey={({ heading }: HeadingCoverage) => heading}
        empty={null}
        columns={[
          { key: 'heading', header: 'Part of the duty', cell: ({ words }) => words, isRowHeader: true },
          { key: 'law', header: 'Law', cell: ({ law }) => law },
          {
            key: 'state',
            header: 'State',
            cell: ({ state }) => <State is={stateKinds[state]}>{stateWords[state]}</State>,
          },
          { key: 'inPlace', header: 'In place', cell: ({ inPlace }) => inPlace, isNumeric: true },
          { key: 'assured', header: 'Checked in time', cell: ({ assured }) => assured, isNumeric: true },
          { key: 'overdue', header: 'Overdue', cell: ({ overdue }) => overdue, isNumeric: true },
          { key: 'drafts', header: 'Being worked on', cell: ({ drafts }) => drafts, isNumeric: true },
        ]}
      />
      <p>
        Take it to a meeting: <a href={coverageFilePath('csv')}>CSV</a> or <a href={coverageFilePath('xlsx')}>Excel</a>
      </p>
      <Entries
        title="Overdue for a check"
        none="Nothing is overdue."
        entries={coverage.overdue}
        mayEdit={mayEdit}
        more={({ reviewOn }) => (reviewOn === null ? '' : `, since ${formatDay(reviewOn)}`)}
      />
      <Entries
        title="Never checked"
        none="Everything was checked at least once."
        entries={coverage.notChecked}
        mayEdit={mayEdit}
      />
      <Entries
        title="Nobody keeps these"
        none="Every entry has a post that keeps it."
        entries={coverage.withoutOwner}
        mayEdit={mayEdit}
      />
      <Card title="What other councils offer and this one does not">
        {coverage.typesMissing.length === 0 ? (
          <p>Nothing: every kind of help that councils publish is here.</p>
        ) : (
          <ul>
            {coverage.typesMissing.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        )}
      </Card>
      <p class="govuk-hint">As of {formatDay(today)}.</p>
    </>
  )
}

interface EntriesProps {
  readonly title: string
  readonly none: string
  readonly entries: readonly PublishedEntry[]
  readonly mayEdit: boolean
  readonly more?: (entry: PublishedEntry) => string
}

function Entries({ title, none, entries, mayEdit, more }: EntriesProps) {
  if (entries.length === 0) return <EmptyState title={none} />
  return (
    <Card title={`${title} (${entries.length})`}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={mayEdit ? entryEditPath(entry.slug) : offerEntryPath(entry.slug)}>{entry.content.title}</a>
            {more?.(entry)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
