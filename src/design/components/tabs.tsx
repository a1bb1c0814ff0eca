import type { ComponentChildren } from 'preact'
import { type Absent, type Attributes, classList, htmlAttributes, isPresent } from './markup.ts'
import { Words } from './words.tsx'

export interface TabItem {
  readonly label: ComponentChildren
  /** The id of the panel; the `idPrefix` and its number unless told. */
  readonly id?: string | undefined
  /** Words alone become a paragraph. */
  readonly panel: { readonly text: ComponentChildren; readonly attributes?: Attributes | undefined }
  readonly attributes?: Attributes | undefined
}

export interface TabsProps {
  readonly items: readonly (TabItem | Absent)[]
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Tabs({ items, idPrefix = '', title = 'Contents', ...props }: TabsProps) {
  const tabs = items
    .map(
      (item, index) => isPresent(item) && { ...item, isFirst: index === 0, id: item.id ?? `${idPrefix}-${index + 1}` },
    )
    .filter(isPresent)
  return (
    <div
      id={props.id}
      class={classList('govuk-tabs', props.classes)}
      data-module="govuk-tabs"
      {...htmlAttributes(props.attributes)}
    >
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && <ul class="govuk-tabs__list">{tabs.map(tab)}</ul>}
      {tabs.map(tabPanel)}
    </div>
  )
}

interface PlacedTab extends TabItem {
  readonly id: string
  readonly isFirst: boolean
}

function tab({ label, id, isFirst, attributes }: PlacedTab) {
  return (
    <li class={classList('govuk-tabs__list-item', isFirst && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${id}`} {...htmlAttributes(attributes)}>
        {label}
      </a>
    </li>
  )
}

function tabPanel({ panel, id, isFirst }: PlacedTab) {
  return (
    <div
      class={classList('govuk-tabs__panel', !isFirst && 'govuk-tabs__panel--hidden')}
      id={id}
      {...htmlAttributes(panel.attributes)}
    >
      <Words>{panel.text}</Words>
    </div>
  )
}
