// The list of links in the service navigation, with its button for small screens.
import type { ComponentChildren } from 'preact'
import { type Absent, type Attributes, classList, hasContent, htmlAttributes, isPresent } from './markup.ts'

export interface ServiceNavigationItem {
  readonly text?: ComponentChildren
  readonly href?: string | undefined
  /** The page that is shown. */
  readonly current?: boolean | undefined
  /** The part of the service that is shown. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationSlots {
  readonly start?: ComponentChildren
  readonly end?: { readonly text: ComponentChildren; readonly align?: 'inline' | undefined } | undefined
  /** Before the first item, as a list item. */
  readonly navigationStart?: ComponentChildren
  /** After the last item, as a list item. */
  readonly navigationEnd?: ComponentChildren
}

export interface NavigationProps {
  readonly navigation?: readonly (ServiceNavigationItem | Absent)[] | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  /** True when there is more than one item, unless told. */
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly slots?: ServiceNavigationSlots | undefined
}

export function hasNavigation({ navigation = [], slots }: NavigationProps): boolean {
  return navigation.some(isPresent) || hasContent(slots?.navigationStart) || hasContent(slots?.navigationEnd)
}

export function Navigation(props: NavigationProps) {
  const { menuButtonText = 'Menu', navigationId = 'navigation', slots } = props
  const items = (props.navigation ?? []).filter(isPresent)
  const collapses = props.collapseNavigationOnMobile ?? items.length > 1
  return (
    <nav
      aria-label={props.navigationLabel ?? menuButtonText}
      class={classList('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {collapses && <MenuButton text={menuButtonText} label={props.menuButtonLabel} controls={navigationId} />}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map(navigationItem)}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

interface MenuButtonProps {
  readonly text: string
  readonly label: string | undefined
  readonly controls: string
}

// Hidden until the browser's script shows it: without the script it would do nothing.
function MenuButton({ text, label, controls }: MenuButtonProps) {
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={label === text ? undefined : label}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  )
}

function navigationItem(item: ServiceNavigationItem) {
  const isActive = item.active === true || item.current === true
  return (
    <li class={classList('govuk-service-navigation__item', isActive && 'govuk-service-navigation__item--active')}>
      <ItemContent item={item} isActive={isActive} />
    </li>
  )
}

function ItemContent({ item, isActive }: { readonly item: ServiceNavigationItem; readonly isActive: boolean }) {
  const { text, href, current, attributes } = item
  const ariaCurrent = isActive ? (current ? 'page' : 'true') : undefined
  // Strong, so that the item stands out even to a reader with colours and styles of their own.
  const words = isActive ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  if (href) {
    return (
      <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...htmlAttributes(attributes)}>
        {words}
      </a>
    )
  }
  if (!hasContent(text)) return null
  return (
    <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
      {words}
    </span>
  )
}
