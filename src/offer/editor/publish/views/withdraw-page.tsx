// Taking an entry away: from when, why, who was asked, and what takes its place.
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  InsetText,
  PageHeading,
  Select,
  Textarea,
} from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { entryEditPath, entryWithdrawPath } from '../../../paths.ts'
import type { Entry } from '../../find.ts'
import { withdrawForm } from '../forms.ts'

export interface WithdrawProps {
  readonly entry: Entry
  readonly others: readonly { readonly id: string; readonly title: string }[]
  readonly typed: Typed
  readonly failed: Failed | undefined
  readonly token: string
}

export function WithdrawPage({ entry, others, typed, failed, token }: WithdrawProps) {
  const path = entryWithdrawPath(entry.slug)
  const errors = failed?.errors
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="Withdraw this entry" caption={<bdi>{entry.title}</bdi>} />
      <InsetText>
        Its page stays and says that it has ended and what took its place. Claims that were made before go on.
      </InsetText>
      <form method="post" action={path} novalidate {...draftAttributes(withdrawForm, path)}>
        <TokenField token={token} />
        <DateInput
          id="from"
          namePrefix="from"
          fieldset={{ legend: { text: 'From which day', classes: 'govuk-fieldset__legend--s' } }}
          values={typedDays(typed, 'from')}
          errorMessage={errorOf(errors, 'from')}
        />
        <Select
          name="replacedBy"
          label={{ text: 'What takes its place', classes: 'govuk-label--s' }}
          value={typedText(typed, 'replacedBy')}
          items={[{ value: '', text: 'Nothing' }, ...others.map(({ id, title }) => ({ value: id, text: title }))]}
        />
        <Textarea
          name="changeNote"
          label={{ text: 'Why', classes: 'govuk-label--s' }}
          hint={{ text: 'Young people read this' }}
          rows={3}
          value={typedText(typed, 'changeNote')}
          errorMessage={errorOf(errors, 'changeNote')}
        />
        <Textarea
          name="consultation"
          label={{ text: 'Who was asked before', classes: 'govuk-label--s' }}
          hint={{ text: 'The law asks you to consult care leavers. Name groups, never people' }}
          rows={3}
          value={typedText(typed, 'consultation')}
          errorMessage={errorOf(errors, 'consultation')}
        />
        <Checkboxes
          name="sure"
          errorMessage={errorOf(errors, 'sure')}
          items={[
            { value: 'yes', text: 'It is no longer offered from that day', checked: typedText(typed, 'sure') !== '' },
          ]}
        />
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            Withdraw it
          </Button>
          <a class="govuk-link" href={entryEditPath(entry.slug)}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}
