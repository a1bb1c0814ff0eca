import { classList } from '../markup.ts'
import { Pagination, type PaginationEllipsis, type PaginationPage, type PaginationProps } from '../pagination.tsx'

/** Which of how many results are shown, in words above or below a list. */
export interface PaginationResults {
  /** What is counted: "results" unless told. */
  readonly text?: string | undefined
  readonly count?: number | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly pages?: { readonly current: number; readonly count: number } | undefined
}

export interface ResultsPaginationProps extends Omit<PaginationProps, 'items'> {
  readonly items?:
    readonly (Omit<PaginationPage, 'visuallyHiddenText' | 'attributes'> | PaginationEllipsis)[] | undefined
  readonly results?: PaginationResults | undefined
}

/** The Ministry of Justice's pagination: the pages, when there is more than one, and which results are shown. */
export function ResultsPagination({ items = [], results, classes, ...pagination }: ResultsPaginationProps) {
  const words = results && resultsInWords(results, items.length > 0)
  return (
    <div class="moj-pagination">
      {items.length > 1 && (
        <Pagination {...pagination} items={items} classes={classList('moj-pagination__pagination', classes)} />
      )}
      {words && <p class="moj-pagination__results">{words}</p>}
    </div>
  )
}

function resultsInWords({ text = 'results', count, from, to, pages }: PaginationResults, hasPages: boolean): string {
  const total = count ? `${count} total ${text}` : ''
  if (!hasPages) return total
  if (pages) return `Page ${pages.current} of ${pages.count}`
  if (from && to) return total ? `Showing ${from} to ${to} of ${total}` : `Showing ${text} ${from} to ${to}`
  return total
}
