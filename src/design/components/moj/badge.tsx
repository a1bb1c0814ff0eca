import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from '../markup.ts'

export interface BadgeProps {
  readonly children: ComponentChildren
  /** `moj-badge--purple`, `--bright-purple`, `--red`, `--green`, `--blue`, `--black`, `--grey`, `--large`. */
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Badge({ children, classes, attributes }: BadgeProps) {
  return (
    <span class={classList('moj-badge', classes)} {...htmlAttributes(attributes)}>
      {children}
    </span>
  )
}
