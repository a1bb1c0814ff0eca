// Whom an import touches, by child id: names are not part of an import.
import { DataTable, PageHeading, Pager, SubNavigation, type Column } from '../../../design/index.ts'
import { paths } from '../paths.ts'
import type { Import } from '../queries.ts'
import type { ChangeKind } from '../summary.ts'
import { changeWords, titleOf } from '../words.ts'

export interface ChangesProps {
  readonly one: Import
  readonly change: ChangeKind
  readonly counts: ReadonlyMap<ChangeKind, number>
  readonly changes: readonly { readonly subject: string; readonly parts: readonly string[] }[]
  readonly page: number
  readonly pages: number
}

const order: readonly ChangeKind[] = ['new', 'changed', 'ended', 'gone', 'stopped']

export function Changes({ one, change, counts, changes, page, pages }: ChangesProps) {
  const address = (kind: ChangeKind, wanted = 1) =>
    `${paths.changes(one.id)}?change=${kind}${wanted > 1 ? `&page=${wanted}` : ''}`
  return (
    <>
      <PageHeading title={changeWords[change].title} caption={titleOf(one)} lead={changeWords[change].what} />
      <SubNavigation
        label="Kinds of change"
        items={order.map((kind) => ({
          text: `${changeWords[kind].title} (${(counts.get(kind) ?? 0).toLocaleString('en-GB')})`,
          href: address(kind),
          active: kind === change,
        }))}
      />
      <DataTable
        caption={`${changeWords[change].title}, page ${page}`}
        hideCaption
        columns={columnsOf(one, change)}
        rows={changes}
        rowKey={({ subject }) => subject}
        empty={<p class="govuk-body">Nobody.</p>}
      />
      <Pager
        label={changeWords[change].title}
        page={page}
        pages={pages}
        hrefFor={(wanted) => address(change, wanted)}
      />
    </>
  )
}

function columnsOf(one: Import, change: ChangeKind): Column<ChangesProps['changes'][number]>[] {
  const subject: Column<ChangesProps['changes'][number]> = {
    key: 'subject',
    header: one.kind === 'workers' ? 'Worker' : 'Child id',
    isRowHeader: true,
    cell: (row) => row.subject,
  }
  if (change === 'changed')
    return [subject, { key: 'parts', header: 'What differs', cell: ({ parts }) => parts.join(', ') }]
  if (change !== 'stopped') return [subject]
  const why = (child: string) => `${paths.problems(one.id)}?child=${encodeURIComponent(child)}`
  return [
    subject,
    {
      key: 'why',
      header: 'Why',
      cell: (row) => (
        <a class="govuk-link" href={why(row.subject)}>
          See the problems<span class="govuk-visually-hidden"> of {row.subject}</span>
        </a>
      ),
    },
  ]
}
