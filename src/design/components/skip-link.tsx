import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface SkipLinkProps {
  readonly children: ComponentChildren
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function SkipLink({ href = '#content', ...props }: SkipLinkProps) {
  return (
    <a
      href={href}
      class={classList('govuk-skip-link', props.classes)}
      data-module="govuk-skip-link"
      {...htmlAttributes(props.attributes)}
    >
      {props.children}
    </a>
  )
}
