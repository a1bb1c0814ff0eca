// Leaves that came home and wish to hang on the tree.
import { DataTable, EmptyState, formatInstant, PageHeading, Pager, State, type Column } from '../../../design/index.ts'
import { leavesPath, staffLeafPath } from '../../paths.ts'
import type { Leaf } from '../leaves.ts'

interface LeavesProps {
  readonly leaves: readonly Leaf[]
  readonly page: number
  readonly pages: number
}

export function Leaves({ leaves, page, pages }: LeavesProps) {
  return (
    <>
      <PageHeading
        title="Leaves to check"
        lead="What people left at the touring tree and would like others to see. Nobody sees it before you have read it."
      />
      <DataTable
        caption="Leaves"
        hideCaption
        columns={columns}
        rows={leaves}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No leaf waits">New ones come when a tablet has been home.</EmptyState>}
      />
      <Pager
        label="Leaves"
        page={page}
        pages={pages}
        hrefFor={(to) => (to === 1 ? leavesPath : `${leavesPath}?page=${to}`)}
      />
    </>
  )
}

const columns: readonly Column<Leaf>[] = [
  {
    key: 'words',
    header: 'Leaf',
    isRowHeader: true,
    cell: ({ id, words }) => (
      <a href={staffLeafPath(id)} dir="auto">
        {words.length > 160 ? `${words.slice(0, 160)}…` : words}
      </a>
    ),
  },
  {
    key: 'state',
    header: 'State',
    cell: ({ isUnsafe, decided }) =>
      isUnsafe ? (
        <State is="soon">May not be safe: read it now</State>
      ) : (
        <State is={decided === null ? 'waiting' : 'good'}>{decided === null ? 'To check' : 'On the tree'}</State>
      ),
  },
  { key: 'tablet', header: 'Tablet', cell: ({ tablet }) => <span dir="auto">{tablet}</span> },
  { key: 'came', header: 'Came home', cell: ({ receivedAt }) => formatInstant(receivedAt) },
]
