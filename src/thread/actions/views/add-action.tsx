// An action is written down: what, who, by when, in which steps.
import { Button, DateInput, FailedSummary, Input, PageHeading, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { AccountChoice } from '../accounts.ts'
import { addForm } from '../forms.ts'
import { typedDays } from './typed-days.ts'
import { WhoFields } from './who-fields.tsx'

export interface AddActionProps {
  readonly path: string
  /** The promise or the ask, in its own words. */
  readonly words: string
  readonly on: 'promise' | 'ask'
  /** One young person said it: then nothing that goes out may tell of them. */
  readonly isPersonal: boolean
  /** From the promise: who keeps it, and by when. */
  readonly suggested: Typed | undefined
  readonly accounts: readonly AccountChoice[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function AddAction({ path, words, on, isPersonal, suggested, accounts, token, failed }: AddActionProps) {
  const { typed = suggested, errors } = failed ?? {}
  const isSuggested = failed === undefined && suggested !== undefined
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Add an action"
        caption={on === 'promise' ? 'So that a promise is kept' : 'So that an ask is met'}
      />
      <p class="govuk-inset-text" dir="auto">
        {words}
      </p>
      <form method="post" action={path} novalidate {...draftAttributes(addForm, path)}>
        <TokenField token={token} />
        <Input
          name="title"
          label={{ text: 'What will be done?', classes: 'govuk-label--m' }}
          hint={{
            text: isPersonal
              ? 'Begin with a verb. Write no name and nothing that tells who said it: everyone who reads promises sees this line'
              : 'Begin with a verb: agree, pay, write, open',
          }}
          value={typedText(typed, 'title')}
          errorMessage={errorOf(errors, 'title')}
          attributes={{ dir: 'auto' }}
        />
        {isSuggested && (
          <p class="govuk-body">
            Who and when are filled in from the promise. Change what is different for this action.
          </p>
        )}
        <WhoFields typed={typed} errors={errors} accounts={accounts} />
        <DateInput
          id="dueOn"
          namePrefix="dueOn"
          fieldset={{ legend: { text: 'By when?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: 'Leave empty if there is no date yet' }}
          values={typedDays(typed, 'dueOn', null)}
          errorMessage={errorOf(errors, 'dueOn')}
        />
        <Input
          name="dueWritten"
          label={{ text: 'The date as it was written (optional)' }}
          hint={{ text: 'Such as: 6 months, then monthly meetings' }}
          value={typedText(typed, 'dueWritten')}
          errorMessage={errorOf(errors, 'dueWritten')}
          attributes={{ dir: 'auto' }}
        />
        <Textarea
          name="steps"
          label={{ text: 'Steps (optional)', classes: 'govuk-label--m' }}
          hint={{ text: 'One on each line. They are ticked one by one' }}
          rows={4}
          value={typedText(typed, 'steps')}
          errorMessage={errorOf(errors, 'steps')}
          attributes={{ dir: 'auto' }}
        />
        <Input
          name="reference"
          label={{ text: 'Its number in a plan (optional)' }}
          classes="govuk-input--width-10"
          value={typedText(typed, 'reference')}
          errorMessage={errorOf(errors, 'reference')}
        />
        <Button preventDoubleClick>Add the action</Button>
      </form>
    </>
  )
}
