// What came of what organisations offer, in a table and a sentence.
import { DataTable, EmptyState } from '../../../design/index.ts'
import { staffOpportunitiesPath } from '../../paths.ts'
import { opportunityWords } from '../../opportunities/words.ts'
import type { AppliedFigures } from '../applied.ts'
import type { Column as CountColumn, Shown } from '../guarded.ts'

interface AppliedProps {
  readonly applied: AppliedFigures | null
  readonly smallNumber: number
}

const few = (smallNumber: number) => `fewer than ${String(smallNumber)}`
/** One word for what is small and for what would give something small away. */
const inTable = (count: Shown) => count ?? 'Not shown'

export function Applied({ applied, smallNumber }: AppliedProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What organisations offer, and what came of it</h2>
      {applied === null ? (
        <EmptyState title="Nobody has applied in this time" level={3}>
          <p>
            Look at <a href={staffOpportunitiesPath}>what is open</a>.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>{inWords(applied, smallNumber)}</p>
          <Table applied={applied} />
          <p>
            Numbers of {few(smallNumber)} people are not shown, nor those from which they could be worked out. “Still
            there” counts those of whom somebody has said whether they are.
          </p>
        </>
      )}
    </>
  )
}

function inWords({ all, toAWage }: AppliedFigures, smallNumber: number): string {
  const number = (count: Shown) => (count === null ? few(smallNumber) : String(count))
  const said = (count: Shown, words: string) => (count === null ? null : `${String(count)} ${words}`)
  const parts = [
    said(all.applied, 'applied'),
    said(all.started, 'started'),
    said(all.threeThere, 'were still there after three months'),
    said(all.sixThere, 'were still there after six'),
    said(all.inTime, 'had their answer within two working days'),
  ].filter((part) => part !== null)
  const sentence = parts.length === 0 ? '' : `${parts.join(', ')}. `
  return `${sentence}Pledges that ended in a wage: ${number(toAWage)}.`
}

const shownColumns: readonly (readonly [CountColumn, string])[] = [
  ['applied', 'Applied'],
  ['interviews', 'Interviews'],
  ['answered', 'Answered'],
  ['inTime', 'Within two working days'],
  ['started', 'Started'],
  ['threeThere', 'Still there at three months'],
  ['sixThere', 'Still there at six'],
]

function Table({ applied: { byKind, all } }: { readonly applied: AppliedFigures }) {
  const rows = [
    ...byKind.map((row) => ({ name: opportunityWords[row.kind], counts: row })),
    { name: 'All', counts: all },
  ]
  return (
    <DataTable
      caption="What came of what organisations offer, by kind"
      hideCaption
      columns={[
        { key: 'name', header: 'What', isRowHeader: true, cell: ({ name }) => name },
        ...shownColumns.map(([key, header]) => ({
          key,
          header,
          isNumeric: true,
          cell: ({ counts }: (typeof rows)[number]) => inTable(counts[key]),
        })),
      ]}
      rows={rows}
      rowKey={({ name }) => name}
      empty={null}
    />
  )
}
