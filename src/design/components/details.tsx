import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface DetailsProps {
  readonly summaryText: ComponentChildren
  readonly children?: ComponentChildren
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Details(props: DetailsProps) {
  return (
    <details
      id={props.id}
      class={classList('govuk-details', props.classes)}
      open={props.open}
      {...htmlAttributes(props.attributes)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  )
}
