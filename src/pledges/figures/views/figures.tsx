// A page for the panel: what was pledged and what was kept.
import { DataTable, EmptyState, PageHeading, PrintButton, type Column } from '../../../design/index.ts'
import { pledgeFiguresPath, pledgePath, takeUpPath } from '../../paths.ts'
import type { Pledger } from '../../tables.ts'
import { pledgerNouns } from '../../words.ts'
import type { AppliedFigures } from '../applied.ts'
import type { Figures } from '../queries.ts'
import { Applied } from './applied.tsx'

interface FiguresProps {
  readonly all: Figures | null
  readonly byPledger: readonly Figures[]
  readonly byTheme: readonly Figures[]
  readonly applied: AppliedFigures | null
  readonly smallNumber: number
  readonly span: 'year' | 'quarter' | 'all'
}

const spanWords = { quarter: 'The last three months', year: 'The last year', all: 'All of it' } as const

export function FiguresPage({ all, byPledger, byTheme, applied, smallNumber, span }: FiguresProps) {
  return (
    <>
      <PageHeading
        title="Pledges in numbers"
        lead={spanWords[span]}
        acts={<PrintButton words="Print" classes="govuk-button--secondary" />}
      />
      <p>
        <a href={takeUpPath}>Who has taken up what pledges brought</a>
      </p>
      <ul class="govuk-list pledge-counts">
        {(['quarter', 'year', 'all'] as const).map((one) => (
          <li key={one}>
            <a href={`${pledgeFiguresPath}?span=${one}`} aria-current={one === span ? 'true' : undefined}>
              {spanWords[one]}
            </a>
          </li>
        ))}
      </ul>
      {all === null ? (
        <EmptyState title="No pledges in this time">
          <p>
            They come from <a href={pledgePath}>the page for everyone</a>.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            <strong>{all.made}</strong> pledged, <strong>{all.accepted}</strong> accepted, <strong>{all.kept}</strong>{' '}
            kept, <strong>{all.lapsed}</strong> let go.
            {all.daysToKeep !== null && ` Half of those that were kept took ${String(all.daysToKeep)} days or fewer.`}
          </p>
          <h2 class="govuk-heading-m">By whom</h2>
          <Table
            caption="Pledges by whom they were made"
            rows={byPledger}
            header="Who pledged"
            words={(of) => (of === null ? '' : pledgerNouns[of as Pledger])} // as the column holds
          />
          <h2 class="govuk-heading-m">By what young people asked for</h2>
          <Table
            caption="Pledges by what they are about"
            rows={byTheme}
            header="About"
            words={(of) => of ?? 'Nothing that was asked for yet'}
          />
        </>
      )}
      <Applied applied={applied} smallNumber={smallNumber} />
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly header: string
  readonly rows: readonly Figures[]
  readonly words: (of: string | null) => string
}

function Table({ caption, header, rows, words }: TableProps) {
  const columns: Column<Figures>[] = [
    { key: 'of', header, isRowHeader: true, cell: ({ of }) => <span dir="auto">{words(of)}</span> },
    { key: 'made', header: 'Pledged', isNumeric: true, cell: ({ made }) => made },
    { key: 'accepted', header: 'Accepted', isNumeric: true, cell: ({ accepted }) => accepted },
    { key: 'kept', header: 'Kept', isNumeric: true, cell: ({ kept }) => kept },
    { key: 'lapsed', header: 'Let go', isNumeric: true, cell: ({ lapsed }) => lapsed },
    {
      key: 'days',
      header: 'Days to keep it (middle)',
      isNumeric: true,
      cell: ({ daysToKeep }) => daysToKeep ?? 'None kept yet',
    },
  ]
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ of }) => of ?? '–'}
      empty={null}
    />
  )
}
