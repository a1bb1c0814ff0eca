import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface BackLinkProps {
  readonly href?: string | undefined
  readonly children?: ComponentChildren
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function BackLink({ href = '#', children = 'Back', classes, attributes }: BackLinkProps) {
  return (
    <a href={href} class={classList('govuk-back-link', classes)} {...htmlAttributes(attributes)}>
      {children}
    </a>
  )
}
