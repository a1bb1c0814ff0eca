import type { ComponentChildren } from 'preact'
import { Button } from '../button.tsx'
import { type Attributes, type Content, htmlAttributes } from '../markup.ts'

type Heading = Pick<Content, 'text'>

interface FilterLink {
  readonly text: string
  readonly href: string
}

export interface SelectedFilters {
  readonly heading: Heading
  readonly clearLink: FilterLink
  /** What is chosen, by kind; each link leads to the list without that choice. */
  readonly categories: readonly { readonly heading: Heading; readonly items: readonly FilterLink[] }[]
}

export interface FilterProps {
  readonly heading: Heading
  readonly selectedFilters?: SelectedFilters | undefined
  readonly submit?: { readonly text?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
  /** The form controls by which a list is filtered. The page puts the form around the filter. */
  readonly children?: ComponentChildren
  readonly attributes?: Attributes | undefined
}

export function Filter({ heading, selectedFilters, submit, children, attributes }: FilterProps) {
  return (
    <div class="moj-filter" data-module="moj-filter" {...htmlAttributes(attributes)}>
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">{heading.text}</h2>
        </div>
        {/* The browser's script puts the button that closes the filter here. */}
        <div class="moj-filter__header-action" />
      </div>
      <div class="moj-filter__content">
        {selectedFilters && <Selected {...selectedFilters} />}
        <div class="moj-filter__options">
          <Button attributes={submit?.attributes}>{submit?.text ?? 'Apply filters'}</Button>
          {children}
        </div>
      </div>
    </div>
  )
}

function Selected({ heading, clearLink, categories }: SelectedFilters) {
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">{heading.text}</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p>
            <a class="govuk-link govuk-link--no-visited-state" href={clearLink.href}>
              {clearLink.text}
            </a>
          </p>
        </div>
      </div>
      {categories.map((category) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{category.heading.text}</h3>
          <ul class="moj-filter-tags">{category.items.map(removeLink)}</ul>
        </>
      ))}
    </div>
  )
}

function removeLink({ text, href }: FilterLink) {
  return (
    <li>
      <a class="moj-filter__tag" href={href}>
        <span class="govuk-visually-hidden">Remove this filter</span> {text}
      </a>
    </li>
  )
}

export interface FilterLayoutProps {
  readonly filter: ComponentChildren
  /** What stands beside the button that shows the filter on a small screen. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** A filter beside the list that it filters. */
export function FilterLayout({ filter, actions, children }: FilterLayoutProps) {
  return (
    <div class="moj-filter-layout">
      <div class="moj-filter-layout__filter">{filter}</div>
      <div class="moj-filter-layout__content">
        <div class="moj-action-bar">
          {/* The browser's script puts the button that shows the filter here. */}
          <div class="moj-action-bar__filter" />
          {actions}
        </div>
        {children}
      </div>
    </div>
  )
}
