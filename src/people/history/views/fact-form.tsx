// The form to add, correct or end a fact: one kind of fact, its few questions, and why.
import { Button, Checkboxes, ErrorSummary, InsetText, PageHeading, Textarea } from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { FieldQuestion } from '../fields.ts'
import { factForm } from '../forms.ts'
import { errorHref, FactFields } from './fact-fields.tsx'

export interface FactFormProps {
  readonly title: string
  /** Whose history. */
  readonly name: string
  readonly lead?: string | undefined
  readonly action: string
  readonly token: string
  readonly questions: readonly FieldQuestion[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** The id of the change to be, so that sending twice records one. */
  readonly change: string
  /** The state of the fact that this page shows; empty for a new one. */
  readonly seen: string
  readonly submit: string
  /** Words that the reader must agree with before it is recorded. */
  readonly confirm?: string | undefined
  readonly whyHint?: string | undefined
  /** Something to know before sending: somebody else changed it meanwhile, or a draft was kept. */
  readonly note?: string | null
}

export function FactForm(props: FactFormProps) {
  const { title, name, lead, action, token, questions, typed, errors, change, seen, submit, note } = props
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          errorList={errors.map(({ field, message }) => ({ text: message, href: errorHref(questions, field) }))}
        />
      )}
      <PageHeading caption={name} title={title} lead={lead} />
      {note && <InsetText>{note}</InsetText>}
      <form method="post" action={action} id="form" novalidate {...draftAttributes(factForm, action)}>
        <TokenField token={token} />
        <input type="hidden" name="change" value={change} />
        <input type="hidden" name="seen" value={seen} />
        <FactFields questions={questions} typed={typed} errors={errors} />
        <Textarea
          name="why"
          label={{ text: 'Why, and how do you know?', classes: 'govuk-label--s' }}
          hint={{
            text:
              props.whyHint ?? 'Who told you, or which paper says so. Write it so that the young person could read it.',
          }}
          rows={3}
          value={typedText(typed, 'why')}
          errorMessage={errorOf(errors, 'why')}
        />
        {props.confirm && <Confirm words={props.confirm} typed={typed} errors={errors} />}
        <Button preventDoubleClick>{submit}</Button>
      </form>
    </>
  )
}

function Confirm({ words, typed, errors }: Pick<FactFormProps, 'typed' | 'errors'> & { readonly words: string }) {
  return (
    <Checkboxes
      name="confirm"
      classes="govuk-checkboxes--small"
      errorMessage={errorOf(errors, 'confirm')}
      items={[{ value: 'yes', text: words, checked: typedText(typed, 'confirm') === 'yes' }]}
    />
  )
}
