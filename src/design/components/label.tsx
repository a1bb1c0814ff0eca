import type { ComponentChildren } from 'preact'
import { type Attributes, type Content, classList, hasContent, htmlAttributes } from './markup.ts'

export interface LabelProps {
  readonly children?: ComponentChildren
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The label of a form control, given to it as an option. */
export interface LabelOption extends Content {
  readonly isPageHeading?: boolean | undefined
}

export function Label(props: LabelProps) {
  if (!hasContent(props.children)) return null
  const label = (
    <label class={classList('govuk-label', props.classes)} for={props.for} {...htmlAttributes(props.attributes)}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
