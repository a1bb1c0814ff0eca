// How the offer is used, for the council's side. Numbers that could point at somebody are not shown.
import { Card, DataTable, EmptyState, formatPounds, PageHeading } from '../../../design/index.ts'
import { offerEntryPath } from '../../paths.ts'
import type { Recall, RecallShare } from '../../know/recall.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import type { DaysToMoney, EntryFigures, Guarded, RefusalReason, SearchFigure } from '../queries.ts'

export interface FiguresPageProps {
  readonly smallNumber: number
  readonly entries: readonly { readonly entry: PublishedEntry; readonly figures: EntryFigures }[]
  readonly searches: readonly SearchFigure[]
  readonly days: DaysToMoney | null
  readonly reasons: readonly RefusalReason[]
  readonly recall: readonly Recall[]
}

type Row = FiguresPageProps['entries'][number]

export const few = (number: Guarded, smallNumber: number) =>
  number === null ? `fewer than ${smallNumber}` : String(number)

export function FiguresPage({ smallNumber, entries, searches, days, reasons, recall }: FiguresPageProps) {
  const number = (value: Guarded) => few(value, smallNumber)
  return (
    <>
      <PageHeading
        title="How the offer is used"
        lead={`The last twelve months. Where 1 to ${smallNumber - 1} people asked or answered, the number is not shown. Nobody is tracked.`}
      />
      <Card title="From asking to being paid">
        {days === null ? (
          <p>Too few claims were paid to say how long it takes.</p>
        ) : (
          <p>
            Half of {days.claims} payments came within <strong>{Math.round(days.median)} days</strong>. The slowest took{' '}
            {days.slowest} days.
          </p>
        )}
      </Card>
      <DataTable
        caption="Entries, the most opened first"
        rows={entries}
        rowKey={({ entry }: Row) => entry.id}
        empty={<EmptyState title="Nothing was opened yet" />}
        columns={[
          {
            key: 'title',
            header: 'Entry',
            isRowHeader: true,
            cell: ({ entry }) => <a href={offerEntryPath(entry.slug)}>{entry.content.title}</a>,
          },
          { key: 'views', header: 'Opened', isNumeric: true, cell: ({ figures }) => figures.views },
          { key: 'claims', header: 'Claims', isNumeric: true, cell: ({ figures }) => number(figures.claims) },
          { key: 'agreed', header: 'Agreed', isNumeric: true, cell: ({ figures }) => number(figures.agreed) },
          { key: 'refused', header: 'Refused', isNumeric: true, cell: ({ figures }) => number(figures.refused) },
          {
            key: 'paid',
            header: 'Paid',
            isNumeric: true,
            cell: ({ figures }) => (figures.paidPence === null ? 'not shown' : formatPounds(figures.paidPence / 100)),
          },
          { key: 'useful', header: 'Useful', isNumeric: true, cell: ({ figures }) => number(figures.useful) },
          { key: 'not', header: 'Not useful', isNumeric: true, cell: ({ figures }) => number(figures.notUseful) },
        ]}
      />
      <RecallTable recall={recall} smallNumber={smallNumber} />
      <Card title="Searched for and not found">
        {searches.length === 0 ? (
          <p>No words were looked for in vain by several people.</p>
        ) : (
          <ul>
            {searches.map(({ words, times }) => (
              <li key={words}>
                <bdi>{words}</bdi>, {times} times
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="Why claims were refused">
        {reasons.length === 0 ? (
          <p>No reason was given often enough to be shown.</p>
        ) : (
          <ul>
            {reasons.map(({ would, times }) => (
              <li key={would}>
                {would} ({times})
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

interface RecallTableProps {
  readonly recall: readonly Recall[]
  readonly smallNumber: number
}

function RecallTable({ recall, smallNumber }: RecallTableProps) {
  const quarters = [...new Set(recall.flatMap((one) => one.quarters.map(({ quarter }) => quarter)))]
    .toSorted()
    .slice(-4)
  if (quarters.length === 0)
    return (
      <Card title="Did they know?">
        <p>Nobody has been asked yet. Young people find the question on their page, one a week.</p>
      </Card>
    )
  return (
    <DataTable
      caption="Did they know? The share who knew of something that was theirs"
      rows={recall}
      rowKey={({ heading }: Recall) => heading.key}
      empty={null}
      columns={[
        { key: 'heading', header: 'Heading', isRowHeader: true, cell: ({ heading }) => heading.words },
        ...quarters.map((quarter) => ({
          key: quarter,
          header: quarter,
          isNumeric: true,
          cell: (row: Recall) => shareWords(row.quarters.find((one) => one.quarter === quarter)?.share, smallNumber),
        })),
      ]}
    />
  )
}

export function shareWords(share: RecallShare | undefined, smallNumber: number): string {
  if (share === undefined) return 'nobody asked'
  if (share.kind === 'too-few') return `fewer than ${smallNumber} answers`
  return `about ${share.percent}% of ${share.asked}`
}
