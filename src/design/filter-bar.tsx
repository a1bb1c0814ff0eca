// Narrowing a list. An ordinary form that asks by address, so a filtered list can be kept, sent and gone back to.
import type { ComponentChildren } from 'preact'

export interface ActiveFilter {
  readonly label: string
  readonly removeHref: string
}

interface FilterBarProps {
  readonly action: string
  /** The fields. */
  readonly children: ComponentChildren
  readonly submitLabel?: string
  readonly clearHref: string
  readonly active?: readonly ActiveFilter[]
  /** How many were found, in words: "43 people". */
  readonly found?: string
}

export function FilterBar({ action, children, submitLabel = 'Show', clearHref, active = [], found }: FilterBarProps) {
  return (
    <search class="filter-bar">
      <form class="filter-bar__form" method="get" action={action}>
        {children}
        <button class="govuk-button" type="submit" data-module="govuk-button">
          {submitLabel}
        </button>
      </form>
      {(found ?? active.length > 0) && (
        <div class="filter-bar__result">
          {found && <p role="status">{found}</p>}
          <ActiveFilters active={active} clearHref={clearHref} />
        </div>
      )}
    </search>
  )
}

function ActiveFilters({
  active,
  clearHref,
}: {
  readonly active: readonly ActiveFilter[]
  readonly clearHref: string
}) {
  if (active.length === 0) return null
  return (
    <ul class="filter-bar__active">
      {active.map(({ label, removeHref }) => (
        <li key={label}>
          <a class="chip" href={removeHref}>
            <span class="govuk-visually-hidden">Remove: </span>
            {label}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="filter-bar__clear" href={clearHref}>
          Clear all
        </a>
      </li>
    </ul>
  )
}
