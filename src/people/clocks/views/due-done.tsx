// One thing that falls due, and the note that says it was done.
import { Button, DefinitionRows, PageHeading, Textarea, FailedSummary } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { doneForm } from '../forms.ts'
import { dueItemPath } from '../paths.ts'
import type { DueItem } from '../queries.ts'
import { dueRule } from '../rules.ts'
import { DueOn } from './due-list.tsx'

interface DueDoneProps {
  readonly due: DueItem
  readonly today: Day
  readonly token: string
  readonly typed: Typed
  readonly failed?: Failed | undefined
}

export function DueDone({ due, today, token, typed, failed }: DueDoneProps) {
  const action = dueItemPath(due.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading caption={due.name} title="Mark as done" />
      <DefinitionRows
        rows={[
          { label: 'What', value: dueRule(due.kind)?.what ?? due.kind },
          { label: 'Due', value: <DueOn item={due} today={today} /> },
          { label: 'Law', value: due.citation },
        ]}
      />
      {due.done ? (
        <p class="govuk-body">
          Done by {due.done.by}: “{due.done.note}”
        </p>
      ) : (
        <form method="post" action={action} novalidate {...draftAttributes(doneForm, action)}>
          <TokenField token={token} />
          <Textarea
            name="note"
            label={{ text: 'What was done, and where is it recorded?', classes: 'govuk-label--s' }}
            rows={3}
            value={typedText(typed, 'note')}
            errorMessage={errorOf(failed?.errors, 'note')}
          />
          <Button preventDoubleClick>Mark as done</Button>
        </form>
      )}
    </>
  )
}
