import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  Input,
  PageHeading,
  Select,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Choice } from '../../board/queries.ts'
import { newOpportunityPath } from '../../paths.ts'
import { opportunityForm } from '../forms.ts'
import { opportunityKinds } from '../tables.ts'
import { opportunityWords } from '../words.ts'

interface OpportunityFormProps {
  readonly action: string
  readonly boxes: Typed | undefined
  readonly pledges: readonly Choice[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function OpportunityForm(props: OpportunityFormProps) {
  const { action, boxes, pledges, token, failed } = props
  const held = (name: string) => ({
    name,
    value: typedText(boxes, name),
    errorMessage: errorOf(failed?.errors, name),
    attributes: { dir: 'auto' },
  })
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={action === newOpportunityPath ? 'Offer something' : 'Change what you offer'}
        lead="Write it for somebody of 18 who has not done this before. We read it before anybody else does."
      />
      <form method="post" action={action} novalidate {...draftAttributes(opportunityForm, action)}>
        <TokenField token={token} />
        <Select
          name="kind"
          label={{ text: 'What is it?' }}
          value={typedText(boxes, 'kind')}
          errorMessage={errorOf(failed?.errors, 'kind')}
          items={[
            { value: '', text: 'Choose' },
            ...opportunityKinds.map((value) => ({ value, text: opportunityWords[value] })),
          ]}
        />
        <Input {...held('title')} label={{ text: 'A short name for it' }} hint={{ text: 'Such as: Trainee baker' }} />
        <Textarea
          {...held('description')}
          rows={6}
          label={{ text: 'What is it, in plain words?' }}
          hint={{
            text: 'What one does, with whom, and what help there is. No numbers or addresses: people apply here',
          }}
        />
        <Textarea
          {...held('criteria')}
          rows={4}
          label={{ text: 'What really matters? One thing a line (optional)' }}
          hint={{ text: 'Only what nobody can do it without, such as: can start at 5 in the morning' }}
        />
        <Input
          {...held('pay')}
          label={{ text: 'What does it pay, or cost?' }}
          hint={{ text: 'Such as: £12.21 an hour, or: free' }}
        />
        <Input
          {...held('hours')}
          label={{ text: 'Hours (optional)' }}
          hint={{ text: 'Such as: 20 a week, mornings' }}
        />
        <Input {...held('place')} label={{ text: 'Where?' }} hint={{ text: 'Such as: the shop in Millbeck' }} />
        <Input
          {...held('places')}
          label={{ text: 'How many places?' }}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <DateInput
          id="closes"
          namePrefix="closes"
          fieldset={{ legend: { text: 'Last day to apply' } }}
          values={typedDays(boxes, 'closes')}
          errorMessage={errorOf(failed?.errors, 'closes')}
        />
        <DateInput
          id="starts"
          namePrefix="starts"
          fieldset={{ legend: { text: 'First day (optional)' } }}
          values={typedDays(boxes, 'starts')}
          errorMessage={errorOf(failed?.errors, 'starts')}
        />
        <Checkboxes
          name="isGuaranteed"
          values={[typedText(boxes, 'isGuaranteed')]}
          fieldset={{ legend: { text: 'Is an interview sure?' } }}
          items={[
            {
              value: 'yes',
              text: 'We interview everyone who meets what matters',
              hint: {
                text: 'You can then say no before an interview only by naming which of the lines above is not met',
              },
            },
          ]}
        />
        {pledges.length > 0 && (
          <Select
            name="pledge"
            label={{ text: 'Which of your pledges is it from? (optional)' }}
            value={typedText(boxes, 'pledge')}
            errorMessage={errorOf(failed?.errors, 'pledge')}
            items={[{ value: '', text: 'None' }, ...pledges]}
          />
        )}
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}
