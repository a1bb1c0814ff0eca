import type { ComponentChildren } from 'preact'
import { type Attributes, type Content, classList, htmlAttributes } from './markup.ts'

export interface ErrorMessageProps {
  readonly children?: ComponentChildren
  readonly id?: string | undefined
  /** Read aloud before the message: "Error" unless told, nothing when empty. */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The error message of a form control, given to it as an option. */
export interface ErrorMessageOption extends Content {
  readonly visuallyHiddenText?: string | undefined
}

export function ErrorMessage({ visuallyHiddenText = 'Error', ...props }: ErrorMessageProps) {
  return (
    <p id={props.id} class={classList('govuk-error-message', props.classes)} {...htmlAttributes(props.attributes)}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {props.children}
    </p>
  )
}
