import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface InsetTextProps {
  readonly children: ComponentChildren
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function InsetText(props: InsetTextProps) {
  return (
    <div id={props.id} class={classList('govuk-inset-text', props.classes)} {...htmlAttributes(props.attributes)}>
      {props.children}
    </div>
  )
}
