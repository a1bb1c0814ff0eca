import { Button } from '../button.tsx'
import { type Attributes, type Content, classList, type HeadingLevel, htmlAttributes } from '../markup.ts'
import type { ButtonOption } from './button-menu.tsx'

export interface PageHeaderActionsProps {
  readonly heading: Omit<Content, 'attributes'> & { readonly level?: HeadingLevel | undefined }
  readonly items?: readonly ButtonOption[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A page's heading with what can be done on the page beside it. */
export function PageHeaderActions({ heading, items, classes, attributes }: PageHeaderActionsProps) {
  const Heading = `h${heading.level ?? 1}` as const
  return (
    <div class={classList('moj-page-header-actions', classes)} {...htmlAttributes(attributes)}>
      <div class="moj-page-header-actions__title">
        <Heading class={heading.classes ?? 'govuk-heading-xl'}>{heading.text}</Heading>
      </div>
      {items && (
        <div class="moj-page-header-actions__actions">
          <div class="moj-button-group moj-button-group--inline">
            {items.map(({ text, ...button }) => (
              <>
                {' '}
                <Button {...button}>{text}</Button>
              </>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
