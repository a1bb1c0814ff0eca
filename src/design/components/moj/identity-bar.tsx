import { type Attributes, type Content, classList, htmlAttributes } from '../markup.ts'
import { ButtonMenu, type ButtonMenuProps } from './button-menu.tsx'

export interface IdentityBarProps {
  /** Whose record this is. */
  readonly title?: Pick<Content, 'text'> | undefined
  readonly menus?: readonly ButtonMenuProps[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The strip at the top of a person's record that says whose it is, wherever in the record the reader goes. */
export function IdentityBar({ title, menus, classes, attributes }: IdentityBarProps) {
  return (
    <div class={classList('moj-identity-bar', classes)} {...htmlAttributes(attributes)}>
      <div class="moj-identity-bar__container">
        <div class="moj-identity-bar__details">
          {title && <span class="moj-identity-bar__title">{title.text}</span>}
        </div>
        {menus && (
          <div class="moj-identity-bar__actions">
            {menus.map((menu) => (
              <div class="moj-identity-bar__menu">
                <ButtonMenu {...menu} />
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
