import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface TagProps {
  readonly children?: ComponentChildren
  /** `govuk-tag--grey`, `--green`, `--teal`, `--blue`, `--purple`, `--magenta`, `--red`, `--orange` or `--yellow`. */
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Tag(props: TagProps) {
  return (
    <strong class={classList('govuk-tag', props.classes)} {...htmlAttributes(props.attributes)}>
      {props.children}
    </strong>
  )
}
