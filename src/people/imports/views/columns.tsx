// The columns of the two lists, from the same table that reads them.
import { Card, DataTable, PageHeading, type Column } from '../../../design/index.ts'
import { blankMeans, peopleColumns, workerColumns, type ListColumn } from '../lists/columns.ts'

export function Columns() {
  return (
    <>
      <PageHeading
        title="The columns of the lists"
        lead="A list is one CSV file in UTF-8 (“CSV UTF-8” in a spreadsheet program), with these words in its first row."
      />
      <p class="govuk-body">{blankMeans}</p>
      <Card title="List of people">
        <p class="govuk-body">
          One row for each young person. If a row gives any safe way of contact, its ways replace those that are held:
          half a list would not be safe.
        </p>
        <ColumnTable caption="Columns of a list of people" columns={peopleColumns} />
      </Card>
      <Card title="List of workers">
        <p class="govuk-body">
          One row for each worker and each young person they work with, or one row for a worker alone. Details of a
          worker need to be in their first row only.
        </p>
        <ColumnTable caption="Columns of a list of workers" columns={workerColumns} />
      </Card>
    </>
  )
}

function ColumnTable({ caption, columns }: { readonly caption: string; readonly columns: readonly ListColumn[] }) {
  return (
    <DataTable caption={caption} hideCaption columns={shown} rows={columns} rowKey={({ name }) => name} empty={null} />
  )
}

const shown: readonly Column<ListColumn>[] = [
  { key: 'name', header: 'Column', isRowHeader: true, cell: ({ name }) => <code class="app-code">{name}</code> },
  { key: 'what', header: 'What it holds', cell: ({ what }) => what },
  { key: 'needed', header: 'Needed', cell: ({ isRequired }) => (isRequired ? 'Yes' : 'No') },
  { key: 'example', header: 'Example', cell: ({ example }) => example },
]
