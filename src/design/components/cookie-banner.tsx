import type { ComponentChildren } from 'preact'
import { type ButtonAction, ButtonOrLink } from './button-or-link.tsx'
import { type Attributes, classList, hasContent, htmlAttributes } from './markup.ts'
import { Words } from './words.tsx'

export interface CookieBannerMessage {
  readonly headingText?: ComponentChildren
  /** Words alone become a paragraph. */
  readonly text?: ComponentChildren
  readonly actions?: readonly ButtonAction[] | undefined
  readonly hidden?: boolean | undefined
  /** `alert` reads a message aloud at once: for the answer to a choice. */
  readonly role?: 'alert' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface CookieBannerProps {
  readonly messages: readonly CookieBannerMessage[]
  readonly ariaLabel?: string | undefined
  readonly hidden?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function CookieBanner(props: CookieBannerProps) {
  return (
    <div
      class={classList('govuk-cookie-banner', props.classes)}
      data-nosnippet=""
      role="region"
      aria-label={props.ariaLabel ?? 'Cookie banner'}
      hidden={props.hidden}
      {...htmlAttributes(props.attributes)}
    >
      {props.messages.map((message) => (
        <Message {...message} />
      ))}
    </div>
  )
}

function Message({ headingText, text, actions, ...props }: CookieBannerMessage) {
  return (
    <div
      class={classList('govuk-cookie-banner__message', props.classes, 'govuk-width-container')}
      role={props.role}
      hidden={props.hidden}
      {...htmlAttributes(props.attributes)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {hasContent(headingText) && <h2 class="govuk-cookie-banner__heading govuk-heading-m">{headingText}</h2>}
          <div class="govuk-cookie-banner__content">
            <Words>{text}</Words>
          </div>
        </div>
      </div>
      {actions && (
        <div class="govuk-button-group">
          {actions.map((action) => (
            <ButtonOrLink action={action} />
          ))}
        </div>
      )}
    </div>
  )
}
