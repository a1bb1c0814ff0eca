// Pages of a long list: previous, next, and the numbers near where you are.

interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly hrefFor: (page: number) => string
  /** What is paged, for screen readers: "People". */
  readonly label: string
}

export function Pager({ page, pages, hrefFor, label }: PagerProps) {
  if (pages < 2) return null
  return (
    <nav class="govuk-pagination pager" aria-label={`${label}, page ${page} of ${pages}`}>
      {page > 1 && <Neighbour rel="prev" label="Previous" href={hrefFor(page - 1)} />}
      <ul class="govuk-pagination__list">
        {pagesShown(page, pages).map((shown, i) =>
          shown === 'gap' ? (
            <li key={`gap-${i}`} class="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li key={shown} class={`govuk-pagination__item${shown === page ? ' govuk-pagination__item--current' : ''}`}>
              <a
                class="govuk-link govuk-pagination__link"
                href={hrefFor(shown)}
                aria-label={`Page ${shown}`}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && <Neighbour rel="next" label="Next" href={hrefFor(page + 1)} />}
    </nav>
  )
}

/** The first, the last, and those beside the current one; the rest are gaps. */
export function pagesShown(page: number, pages: number): readonly (number | 'gap')[] {
  const near = new Set([1, page - 1, page, page + 1, pages])
  const shown: (number | 'gap')[] = []
  for (let number = 1; number <= pages; number += 1) {
    if (near.has(number)) shown.push(number)
    else if (shown.at(-1) !== 'gap') shown.push('gap')
  }
  return shown
}

interface NeighbourProps {
  readonly rel: 'prev' | 'next'
  readonly label: string
  readonly href: string
}

function Neighbour({ rel, label, href }: NeighbourProps) {
  const words = (
    <span class="govuk-pagination__link-title">
      {label}
      <span class="govuk-visually-hidden"> page</span>
    </span>
  )
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={rel}>
        {rel === 'prev' && <Arrow rel={rel} />}
        {words}
        {rel === 'next' && <Arrow rel={rel} />}
      </a>
    </div>
  )
}

function Arrow({ rel }: { readonly rel: 'prev' | 'next' }) {
  const path =
    rel === 'prev'
      ? 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z'
      : 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z'
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      viewBox="0 0 15 13"
      width="15"
      height="13"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  )
}
