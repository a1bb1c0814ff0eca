import type { ComponentChildren } from 'preact'
import { type Attributes, classList, hasContent, htmlAttributes } from '../markup.ts'
import { AlertIcon, type AlertVariant } from './alert-icon.tsx'

export interface AlertProps {
  readonly variant?: AlertVariant | undefined
  /** Read aloud as the alert's name; shown when there is nothing else to show, or as its heading. */
  readonly title: string
  readonly children?: ComponentChildren
  readonly showTitleAsHeading?: boolean | undefined
  readonly headingTag?: 'h2' | 'h3' | 'h4' | undefined
  readonly role?: 'region' | 'alert' | 'status' | undefined
  readonly dismissible?: boolean | undefined
  readonly dismissText?: string | undefined
  /** Where the focus goes once the alert is dismissed. */
  readonly focusOnDismissSelector?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Alert({ variant = 'information', title, children, ...props }: AlertProps) {
  const hasHeading = props.showTitleAsHeading === true && hasContent(children)
  const Heading = props.headingTag ?? 'h2'
  return (
    <div
      role={props.role ?? 'region'}
      class={classList('moj-alert', `moj-alert--${variant}`, hasHeading && 'moj-alert--with-heading', props.classes)}
      aria-label={`${variant}: ${title}`}
      data-module="moj-alert"
      data-dismissible={props.dismissible ? 'true' : undefined}
      data-disable-auto-focus={props.disableAutoFocus ? 'true' : undefined}
      data-focus-on-dismiss-selector={props.focusOnDismissSelector}
      {...htmlAttributes(props.attributes)}
    >
      <div>
        <AlertIcon variant={variant} />
      </div>
      <div class="moj-alert__content">
        {hasHeading && <Heading class="moj-alert__heading">{title}</Heading>}
        {hasContent(children) ? children : title}
      </div>
      <div class="moj-alert__action">
        {/* Hidden until the browser's script shows it: without the script it would do nothing. */}
        <button class="moj-alert__dismiss" hidden>
          {props.dismissText ?? 'Dismiss'}
        </button>
      </div>
    </div>
  )
}
