// Whose words are they? Only the worker's own people are found.
import { DataTable, EmptyState, FilterBar, Input, PageHeading } from '../../../../design/index.ts'
import { recordAskForPath, recordAskPath } from '../../../paths.ts'
import type { Found } from '../queries.ts'

export function ChooseSpeaker({ found, q }: { readonly found: readonly Found[]; readonly q: string }) {
  return (
    <>
      <PageHeading
        title="Who said it?"
        caption="Write down what somebody said"
        lead="Choose the young person. You can write things down for people you work with."
      />
      <FilterBar
        action={recordAskPath}
        clearHref={recordAskPath}
        submitLabel="Find"
        active={q === '' ? [] : [{ label: `“${q}”`, removeHref: recordAskPath }]}
      >
        <Input
          id="q"
          name="q"
          type="search"
          label={{ text: 'Name, child id or date of birth' }}
          value={q}
          autocomplete="off"
        />
      </FilterBar>
      <DataTable
        caption="People"
        hideCaption
        rows={found}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: 'Name',
            isRowHeader: true,
            cell: ({ id, name }) => (
              <a href={recordAskForPath(id)}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { key: 'age', header: 'Age', isNumeric: true, cell: ({ age }) => age },
        ]}
        empty={
          <EmptyState title="Nobody found">
            <p>Only people you work with are found here. Open a record with a reason first if it is somebody else.</p>
          </EmptyState>
        }
      />
    </>
  )
}
