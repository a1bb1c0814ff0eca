// The fields of a fact's form, drawn from its questions.
import { DateInput, Input, Radios, Textarea } from '../../../design/index.ts'
import { errorOf, type FieldError, type Typed, typedDays, typedText } from '../../../platform/forms/form.ts'
import type { ChoiceQuestion, FieldQuestion } from '../fields.ts'

interface FactFieldsProps {
  readonly questions: readonly FieldQuestion[]
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

export function FactFields({ questions, typed, errors }: FactFieldsProps) {
  return (
    <>
      {questions.map((question) => (
        <FactField key={question.name} question={question} typed={typed} errors={errors} />
      ))}
    </>
  )
}

type FieldProps = Omit<FactFieldsProps, 'questions'> & { readonly question: FieldQuestion }

function FactField({ question, typed, errors }: FieldProps) {
  const { name, label, hint } = question
  const shared = { hint: hint === undefined ? undefined : { text: hint }, errorMessage: errorOf(errors, name) }
  const legend = { legend: { text: label, classes: 'govuk-fieldset__legend--s' } }
  const named = { text: label, classes: 'govuk-label--s' }
  switch (question.type) {
    case 'day':
      return <DateInput id={name} namePrefix={name} fieldset={legend} values={typedDays(typed, name)} {...shared} />
    case 'choice':
      return (
        <Radios
          name={name}
          fieldset={legend}
          items={choices(question, typed)}
          classes="govuk-radios--small"
          {...shared}
        />
      )
    case 'yes-no':
      return (
        <Radios
          name={name}
          fieldset={legend}
          classes="govuk-radios--inline govuk-radios--small"
          items={[
            { value: 'yes', text: 'Yes', checked: typedText(typed, name) === 'yes' },
            { value: 'no', text: 'No', checked: typedText(typed, name) === 'no' },
          ]}
          {...shared}
        />
      )
    case 'text':
      return (
        <Input
          name={name}
          label={named}
          value={typedText(typed, name)}
          classes="govuk-!-width-two-thirds"
          {...shared}
        />
      )
    case 'stays':
      return <Textarea name={name} label={named} value={typedText(typed, name)} rows={6} {...shared} />
  }
}

function choices({ name, options, usual }: ChoiceQuestion, typed: Typed) {
  const chosen = typedText(typed, name) || usual
  return options.map(({ value, text, hint }) => ({
    value,
    text,
    checked: value === chosen,
    hint: hint === undefined ? undefined : { text: hint },
  }))
}

/** Where the link of an error leads: a date has no box of its own name, so to its first. */
export function errorHref(questions: readonly FieldQuestion[], field: string): string {
  return questions.some(({ name, type }) => name === field && type === 'day') ? `#${field}-day` : `#${field}`
}
