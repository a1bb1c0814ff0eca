// Asks why, before a record that is not one of the reader's own opens. Shows no more than the search did.
import { Button, PageHeading, Radios, Textarea, FailedSummary } from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { ageOn } from '../../../ages.ts'
import { openPath } from '../../../paths.ts'
import type { PersonRecord } from '../../queries.ts'
import { openForm } from '../forms.ts'
import { reasons, reasonWords } from '../reasons.ts'

export interface AskReasonProps {
  readonly record: Pick<PersonRecord, 'id' | 'name' | 'childId' | 'dateOfBirth'>
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function AskReason({ record, today, token, failed }: AskReasonProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Why do you need this record?"
        caption={`${record.name ?? record.childId}, ${ageOn(record.dateOfBirth, today)} years old`}
        lead="This young person is not one of yours. Say why and the record opens until the end of today."
      />
      <p class="govuk-inset-text">
        What you write is kept. A manager looks at it, and the young person can be shown that you opened their record.
      </p>
      <form method="post" action={openPath(record.id)} novalidate {...draftAttributes(openForm, openPath(record.id))}>
        <TokenField token={token} />
        <Radios
          name="reason"
          fieldset={{ legend: { text: 'Your reason', classes: 'govuk-fieldset__legend--m' } }}
          value={typedText(failed?.typed, 'reason')}
          items={reasons.map((value) => ({ value, text: reasonWords(value) }))}
          errorMessage={errorOf(failed?.errors, 'reason')}
        />
        <Textarea
          id="explanation"
          name="explanation"
          label={{ text: 'In your own words' }}
          hint={{ text: 'One sentence is enough. Write it so that they could read it.' }}
          rows={3}
          value={typedText(failed?.typed, 'explanation')}
          errorMessage={errorOf(failed?.errors, 'explanation')}
        />
        <Button preventDoubleClick>Open the record</Button>
      </form>
    </>
  )
}
