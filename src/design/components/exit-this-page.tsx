import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { type Attributes, classList, hasContent, htmlAttributes } from './markup.ts'
import { messageAttributes } from './messages.ts'

export interface ExitThisPageProps {
  readonly children?: ComponentChildren
  readonly redirectUrl?: string | undefined
  readonly id?: string | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ExitThisPage({ children, redirectUrl = 'https://www.bbc.co.uk/weather', ...props }: ExitThisPageProps) {
  const messages = messageAttributes({
    activated: props.activatedText,
    'timed-out': props.timedOutText,
    'press-two-more-times': props.pressTwoMoreTimesText,
    'press-one-more-time': props.pressOneMoreTimeText,
  })
  return (
    <div
      id={props.id}
      class={classList('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...messages}
      {...htmlAttributes(props.attributes)}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={redirectUrl}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {hasContent(children) ? children : <EmergencyWords />}
      </Button>
    </div>
  )
}

function EmergencyWords() {
  return (
    <>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </>
  )
}
