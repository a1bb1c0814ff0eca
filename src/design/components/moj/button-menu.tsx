import type { ComponentChildren } from 'preact'
import { Button, type ButtonProps } from '../button.tsx'
import { type Attributes, classList, htmlAttributes } from '../markup.ts'

/** A button given as an option. */
export interface ButtonOption extends Omit<ButtonProps, 'children'> {
  readonly text: ComponentChildren
}

export interface ButtonMenuProps {
  /** Links, or buttons that a script answers: the browser's script turns every button into one that does not submit. */
  readonly items: readonly ButtonOption[]
  /** The button that opens the menu once the browser's script has made one. */
  readonly button?: { readonly text?: string | undefined; readonly classes?: string | undefined } | undefined
  readonly alignMenu?: 'left' | 'right' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ButtonMenu({ items, button, alignMenu, classes, attributes }: ButtonMenuProps) {
  return (
    <div
      class={classList('moj-button-menu', classes)}
      data-module="moj-button-menu"
      data-button-text={button?.text}
      data-button-classes={button?.classes}
      data-align-menu={alignMenu}
      {...htmlAttributes(attributes)}
    >
      {items.map(({ text, ...item }) => (
        <>
          {' '}
          <Button {...item} classes={classList('moj-button-menu__item govuk-button--secondary', item.classes)}>
            {text}
          </Button>
        </>
      ))}
    </div>
  )
}
