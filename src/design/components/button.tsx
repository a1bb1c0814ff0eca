import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes, isWordsOnly } from './markup.ts'

export interface ButtonProps {
  readonly children: ComponentChildren
  /** Given an address, the button is a link that looks like a button. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Button(props: ButtonProps) {
  const shared = {
    class: classList('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id,
    ...htmlAttributes(props.attributes),
  }
  if (props.href) {
    return (
      <a href={props.href} role="button" draggable={false} {...shared}>
        <ButtonContent {...props} />
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...shared}
    >
      <ButtonContent {...props} />
    </button>
  )
}

// Start buttons use flexbox, which removes the spaces between elements: markup is kept together by a span.
function ButtonContent({ children, isStartButton }: ButtonProps) {
  if (!isStartButton) return <>{children}</>
  return (
    <>
      {isWordsOnly(children) ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
