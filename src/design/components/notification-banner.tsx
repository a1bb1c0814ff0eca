import type { ComponentChildren } from 'preact'
import { type Attributes, classList, type HeadingLevel, hasContent, htmlAttributes, isWordsOnly } from './markup.ts'

export interface NotificationBannerProps {
  /** Words alone become the banner's heading line; anything else is shown as it is. */
  readonly children?: ComponentChildren
  readonly type?: 'success' | undefined
  /** "Important" unless told, "Success" on a success banner. */
  readonly titleText?: ComponentChildren
  readonly titleId?: string | undefined
  readonly titleHeadingLevel?: HeadingLevel | undefined
  /** `region` unless told, `alert` on a success banner: it is read aloud at once. */
  readonly role?: 'region' | 'alert' | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { titleId = 'govuk-notification-banner-title', children } = props
  const isSuccess = props.type === 'success'
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const
  return (
    <div
      class={classList('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', props.classes)}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...htmlAttributes(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText ?? (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {hasContent(children) && isWordsOnly(children) ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
