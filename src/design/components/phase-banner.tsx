import type { ComponentChildren } from 'preact'
import { type Attributes, type Content, classList, htmlAttributes } from './markup.ts'
import { Tag } from './tag.tsx'

export interface PhaseBannerProps {
  readonly tag: Omit<Content, 'attributes'>
  readonly children?: ComponentChildren
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function PhaseBanner({ tag, children, classes, attributes }: PhaseBannerProps) {
  return (
    <div class={classList('govuk-phase-banner govuk-width-container', classes)} {...htmlAttributes(attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classList('govuk-phase-banner__content__tag', tag.classes)}>{tag.text}</Tag>{' '}
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
