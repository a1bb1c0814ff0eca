import { Button, Checkboxes, ErrorSummary, Input, Radios } from '../../design/index.ts'
import type { FieldError } from '../../platform/forms/form.ts'
import { errorOf } from '../../platform/forms/form.ts'
import type { Typed } from '../flow.ts'
import { paths } from '../paths.ts'
import type { Question } from '../question.ts'
import { unknownBox, type Told } from '../told.ts'
import { AnswersSoFar } from './answers-so-far.tsx'

interface AskProps {
  readonly token: string
  readonly question: Question
  readonly told: Told
  readonly typed: Typed
  readonly number: number
  readonly errors: readonly FieldError[]
}

/** One question. "Continue" comes first, so that the Enter key goes on; "Back" needs no answer. */
export function Ask(props: AskProps) {
  const { token, question, typed, number, errors } = props
  return (
    <form method="post" action={paths.check} novalidate>
      <AnswersSoFar token={token} typed={typed} except={question.id} />
      <input type="hidden" name="at" value={question.id} />
      {errors.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <p class="secondary">Question {number}</p>
      {question.kind === 'choice' ? <Choice {...props} question={question} /> : <Words {...props} />}
      <div class="govuk-button-group">
        <Button name="go" value="next" preventDoubleClick>
          Continue
        </Button>
        <Button name="go" value="back" classes="govuk-button--secondary">
          Back
        </Button>
      </div>
    </form>
  )
}

function Choice({ question, told, typed, errors }: AskProps & { question: Question & { kind: 'choice' } }) {
  const { id, hint, options } = question
  return (
    <Radios
      name={id}
      fieldset={{ legend: { text: question.title(told), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
      hint={hint ? { text: hint } : undefined}
      errorMessage={errorOf(errors, id)}
      items={options.map((option) => ({
        value: option.value,
        text: option.text,
        hint: option.hint ? { text: option.hint } : undefined,
        checked: typed[id] === option.value,
      }))}
    />
  )
}

function Words({ question, told, typed, errors }: AskProps) {
  const { id, hint } = question
  const box = unknownBox(id)
  return (
    <>
      <Input
        name={id}
        label={{ text: question.title(told), isPageHeading: true, classes: 'govuk-label--l' }}
        hint={hint ? { text: hint } : undefined}
        value={typed[id]}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(errors, id)}
      />
      <Checkboxes
        name={box}
        items={[{ value: 'yes', text: 'I do not know', checked: typed[box] === 'yes' }]}
        classes="govuk-checkboxes--small"
      />
    </>
  )
}
