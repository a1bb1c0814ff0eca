import {
  Button,
  DateInput,
  Details,
  FailedSummary,
  Input,
  PageHeading,
  Radios,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedDays, typedText, type Failed, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { contactForm } from '../forms.ts'

interface ContactFormProps {
  readonly action: string
  /** Null for a new one. */
  readonly forgetAction: string | null
  readonly boxes: Typed | undefined
  readonly token: string
  readonly failed: Failed | undefined
}

export function ContactForm({ action, forgetAction, boxes, token, failed }: ContactFormProps) {
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
        title={forgetAction === null ? 'Add a contact' : 'A contact'}
        lead="Hold no more than you need, say what for, and say until when. They may read all of it."
      />
      <form method="post" action={action} novalidate {...draftAttributes(contactForm, action)}>
        <TokenField token={token} />
        <Input {...held('name')} label={{ text: 'Name' }} autocomplete="off" />
        <Input {...held('organisation')} label={{ text: 'Organisation (optional)' }} autocomplete="off" />
        <Input {...held('post')} label={{ text: 'What they do there (optional)' }} autocomplete="off" />
        <Input {...held('reach')} label={{ text: 'How to reach them' }} autocomplete="off" />
        <Textarea
          {...held('purpose')}
          rows={2}
          label={{ text: 'What do we hold this for?' }}
          hint={{ text: 'Such as: offers apprenticeships to young people leaving care' }}
        />
        <Radios
          name="ground"
          fieldset={{ legend: { text: 'Why may we hold it?' } }}
          value={typedText(boxes, 'ground')}
          errorMessage={errorOf(failed?.errors, 'ground')}
          items={[
            { value: 'said-yes', text: 'They said yes' },
            { value: 'published', text: 'Their organisation publishes it for everyone' },
          ]}
        />
        <Input {...held('groundNote')} label={{ text: 'How they said yes, or where it is published' }} />
        <DateInput
          id="groundOn"
          namePrefix="groundOn"
          fieldset={{ legend: { text: 'On which day?' } }}
          values={typedDays(boxes, 'groundOn')}
          errorMessage={errorOf(failed?.errors, 'groundOn')}
        />
        <DateInput
          id="keepUntil"
          namePrefix="keepUntil"
          fieldset={{ legend: { text: 'Until when do we keep it?' } }}
          hint={{ text: 'Three years at most. After this day it is forgotten by itself' }}
          values={typedDays(boxes, 'keepUntil')}
          errorMessage={errorOf(failed?.errors, 'keepUntil')}
        />
        <Textarea {...held('notes')} rows={3} label={{ text: 'Notes (optional)' }} />
        <Button preventDoubleClick>Save</Button>
      </form>
      {forgetAction !== null && (
        <Details summaryText="Forget them now">
          <p>Name, address and notes are taken away. This cannot be undone.</p>
          <form method="post" action={forgetAction}>
            <TokenField token={token} />
            <Button classes="govuk-button--warning" preventDoubleClick>
              Forget them
            </Button>
          </form>
        </Details>
      )}
    </>
  )
}
