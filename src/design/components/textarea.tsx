import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx'
import { classList, htmlAttributes } from './markup.ts'

export interface TextareaProps extends FieldProps {
  readonly value?: string | null | undefined
  readonly rows?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

export function Textarea(props: TextareaProps) {
  const { id = props.name, label, hint, errorMessage, formGroup } = props
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {formGroup?.beforeInput?.text}
      <textarea
        class={classList('govuk-textarea', errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf({ ...props, id })}
        autocomplete={props.autocomplete}
        {...htmlAttributes(props.attributes)}
      >
        {keepFirstLine(props.value ?? '')}
      </textarea>
      {formGroup?.afterInput?.text}
    </FormGroup>
  )
}

// A browser drops a line break that directly follows the opening tag; a second one keeps the writer's own.
function keepFirstLine(value: string): string {
  return /^\r?\n/.test(value) ? `\n${value}` : value
}
