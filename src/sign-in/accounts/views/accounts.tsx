// Who of the staff can sign in.
import { DataTable, EmptyState, formatInstant, InsetText, PageHeading, Pager } from '../../../design/index.ts'
import { recoveryPath } from '../../../people/paths.ts'
import { paths } from '../../paths.ts'
import { accountsPerPage, type StaffAccount } from '../queries.ts'
import { rolesOf } from './words.ts'

export interface AccountsProps {
  readonly accounts: readonly StaffAccount[]
  readonly total: number
  readonly page: number
}

export function Accounts({ accounts, total, page }: AccountsProps) {
  return (
    <>
      <PageHeading
        title="Accounts"
        lead="Who of the staff can sign in. Close an account on the day that somebody leaves. Accounts are added on the command line."
      />
      <DataTable
        caption="Accounts"
        hideCaption
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Name', isRowHeader: true, cell: NameCell },
          { key: 'roles', header: 'Roles', cell: ({ roles }) => rolesOf(roles) },
          { key: 'signs-in', header: 'Sign-in name', cell: ({ signInName }) => signInName ?? 'None' },
          {
            key: 'state',
            header: 'State',
            cell: ({ endedAt }) => (endedAt === null ? 'Open' : `Closed ${formatInstant(endedAt)}`),
          },
        ]}
        empty={
          <EmptyState title="No accounts yet">
            <p>They are added on the command line.</p>
          </EmptyState>
        }
      />
      <Pager
        label="Accounts"
        page={page}
        pages={Math.ceil(total / accountsPerPage)}
        hrefFor={(wanted) => `${paths.accounts}?page=${wanted}`}
      />
      <InsetText>
        Has somebody left who looked after a restricted record?{' '}
        <a class="govuk-link" href={recoveryPath}>
          See whether one has nobody now
        </a>
        .
      </InsetText>
    </>
  )
}

const NameCell = ({ id, name }: StaffAccount) => <a href={paths.account(id)}>{name}</a>
