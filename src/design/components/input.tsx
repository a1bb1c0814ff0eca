import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx'
import { type Attributes, type Content, classList, hasContent, htmlAttributes } from './markup.ts'

export type InputMode = 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url' | 'none'

export interface InputProps extends FieldProps {
  readonly value?: string | number | null | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'number' | 'password' | 'date' | 'time' | undefined
  readonly inputmode?: InputMode | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  readonly spellcheck?: boolean | undefined
  readonly pattern?: string | undefined
  readonly prefix?: Content | undefined
  readonly suffix?: Content | undefined
  readonly inputWrapper?:
    { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
}

export function Input(props: InputProps) {
  const { id = props.name, label, hint, errorMessage, formGroup } = props
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      <InputWithAffixes {...props} id={id} />
    </FormGroup>
  )
}

function InputWithAffixes(props: InputProps) {
  const { prefix, suffix, inputWrapper } = props
  const { beforeInput, afterInput } = props.formGroup ?? {}
  const isWrapped = [prefix, suffix, beforeInput, afterInput].some((around) => hasContent(around?.text))
  if (!isWrapped) return <InputElement {...props} />
  return (
    <div class={classList('govuk-input__wrapper', inputWrapper?.classes)} {...htmlAttributes(inputWrapper?.attributes)}>
      {beforeInput?.text}
      {prefix && hasContent(prefix.text) && <Affix {...prefix} side="prefix" />}
      <InputElement {...props} />
      {suffix && hasContent(suffix.text) && <Affix {...suffix} side="suffix" />}
      {afterInput?.text}
    </div>
  )
}

function Affix({ side, text, classes, attributes }: Content & { readonly side: 'prefix' | 'suffix' }) {
  return (
    <div class={classList(`govuk-input__${side}`, classes)} aria-hidden="true" {...htmlAttributes(attributes)}>
      {text}
    </div>
  )
}

function InputElement(props: InputProps) {
  return (
    <input
      class={classList('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id}
      name={props.name}
      spellcheck={props.spellcheck}
      value={props.value ?? undefined}
      disabled={props.disabled}
      aria-describedby={describedByOf({ ...props, id: props.id })}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      // The type goes by attributes: Preact's own types take one literal at a time, not a union of them.
      {...htmlAttributes({ type: props.type ?? 'text', ...props.attributes })}
    />
  )
}
