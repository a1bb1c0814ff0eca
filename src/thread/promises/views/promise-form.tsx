// Writing a promise down, or changing what is known of it.
import {
  Button,
  Checkboxes,
  DateInput,
  FailedSummary,
  Input,
  PageHeading,
  Radios,
  Select,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { promiseKinds } from '../../tables.ts'
import { promiseForm } from '../forms.ts'
import { principles } from '../principles.ts'
import type { Choice } from '../queries.ts'
import { kindWords } from '../words.ts'

export interface PromiseFormProps {
  readonly title: string
  readonly action: string
  readonly cancel: string
  readonly typed: Typed
  /** Empty where the form is shown as it was kept; null where nothing failed and nothing was begun. */
  readonly errors: readonly FieldError[] | null
  readonly priorities: readonly Choice[]
  readonly accounts: readonly Choice[]
  readonly ask: { readonly words: string } | null
  /** As a paper had them. */
  readonly written?: { readonly owner: string | null; readonly due: string | null } | undefined
  readonly token: string
}

export function PromiseFormPage(props: PromiseFormProps) {
  const { title, action, cancel, typed, errors, ask, token } = props
  return (
    <>
      <FailedSummary failed={errors === null ? undefined : { errors }} />
      <PageHeading title={title} />
      {ask && (
        <>
          <p>It answers this ask:</p>
          <blockquote class="govuk-inset-text" dir="auto">
            {ask.words}
          </blockquote>
        </>
      )}
      <form method="post" action={action} id="form" novalidate {...draftAttributes(promiseForm, action)}>
        <TokenField token={token} />
        <What {...props} />
        <Who {...props} />
        <When {...props} />
        <Why {...props} />
        <Checkboxes
          name="isPublic"
          items={[
            {
              value: 'yes',
              text: 'Show it on the public page',
              hint: { text: 'Everyone can read it there, with the post that keeps it and never a name.' },
              checked: typedText(typed, 'isPublic') !== '',
            },
          ]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a class="govuk-link" href={cancel}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
}

type Field = { readonly name: string; readonly label: string; readonly hint?: string }

const fieldOf = ({ typed, errors }: PromiseFormProps, { name, label, hint }: Field) => ({
  id: name,
  name,
  label: { text: label, classes: 'govuk-label--s' },
  hint: hint === undefined ? undefined : { text: hint },
  value: typedText(typed, name),
  errorMessage: errorOf(errors ?? undefined, name),
})

function What(props: PromiseFormProps) {
  return (
    <>
      <Radios
        name="kind"
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
        value={typedText(props.typed, 'kind')}
        items={promiseKinds.map((value) => ({ value, text: kindWords[value] }))}
        errorMessage={errorOf(props.errors ?? undefined, 'kind')}
      />
      <Textarea
        {...fieldOf(props, { name: 'words', label: 'The words', hint: 'Exactly as they were said or written.' })}
        rows={3}
        attributes={{ dir: 'auto' }}
      />
      <Textarea
        {...fieldOf(props, {
          name: 'inTheirWords',
          label: 'In young people’s words, if they have put it so',
          hint: 'Shown first on pages that young people read.',
        })}
        rows={2}
        attributes={{ dir: 'auto' }}
      />
    </>
  )
}

function Who(props: PromiseFormProps) {
  const { written, accounts } = props
  return (
    <>
      <Input {...fieldOf(props, { name: 'madeBy', label: 'Who made it' })} />
      <Input {...fieldOf(props, { name: 'madeTo', label: 'To whom' })} />
      <Input {...fieldOf(props, { name: 'meetingItem', label: 'Item of the meeting or paper, if it has one' })} />
      {written?.owner && (
        <p class="govuk-hint">
          The paper says of the owner: <q dir="auto">{written.owner}</q>
        </p>
      )}
      <Input
        {...fieldOf(props, {
          name: 'ownerPost',
          label: 'The post that keeps it',
          hint: 'For example: Head of housing. The public page shows the post.',
        })}
      />
      <Input
        {...fieldOf(props, {
          name: 'ownerName',
          label: 'The person in that post today',
          hint: 'Never shown in public.',
        })}
      />
      <Select
        {...fieldOf(props, { name: 'ownerAccount', label: 'Their account here, if they have one' })}
        items={[{ value: '', text: 'None' }, ...accounts]}
      />
    </>
  )
}

function When(props: PromiseFormProps) {
  const { typed, errors, written } = props
  const day = (name: 'made' | 'due', legend: string) => (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      values={Object.fromEntries(
        ['day', 'month', 'year'].map((part) => [`${name}-${part}`, typedText(typed, `${name}-${part}`)]),
      )}
      errorMessage={errorOf(errors ?? undefined, name)}
    />
  )
  return (
    <>
      {day('made', 'When it was made')}
      {written?.due && (
        <p class="govuk-hint">
          The paper says of the date: <q dir="auto">{written.due}</q>
        </p>
      )}
      {day('due', 'By when, if a day was named')}
    </>
  )
}

function Why(props: PromiseFormProps) {
  return (
    <>
      <Select
        {...fieldOf(props, { name: 'priority', label: 'Priority' })}
        items={[{ value: '', text: 'None' }, ...props.priorities]}
      />
      <Select
        {...fieldOf(props, {
          name: 'principle',
          label: 'Corporate parenting principle',
          hint: 'The seven things the law asks of us: Children and Social Work Act 2017 s.1(1).',
        })}
        items={[
          { value: '', text: 'None chosen' },
          ...principles.map(({ number, words }) => ({ value: number, text: `${number}. ${words}` })),
        ]}
      />
      <Textarea {...fieldOf(props, { name: 'measure', label: 'How we will know' })} rows={2} />
    </>
  )
}
