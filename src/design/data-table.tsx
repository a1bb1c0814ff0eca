// A table of rows that becomes cards on a phone. The roles are written out because a table that is laid out as blocks
// loses them in some browsers.
import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ComponentChildren
  /** The column that names the row; give exactly one. */
  readonly isRowHeader?: boolean
  readonly isNumeric?: boolean
  /** A header without words for the eye (a column of buttons); screen readers still hear it. */
  readonly hideHeader?: boolean
  readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined }
}

interface DataTableProps<Row> {
  readonly caption: ComponentChildren
  /** The caption is for screen readers only, where a heading just above says the same. */
  readonly hideCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** What is said instead of a table without rows; usually an EmptyState. */
  readonly empty: ComponentChildren
}

export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>
  return (
    <table class="data-table" role="table">
      <caption class={hideCaption ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { sort, header } = column
  return (
    <th
      scope="col"
      role="columnheader"
      class={column.isNumeric ? 'numeric' : undefined}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
    >
      {sort ? (
        <a class="sort-link" href={sort.href} rel="nofollow">
          {header}
          <SortArrow direction={sort.direction} />
        </a>
      ) : (
        <span class={column.hideHeader ? 'govuk-visually-hidden' : undefined}>{header}</span>
      )}
    </th>
  )
}

function SortArrow({ direction }: { readonly direction: 'ascending' | 'descending' | undefined }) {
  return (
    <svg class="icon" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
      {direction !== 'descending' && <path d="M5 0l4 5H1z" fill="currentColor" />}
      {direction !== 'ascending' && <path d="M5 14L1 9h8z" fill="currentColor" />}
    </svg>
  )
}

// A function and no component, as what fills a cell had better be: a long table has hundreds, and each component costs.
function cellOf<Row>(column: Column<Row>, row: Row) {
  const className = column.isNumeric ? 'numeric' : undefined
  if (column.isRowHeader) {
    return (
      <th key={column.key} scope="row" role="rowheader" class={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td key={column.key} role="cell" class={className} data-label={column.header}>
      {column.cell(row)}
    </td>
  )
}
