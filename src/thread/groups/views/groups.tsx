// The groups that speak with one voice, and adding one.
import { Button, Card, DataTable, EmptyState, FailedSummary, PageHeading } from '../../../design/index.ts'
import type { WorkerChoice } from '../../../people/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { groupPath, groupsPath } from '../../paths.ts'
import type { Group } from '../queries.ts'
import { GroupFields } from './group-fields.tsx'

export interface GroupsPageProps {
  readonly groups: readonly Group[]
  readonly workers: readonly WorkerChoice[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function GroupsPage({ groups, workers, token, failed }: GroupsPageProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Groups"
        lead="Young people who speak with one voice. What a group said is answered to the whole group."
      />
      <DataTable
        caption="Groups"
        hideCaption
        rows={groups}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: 'Group',
            isRowHeader: true,
            cell: ({ id, name, endedOn }) => (
              <>
                <a href={groupPath(id)}>{name}</a>
                {endedOn !== null && <small>Ended</small>}
              </>
            ),
          },
          { key: 'worker', header: 'Worker', cell: ({ worker }) => worker ?? 'Nobody yet' },
          { key: 'email', header: 'Email', cell: ({ email }) => email ?? 'None' },
          { key: 'asks', header: 'Asks', isNumeric: true, cell: ({ asks }) => asks },
          { key: 'unanswered', header: 'Unanswered', isNumeric: true, cell: ({ unanswered }) => unanswered },
        ]}
        empty={
          <EmptyState title="No groups yet">
            <p>Add your children in care council and your care leavers’ forum first.</p>
          </EmptyState>
        }
      />
      <Card title="Add a group">
        <form method="post" action={groupsPath} novalidate>
          <TokenField token={token} />
          <GroupFields workers={workers} failed={failed} />
          <Button preventDoubleClick>Add it</Button>
        </form>
      </Card>
    </>
  )
}
