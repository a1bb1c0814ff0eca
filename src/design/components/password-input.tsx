import { Button } from './button.tsx'
import type { FieldProps } from './form-group.tsx'
import { Input } from './input.tsx'
import { classList } from './markup.ts'
import { messageAttributes } from './messages.ts'

export interface PasswordInputProps extends FieldProps {
  readonly value?: string | undefined
  readonly autocomplete?: 'current-password' | 'new-password' | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
}

export function PasswordInput(props: PasswordInputProps) {
  const { id = props.name, formGroup } = props
  const afterInput = (
    <>
      <ShowButton {...props} id={id} />
      {formGroup?.afterInput?.text}
    </>
  )
  return (
    <Input
      formGroup={{
        classes: classList('govuk-password-input', formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...messagesOf(props), ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: { text: afterInput },
      }}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      label={props.label}
      hint={props.hint}
      classes={classList('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      errorMessage={props.errorMessage}
      id={id}
      name={props.name}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      value={props.value}
      disabled={props.disabled}
      describedBy={props.describedBy}
      attributes={props.attributes}
    />
  )
}

function messagesOf(props: PasswordInputProps) {
  return messageAttributes({
    'show-password': props.showPasswordText,
    'hide-password': props.hidePasswordText,
    'show-password-aria-label': props.showPasswordAriaLabelText,
    'hide-password-aria-label': props.hidePasswordAriaLabelText,
    'password-shown-announcement': props.passwordShownAnnouncementText,
    'password-hidden-announcement': props.passwordHiddenAnnouncementText,
  })
}

// Hidden until the browser's script shows it: without the script it would do nothing.
function ShowButton({ id, button, showPasswordText, showPasswordAriaLabelText }: PasswordInputProps) {
  return (
    <Button
      type="button"
      classes={classList(
        'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
        button?.classes,
      )}
      attributes={{
        'aria-controls': id,
        'aria-label': showPasswordAriaLabelText ?? 'Show password',
        hidden: { value: true, optional: true },
      }}
    >
      {showPasswordText ?? 'Show'}
    </Button>
  )
}
