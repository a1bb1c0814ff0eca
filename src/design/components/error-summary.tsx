import type { ComponentChildren } from 'preact'
import { type Attributes, classList, hasContent, htmlAttributes } from './markup.ts'

export interface ErrorSummaryItem {
  readonly text: ComponentChildren
  /** The field with the error: `#id`. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ErrorSummaryProps {
  readonly titleText?: ComponentChildren
  readonly descriptionText?: ComponentChildren
  readonly errorList?: readonly ErrorSummaryItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ErrorSummary({ titleText = 'There is a problem', errorList = [], ...props }: ErrorSummaryProps) {
  return (
    <div
      class={classList('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      data-module="govuk-error-summary"
      {...htmlAttributes(props.attributes)}
    >
      {/* The alert is a child of its own, so that moving the focus does not cut its announcement short. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {hasContent(props.descriptionText) && <p>{props.descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">{errorList.map(errorSummaryItem)}</ul>
          )}
        </div>
      </div>
    </div>
  )
}

function errorSummaryItem({ text, href, attributes }: ErrorSummaryItem) {
  if (!href) return <li>{text}</li>
  return (
    <li>
      <a href={href} {...htmlAttributes(attributes)}>
        {text}
      </a>
    </li>
  )
}
