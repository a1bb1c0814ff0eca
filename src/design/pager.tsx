// Pages of a long list: previous, next, and the numbers near where you are.
import { Pagination } from './components/index.ts'

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
    <Pagination
      classes="pager"
      landmarkLabel={`${label}, page ${page} of ${pages}`}
      previous={page > 1 ? { href: hrefFor(page - 1) } : undefined}
      next={page < pages ? { href: hrefFor(page + 1) } : undefined}
      items={pagesShown(page, pages).map((shown) =>
        shown === 'gap' ? { ellipsis: true } : { number: shown, href: hrefFor(shown), current: shown === page },
      )}
    />
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
