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
import { stopForm } from '../forms.ts'

interface StopFormProps {
  readonly action: string
  readonly isNew: boolean
  readonly boxes: Typed | undefined
  readonly staff: readonly Choice[]
  readonly token: string
  readonly failed: Failed | undefined
}

export function StopForm({ action, isNew, boxes, staff, token, failed }: StopFormProps) {
  const line = (name: string, label: string, hint?: string, classes?: string) => (
    <Input
      name={name}
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      classes={classes}
      value={typedText(boxes, name)}
      errorMessage={errorOf(failed?.errors, name)}
      attributes={{ dir: 'auto' }}
    />
  )
  const lines = (name: string, label: string, hint?: string) => (
    <Textarea
      name={name}
      rows={3}
      label={{ text: label }}
      hint={hint === undefined ? undefined : { text: hint }}
      value={typedText(boxes, name)}
      errorMessage={errorOf(failed?.errors, name)}
      attributes={{ dir: 'auto' }}
    />
  )
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={isNew ? 'Plan a stop' : 'Change a stop'} />
      <form method="post" action={action} novalidate {...draftAttributes(stopForm, action)}>
        <TokenField token={token} />
        {line('place', 'Where does the tree go?', 'Such as: Millbeck Leisure Centre, foyer')}
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'On which day?' } }}
          values={typedDays(boxes, 'on')}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        {line('from', 'From (optional)', 'Such as: 10am', 'govuk-input--width-10')}
        {line('until', 'Until (optional)', 'Such as: 2.30pm', 'govuk-input--width-10')}
        {line('purpose', 'What is it for?', 'Such as: pledges from the centre’s staff and from local businesses')}
        {line('host', 'Who is our host? (optional)')}
        {lines(
          'people',
          'Who comes along? (optional)',
          'How many young people and which staff. Write no names of young people',
        )}
        {lines('address', 'Address (optional)')}
        {lines('directions', 'How do we get there, without a map? (optional)', 'Which bus, which door, where to wait')}
        {lines('kit', 'What do we bring? (optional)', 'One thing on each line')}
        <Select
          name="safety"
          label={{ text: 'Who is there for young people’s safety?' }}
          hint={{ text: 'A member of staff who stays the whole time. A stop cannot be confirmed without' }}
          value={typedText(boxes, 'safety')}
          errorMessage={errorOf(failed?.errors, 'safety')}
          items={[{ value: '', text: 'Nobody yet' }, ...staff]}
        />
        <Checkboxes
          name="isPublic"
          values={typedText(boxes, 'isPublic') === '' ? [] : ['yes']}
          items={[
            {
              value: 'yes',
              text: 'Show it on the public calendar once it is confirmed',
              hint: { text: 'Not where somebody could look for a young person' },
            },
          ]}
        />
        <Button preventDoubleClick>{isNew ? 'Plan it' : 'Save'}</Button>
      </form>
    </>
  )
}
