import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface BreadcrumbItem {
  readonly text: ComponentChildren
  /** An item without an address is the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsProps {
  readonly items: readonly BreadcrumbItem[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={classList(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={props.labelText ?? 'Breadcrumb'}
      {...htmlAttributes(props.attributes)}
    >
      <ol class="govuk-breadcrumbs__list">{props.items.map(breadcrumb)}</ol>
    </nav>
  )
}

function breadcrumb({ text, href, attributes }: BreadcrumbItem) {
  if (!href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...htmlAttributes(attributes)}>
        {text}
      </a>
    </li>
  )
}
