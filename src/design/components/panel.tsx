import type { ComponentChildren } from 'preact'
import { type Action, ButtonOrLink } from './button-or-link.tsx'
import { type Attributes, classList, type HeadingLevel, hasContent, htmlAttributes } from './markup.ts'

export interface PanelActions {
  readonly items?: readonly Action[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelProps {
  readonly titleText: ComponentChildren
  readonly children?: ComponentChildren
  readonly headingLevel?: HeadingLevel | undefined
  /** Shown on a panel that interrupts (`classes="govuk-panel--interruption"`), not on one that confirms. */
  readonly actions?: PanelActions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Panel({ titleText, children, headingLevel = 1, actions, classes, attributes }: PanelProps) {
  const Heading = `h${headingLevel}` as const
  const interrupts = classes?.includes('govuk-panel--interruption') ?? false
  return (
    <div
      class={classList('govuk-panel', !interrupts && 'govuk-panel--confirmation', classes)}
      {...htmlAttributes(attributes)}
    >
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {hasContent(children) && <div class="govuk-panel__body">{children}</div>}
      {interrupts && actions && <Actions {...actions} />}
    </div>
  )
}

function Actions({ items = [], classes, attributes }: PanelActions) {
  return (
    <div class={classList('govuk-panel__actions', classes)} {...htmlAttributes(attributes)}>
      {items.length > 0 && (
        <div class="govuk-button-group">
          {items.map((action) => (
            <>
              {' '}
              <ButtonOrLink action={action} buttonClasses="govuk-button--inverse" linkClasses="govuk-link--inverse" />
            </>
          ))}
        </div>
      )}
    </div>
  )
}
