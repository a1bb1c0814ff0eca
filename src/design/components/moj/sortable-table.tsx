// A table whose columns the reader sorts in the browser; without script it stays in the order it came in.
import { Table, type TableCell, type TableProps } from '../table.tsx'

export interface SortableHeadCell extends TableCell {
  /** How the column is sorted when the page opens; left out for a column that cannot be sorted. */
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined
}

export interface SortableCell extends TableCell {
  /** What is sorted by where it is not the text: a day as 2027-03-05, a number without its unit. */
  readonly sortValue?: string | number | undefined
}

export interface SortableTableProps extends Omit<TableProps, 'head' | 'rows'> {
  readonly head: readonly SortableHeadCell[]
  readonly rows: readonly (readonly SortableCell[])[]
}

export function SortableTable({ head, rows, attributes, ...table }: SortableTableProps) {
  return (
    <Table
      {...table}
      attributes={{ 'data-module': 'moj-sortable-table', ...attributes }}
      head={head.map(({ sort, ...cell }) => withAttribute(cell, 'aria-sort', sort))}
      rows={rows.map((row) => row.map(({ sortValue, ...cell }) => withAttribute(cell, 'data-sort-value', sortValue)))}
    />
  )
}

function withAttribute(cell: TableCell, name: string, value: string | number | undefined): TableCell {
  return { ...cell, attributes: { [name]: { value, optional: true }, ...cell.attributes } }
}
