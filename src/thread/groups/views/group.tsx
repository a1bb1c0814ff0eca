// One group: its name, its worker, and ending it.
import { Button, Card, FailedSummary, PageHeading } from '../../../design/index.ts'
import type { WorkerChoice } from '../../../people/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { groupEndPath, groupPath } from '../../paths.ts'
import type { Group } from '../queries.ts'
import { GroupFields } from './group-fields.tsx'

export interface GroupPageProps {
  readonly group: Group
  readonly workers: readonly WorkerChoice[]
  readonly token: string
  /** What is held, or what was typed and could not be taken. */
  readonly failed: Failed
  /** Otherwise there is nothing to say at the top. */
  readonly wasTyped: boolean
}

export function GroupPage({ group, workers, token, failed, wasTyped }: GroupPageProps) {
  const isOpen = group.endedOn === null
  return (
    <>
      {wasTyped && <FailedSummary failed={failed} />}
      <PageHeading title={group.name} caption="Group" />
      <form method="post" action={groupPath(group.id)} novalidate>
        <TokenField token={token} />
        <GroupFields workers={workers} failed={failed} />
        <Button preventDoubleClick>Save</Button>
      </form>
      <Card title={isOpen ? 'End this group' : 'This group has ended'}>
        <p class="govuk-body">What it said stays, with its answers.</p>
        <form method="post" action={groupEndPath(group.id)} novalidate>
          <TokenField token={token} />
          <input type="hidden" name="act" value={isOpen ? 'end' : 'take-up-again'} />
          <Button classes={isOpen ? 'govuk-button--warning' : 'govuk-button--secondary'} preventDoubleClick>
            {isOpen ? 'End it' : 'Take it up again'}
          </Button>
        </form>
      </Card>
    </>
  )
}
