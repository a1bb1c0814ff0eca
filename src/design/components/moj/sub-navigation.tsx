import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from '../markup.ts'

export interface SubNavigationItem {
  readonly text: ComponentChildren
  readonly href: string
  /** The page that is shown. */
  readonly active?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface SubNavigationProps {
  readonly items: readonly SubNavigationItem[]
  readonly label?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function SubNavigation({ items, label, classes, attributes }: SubNavigationProps) {
  return (
    <nav
      class={classList('moj-sub-navigation', classes)}
      aria-label={label ?? 'Secondary navigation region'}
      {...htmlAttributes(attributes)}
    >
      <ul class="moj-sub-navigation__list">
        {items.map((item) => (
          <li class={classList('moj-sub-navigation__item', item.classes)}>
            <a
              class="moj-sub-navigation__link"
              aria-current={item.active ? 'page' : undefined}
              href={item.href}
              {...htmlAttributes(item.attributes)}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
