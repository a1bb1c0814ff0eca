import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface HintProps {
  readonly children?: ComponentChildren
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Hint(props: HintProps) {
  return (
    <div id={props.id} class={classList('govuk-hint', props.classes)} {...htmlAttributes(props.attributes)}>
      {props.children}
    </div>
  )
}
