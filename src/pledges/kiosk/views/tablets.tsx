// All tablets, the leaves they brought home, and a new one.
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  FailedSummary,
  formatInstant,
  Input,
  PageHeading,
  type Column,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { leavesPath, newKeyPath, tabletPath, tabletsPath } from '../../paths.ts'
import type { ListedTablet } from '../tablets.ts'
import { TabletState } from './tablet-state.tsx'

interface TabletsProps {
  readonly tablets: readonly ListedTablet[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function Tablets({ tablets, token, failed }: TabletsProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Tablets"
        lead="The tree on tour: a tablet takes leaves and pledges without a network, for days, and brings them home when it has one."
      />
      <DataTable
        caption="Tablets"
        hideCaption
        columns={columns}
        rows={tablets}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No tablet yet">
            Add one below. Any tablet with a browser of the last years will do.
          </EmptyState>
        }
      />
      <p>
        What came home waits in <a href={leavesPath}>Leaves to check</a> and on the board of pledges.
      </p>
      <h2>Add a tablet</h2>
      <form method="post" action={tabletsPath} novalidate>
        <TokenField token={token} />
        <Input
          name="name"
          label={{ text: 'What do you call it?' }}
          hint={{ text: 'Such as: the green tablet' }}
          value={typedText(failed?.typed, 'name')}
          errorMessage={errorOf(failed?.errors, 'name')}
          classes="govuk-input--width-20"
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>Add it</Button>
      </form>
      <Details summaryText="A new key">
        <p>
          Tablets seal what they take with a key of this council, and only this service can open it. Make a new key once
          a year, or when you think that somebody may have got at the service. What was sealed before still opens.
        </p>
        <form method="post" action={newKeyPath}>
          <TokenField token={token} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Make a new key
          </Button>
        </form>
      </Details>
    </>
  )
}

const columns: readonly Column<ListedTablet>[] = [
  {
    key: 'name',
    header: 'Tablet',
    isRowHeader: true,
    cell: ({ id, name }) => (
      <a href={tabletPath(id)} dir="auto">
        {name}
      </a>
    ),
  },
  { key: 'state', header: 'State', cell: (tablet) => <TabletState tablet={tablet} /> },
  {
    key: 'contact',
    header: 'Last contact',
    cell: ({ last_contact_at: at }) => (at === null ? 'Never' : formatInstant(at)),
  },
  { key: 'received', header: 'Came home', isNumeric: true, cell: ({ received }) => received },
  {
    key: 'waiting',
    header: 'Still on it',
    isNumeric: true,
    cell: ({ still_waiting: waiting }) => waiting ?? 'Not known',
  },
]
