import type { ComponentChildren } from 'preact'
import { type Attributes, classList, type HeadingLevel, hasContent, htmlAttributes } from './markup.ts'
import { Words } from './words.tsx'

export interface FeedbackProps {
  readonly titleText: ComponentChildren
  /** Words alone become a paragraph. */
  readonly children?: ComponentChildren
  readonly headingLevel?: HeadingLevel | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Feedback({ titleText, children, headingLevel = 2, classes, attributes }: FeedbackProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classList('govuk-feedback govuk-width-container', classes)} {...htmlAttributes(attributes)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Heading class="govuk-feedback__title">{titleText}</Heading>
          {hasContent(children) && (
            <div class="govuk-feedback__body">
              <Words>{children}</Words>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
