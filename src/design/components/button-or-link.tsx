// The actions of banners and panels: a link when it leads somewhere, else a button.
import { Button } from './button.tsx'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface Action {
  readonly text: string
  readonly href?: string | undefined
  /** With an address, `button` makes the link look like a button. */
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface ButtonAction extends Action {
  readonly name?: string | undefined
  readonly value?: string | undefined
}

interface ButtonOrLinkProps {
  readonly action: ButtonAction
  readonly buttonClasses?: string | undefined
  readonly linkClasses?: string | undefined
}

export function ButtonOrLink({ action, buttonClasses, linkClasses }: ButtonOrLinkProps) {
  const { text, href, type, classes, attributes } = action
  if (href && type !== 'button') {
    return (
      <a class={classList('govuk-link', linkClasses, classes)} href={href} {...htmlAttributes(attributes)}>
        {text}
      </a>
    )
  }
  return (
    <Button {...action} type={type ?? 'button'} classes={classList(buttonClasses, classes)}>
      {text}
    </Button>
  )
}
