import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface WarningTextProps {
  readonly children: ComponentChildren
  /** Read aloud in place of the exclamation mark. */
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function WarningText({ iconFallbackText = 'Warning', ...props }: WarningTextProps) {
  return (
    <div class={classList('govuk-warning-text', props.classes)} {...htmlAttributes(props.attributes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText}</span> {props.children}
      </strong>
    </div>
  )
}
